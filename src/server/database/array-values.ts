// Columns of many rows as PostgreSQL's own arrays, in its binary form: what is written as text is quoted here and taken apart
// there sign by sign. Texts are checked there as ever: one with a NUL is refused.

/** PostgreSQL's numbers of these types. */
const types = { uuid: 2950, text: 25, bigint: 20 };
/** Dimensions, whether there are nulls, type; length and first index of the only dimension. */
const headBytes = 20;

/** A value for `$n::text[]`. */
export function textsIn(texts: readonly (string | null)[]): Buffer {
  const lengths = texts.map((text) => (text === null ? -1 : Buffer.byteLength(text)));
  const size = lengths.reduce((sum, length) => sum + 4 + Math.max(0, length), 0);
  const array = begun('text', texts.length, size);
  let at = headBytes;
  for (const [place, text] of texts.entries()) {
    at = array.writeInt32BE(lengths[place] ?? -1, at);
    if (text !== null) at += array.write(text, at);
  }
  return array;
}

/** A value for `$n::uuid[]`. @param ids held against their pattern already */
export function uuidsAs(ids: readonly string[]): Buffer {
  const array = begun('uuid', ids.length, ids.length * 20);
  let at = headBytes;
  for (const id of ids) {
    at = array.writeInt32BE(16, at);
    const bytes = array.write(id.replaceAll('-', ''), at, 16, 'hex');
    if (bytes !== 16) throw new Error('not an id');
    at += bytes;
  }
  return array;
}

/** A value for `$n::bigint[]`. @param numbers whole, from 0 on */
export function bigintsAs(numbers: readonly number[]): Buffer {
  const array = begun('bigint', numbers.length, numbers.length * 12);
  let at = headBytes;
  for (const number of numbers) {
    if (!Number.isSafeInteger(number) || number < 0) throw new Error('not a number');
    at = array.writeInt32BE(8, at);
    at = array.writeUInt32BE(Math.floor(number / 2 ** 32), at);
    at = array.writeUInt32BE(number % 2 ** 32, at);
  }
  return array;
}

function begun(type: keyof typeof types, length: number, size: number): Buffer {
  const array = Buffer.allocUnsafe(headBytes + size);
  for (const [place, number] of [1, 1, types[type], length, 1].entries())
    array.writeInt32BE(number, place * 4);
  return array;
}
