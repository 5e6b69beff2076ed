// Writes an inverted index: posting lists in the order of their terms, sorted blocks of terms, and a sparse directory of
// the first term of each block. Terms are compared as JavaScript compares strings, here and when they are read.
import { ByteWriter } from './bytes';
import { encodeList } from './posting-lists';
import { startLists } from './start-lists';

/** One document's number as it is, several in a row. */
export type Postings = Map<string, number | number[]>;

const termsPerBlock = 96;
const bytesPerListChunk = 12_288;

export interface WrittenTerms {
  lists: Uint8Array[];
  blocks: Uint8Array[];
  /** First terms, one a block. */
  directory: string[];
}

/** Documents have to be added in ascending order. */
export function addPosting(postings: Postings, term: string, doc: number): void {
  const list = postings.get(term);
  if (list === undefined) postings.set(term, doc);
  else if (typeof list === 'number') postings.set(term, [list, doc]);
  else list.push(doc);
}

/** @param withStarts also keeps whole lists for beginnings that many terms share */
export function writeTerms(postings: Postings, docs: number, withStarts: boolean): WrittenTerms {
  const all = withStarts ? new Map([...postings, ...startLists(postings, docs)]) : postings;
  const lists = new ListChunks();
  const blocks: Uint8Array[] = [];
  const directory: string[] = [];
  let block = new ByteWriter();
  let inBlock = 0;
  let before = '';
  for (const term of [...all.keys()].sort()) {
    if (inBlock === 0) {
      directory.push(term);
      before = '';
    }
    writeTerm(block, before, term);
    const list = all.get(term)!;
    if (typeof list === 'number') {
      block.number(1);
      block.number(list);
    } else {
      const [chunk, from, length] = lists.add(encodeList(list, docs));
      for (const value of [list.length, chunk, from, length]) block.number(value);
    }
    before = term;
    inBlock += 1;
    if (inBlock === termsPerBlock) {
      blocks.push(block.take());
      block = new ByteWriter();
      inBlock = 0;
    }
  }
  if (inBlock > 0) blocks.push(block.take());
  return { lists: lists.all(), blocks, directory };
}

/** How many letters it shares with the term before, then the rest of it. */
function writeTerm(block: ByteWriter, before: string, term: string): void {
  let shared = 0;
  while (shared < before.length && before.charCodeAt(shared) === term.charCodeAt(shared)) shared += 1;
  // Never between the halves of one character.
  if (/[\ud800-\udbff]/.test(term[shared - 1] ?? '')) shared -= 1;
  const rest = Buffer.from(term.slice(shared), 'utf8');
  block.number(shared);
  block.number(rest.length);
  block.raw(rest);
}

class ListChunks {
  private readonly done: Uint8Array[] = [];
  private chunk = new ByteWriter();

  /** @returns chunk, offset, length */
  add(list: Uint8Array): [number, number, number] {
    if (this.chunk.length > 0 && this.chunk.length + list.length > bytesPerListChunk) {
      this.done.push(this.chunk.take());
      this.chunk = new ByteWriter();
    }
    const from = this.chunk.length;
    this.chunk.raw(list);
    return [this.done.length, from, list.length];
  }

  all(): Uint8Array[] {
    return this.chunk.length > 0 ? [...this.done, this.chunk.take()] : this.done;
  }
}
