// "s" is the beginning of thousands of words: for such beginnings the documents are kept as one list, so that the first
// letters somebody types are answered as quickly as a whole word.
import { addBit, countBits, docsIn, noBits } from './bits';
import type { Postings } from './write-terms';

/** No word holds this, so no beginning is mistaken for a word. */
export const startMark = '\u0001';
const longestStart = 8;
const manyTerms = 96;
/** In a smaller segment every beginning is quick, and a checkpoint shouldn't take longer than it must. */
const manyDocs = 512;

export function startLists(postings: Postings, docs: number): Postings {
  if (docs < manyDocs) return new Map();
  const terms = [...postings.keys()].sort();
  const starts: Postings = new Map();
  for (let length = 1; length <= longestStart; length += 1) {
    for (let from = 0; from < terms.length;) {
      const start = terms[from]!.slice(0, length);
      // A shorter word is no beginning of this length, and must not take the longer ones behind it along.
      if (start.length < length) {
        from += 1;
        continue;
      }
      let to = from;
      let entries = 0;
      while (to < terms.length && terms[to]!.startsWith(start)) {
        entries += countOf(postings.get(terms[to]!)!);
        to += 1;
      }
      if (isWorthIt(to - from, entries, docs))
        starts.set(startMark + start, together(terms.slice(from, to), postings, docs));
      from = to;
    }
  }
  return starts;
}

/** Many terms take long to read, and so do a few that are nearly everywhere. */
function isWorthIt(terms: number, entries: number, docs: number): boolean {
  return terms >= manyTerms || (terms > 1 && entries >= docs);
}

function countOf(list: number | number[]): number {
  return typeof list === 'number' ? 1 : list.length;
}

function together(terms: string[], postings: Postings, docs: number): number[] {
  const bits = noBits(docs);
  for (const term of terms) {
    const list = postings.get(term)!;
    if (typeof list === 'number') addBit(bits, list);
    else for (const doc of list) addBit(bits, doc);
  }
  const found: number[] = new Array<number>(countBits(bits));
  let at = 0;
  for (const doc of docsIn(bits)) found[at++] = doc;
  return found;
}
