// Reads an inverted index: only the blocks that hold what is asked for are decrypted.
import { addBit, docsIn, noBits, type Bits } from './bits';
import { ByteReader } from './bytes';
import { readList } from './posting-lists';
import { startMark } from './start-lists';

export interface TermBlock {
  terms: string[];
  counts: number[];
  /** Where the list is: the document itself where there is one only, else three numbers a term. */
  places: number[][];
}
export interface TermSource {
  readonly docs: number;
  directory(): readonly string[];
  block(n: number): TermBlock;
  lists(chunk: number): Uint8Array;
}

/** Short beginnings may have a list of their own. */
const longestStart = 8;
/** Terms asked for again and again while somebody types. */
const mostKept = 24;

export class TermReader {
  private readonly kept = new Map<string, Bits | null>();

  constructor(private readonly source: TermSource) {}

  /** Documents with this very term; null: none. Not to be changed. */
  exact(term: string): Bits | null {
    return this.remembered(`=${term}`, () => {
      const place = this.find(term);
      return place ? this.bitsOf([place]) : null;
    });
  }

  /** Of a term that few documents have; doesn't push out what somebody is typing. */
  few(term: string): number[] {
    const place = this.find(term);
    if (!place) return [];
    const [{ counts, places }, at] = place;
    return counts[at] === 1 ? places[at]!.slice(0, 1) : [...docsIn(this.bitsOf([place]))];
  }

  /** Documents with a term that begins like this; null: none. Not to be changed. */
  starting(start: string): Bits | null {
    return this.remembered(`^${start}`, () => {
      const whole = start.length <= longestStart ? this.find(startMark + start) : null;
      if (whole) return this.bitsOf([whole]);
      const found = this.places(start, (term) => term.startsWith(start));
      return found.length > 0 ? this.bitsOf(found) : null;
    });
  }

  /** Documents with any term from `low` to `high`, both included. */
  between(low: string, high: string): Bits | null {
    const found = this.places(low, (term) => term <= high);
    return found.length > 0 ? this.bitsOf(found) : null;
  }

  private remembered(name: string, read: () => Bits | null): Bits | null {
    let bits = this.kept.get(name);
    if (bits === undefined) bits = read();
    this.kept.delete(name);
    this.kept.set(name, bits);
    if (this.kept.size > mostKept) this.kept.delete(this.kept.keys().next().value!);
    return bits;
  }

  private bitsOf(found: readonly (readonly [TermBlock, number])[]): Bits {
    const bits = noBits(this.source.docs);
    for (const [{ counts, places }, at] of found) {
      const [first = 0, from = 0, length = 0] = places[at]!;
      if (counts[at] === 1) addBit(bits, first);
      else readList(this.source.lists(first).subarray(from, from + length), counts[at]!, bits);
    }
    return bits;
  }

  private find(term: string): [TermBlock, number] | null {
    const n = this.blockFor(term);
    if (n < 0) return null;
    const block = this.source.block(n);
    const at = firstFrom(block.terms, term);
    return block.terms[at] === term ? [block, at] : null;
  }

  /** From the first term that isn't before `low` for as long as `belongs`. */
  private places(low: string, belongs: (term: string) => boolean): [TermBlock, number][] {
    const found: [TermBlock, number][] = [];
    const blocks = this.source.directory().length;
    for (let n = Math.max(0, this.blockFor(low)); n < blocks; n += 1) {
      const block = this.source.block(n);
      for (let at = firstFrom(block.terms, low); at < block.terms.length; at += 1) {
        if (!belongs(block.terms[at]!)) return found;
        found.push([block, at]);
      }
    }
    return found;
  }

  /** The last block whose first term isn't behind `term`; -1: `term` is before everything. */
  private blockFor(term: string): number {
    const directory = this.source.directory();
    const at = firstFrom(directory, term);
    return directory[at] === term ? at : at - 1;
  }
}

function firstFrom(sorted: readonly string[], term: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < term) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @throws BadBytes when it isn't one */
export function readTermBlock(bytes: Uint8Array): TermBlock {
  const letters = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const reader = new ByteReader(bytes);
  const block: TermBlock = { terms: [], counts: [], places: [] };
  let before = '';
  while (reader.at < bytes.length) {
    const shared = reader.number();
    const from = reader.skip(reader.number());
    before = before.slice(0, shared) + letters.toString('utf8', from, reader.at);
    const count = reader.number();
    block.terms.push(before);
    block.counts.push(count);
    block.places.push(count === 1 ? [reader.number()] : [reader.number(), reader.number(), reader.number()]);
  }
  return block;
}
