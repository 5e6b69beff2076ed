// The key table as bytes. Not JSON: text copies of keys can't be wiped.
import type { Codec } from './sealed-file';
import { VaultError } from './vault-error';

export type Keys = ReadonlyMap<string, Buffer>;
export interface KeyTableContent {
  /** 1: with the keys of all incidents, and neither header nor shelves. */
  readonly format: number;
  readonly keys: Keys;
  readonly header: Buffer | null;
  /** 256 revisions. */
  readonly shelves: readonly number[];
}

export const keyTableFormat = 2;
const shelfCount = 256;
const noShelves = new Array<number>(shelfCount).fill(0);
export const noKeys: KeyTableContent = {
  format: keyTableFormat,
  keys: new Map(),
  header: null,
  shelves: noShelves,
};

// format(1) · count(4) · per key: length of name(2), name, key(32)
//   · from format 2: length of header(4), header · revision of each shelf(6)
export const keyTableCodec: Codec<KeyTableContent> = {
  encode({ keys, header, shelves }) {
    const parts: Buffer[] = [Buffer.from([keyTableFormat]), number(keys.size, 4)];
    for (const [name, key] of keys) {
      const label = Buffer.from(name, 'utf8');
      parts.push(number(label.length, 2), label, key);
    }
    parts.push(number(header?.length ?? 0, 4), header ?? Buffer.alloc(0));
    for (const revision of shelves) parts.push(number(revision, 6));
    return Buffer.concat(parts);
  },
  decode(bytes) {
    try {
      return decoded(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    } catch (error) {
      throw error instanceof VaultError ? error : new VaultError('unknown-shape');
    }
  },
};

function decoded(table: Buffer): KeyTableContent {
  const format = table.readUInt8(0);
  if (format > keyTableFormat) throw new VaultError('newer');
  const keys = new Map<string, Buffer>();
  const count = table.readUInt32BE(1);
  let at = 5;
  for (let i = 0; i < count; i++) {
    const end = at + 2 + table.readUInt16BE(at);
    if (end + 32 > table.length) throw new RangeError('short');
    keys.set(table.toString('utf8', at + 2, end), Buffer.from(table.subarray(end, end + 32)));
    at = end + 32;
  }
  if (format === 1) {
    if (at !== table.length) throw new RangeError('long');
    return { ...noKeys, format, keys };
  }
  const length = table.readUInt32BE(at);
  const end = at + 4 + length;
  if (end + 6 * shelfCount !== table.length) throw new RangeError('long');
  const header = length === 0 ? null : Buffer.from(table.subarray(at + 4, end));
  return { format, keys, header, shelves: noShelves.map((_, n) => table.readUIntBE(end + 6 * n, 6)) };
}

function number(value: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUIntBE(value, 0, length);
  return bytes;
}
