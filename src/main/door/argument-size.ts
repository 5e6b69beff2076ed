// The first look at an argument, before any schema walks it: is it plain data of a size that somebody can have typed?

/** Units of all strings and keys together, plus eight for each value. The longest note is 20,000. */
export const largestArgument = 1_000_000;
const deepest = 24;

export type Verdict = { is: 'fine' } | { is: 'tooLong' | 'notPlain'; field: string };

/** Stops at the limit, so that neither ten megabytes nor a value that contains itself costs more than a moment. */
export function weigh(argument: unknown): Verdict {
  let weight = 0;

  const look = (value: unknown, path: string[]): Verdict | undefined => {
    weight += typeof value === 'string' ? value.length + 8 : 8;
    if (weight > largestArgument) return { is: 'tooLong', field: path.join('.') };
    if (typeof value !== 'object' || value === null) {
      return isPlain(value) ? undefined : { is: 'notPlain', field: path.join('.') };
    }
    if (path.length >= deepest || !isContainer(value)) return { is: 'notPlain', field: path.join('.') };
    if (Array.isArray(value) && value.length * 8 > largestArgument)
      return { is: 'tooLong', field: path.join('.') };
    for (const [key, inner] of entriesOf(value)) {
      weight += key.length;
      if (key === '__proto__') return { is: 'notPlain', field: path.join('.') };
      const found = look(inner, [...path, key.slice(0, 80)]);
      if (found) return found;
    }
    return undefined;
  };

  return look(argument, []) ?? { is: 'fine' };
}

function isPlain(value: unknown): boolean {
  return value === undefined || value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function isContainer(value: object): value is Record<string, unknown> | unknown[] {
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Arrays by index: one with a length of a million and nothing in it has no entries to walk. */
function entriesOf(value: Record<string, unknown> | unknown[]): Iterable<[string, unknown]> {
  return Object.entries(value);
}
