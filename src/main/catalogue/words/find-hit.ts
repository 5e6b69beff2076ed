// The few words around what was found, with the places to highlight.
import type { Hit } from '#contract/doorway';
import { foldLetters, isPlain, wordsIn } from './fold-words';
import type { Query, Term } from './read-query';
import { numberRuns } from './search-terms';

const longest = 90;
const words = /[\p{L}\p{N}\p{M}]+(?:['’ʼ_-][\p{L}\p{N}\p{M}]+)*/gu;
const parts = /[\p{L}\p{N}\p{M}]+/gu;
const plainWords = /[a-z0-9]+(?:['_-][a-z0-9]+)*/g;
const plainParts = /[a-z0-9]+/g;

/** Of the passage in which most of what was asked is found; null when nothing was asked or it is found in none. */
export function findHit(query: Query, passages: readonly string[]): Hit | null {
  if (query.units.length === 0) return null;
  const terms = query.units.flatMap((unit) => unit.flat());
  let best: { flat: string; marks: [number, number][]; found: number } | null = null;
  for (const passage of passages) {
    if (!mayHold(passage, terms)) continue;
    const flat = passage.replace(/\s/g, ' ');
    const marks = marksIn(flat, terms);
    const found = new Set(marks.map(([from, to]) => foldLetters(flat.slice(from, to)))).size;
    if (marks.length > 0 && found > (best?.found ?? 0)) best = { flat, marks, found };
    if (best && best.found >= query.units.length) break;
  }
  return best && around(best.flat, best.marks);
}

function marksIn(text: string, terms: readonly Term[]): [number, number][] {
  const fits = (word: string) =>
    terms.some((term) => (term.isStart ? word.startsWith(term.text) : word === term.text));
  const marks = isPlain(text) ? plainMarks(text.toLowerCase(), fits) : anyMarks(text, fits);
  if (terms.some((term) => /^\d{4}/.test(term.text)))
    for (const { 0: run, index } of text.matchAll(numberRuns))
      if (fits(run.replace(/\D/g, ''))) marks.push([index, index + run.length]);
  return merged(marks);
}

type Fits = (word: string) => boolean;

function anyMarks(text: string, fits: Fits): [number, number][] {
  const marks: [number, number][] = [];
  for (const { 0: word, index } of text.matchAll(words)) {
    const joined = wordsIn(foldLetters(word)).join('');
    if (fits(joined)) marks.push([index, index + word.length]);
    else
      for (const { 0: part, index: at } of word.matchAll(parts))
        if (fits(wordsIn(foldLetters(part)).join(''))) marks.push([index + at, index + at + part.length]);
  }
  return marks;
}

/** The same for ASCII in small letters, where nothing has to be folded and every letter stays in its place. */
function plainMarks(text: string, fits: Fits): [number, number][] {
  const marks: [number, number][] = [];
  for (const { 0: word, index } of text.matchAll(plainWords)) {
    const isCompound = /['_-]/.test(word);
    if (fits(isCompound ? word.replace(/['_-]/g, '') : word)) marks.push([index, index + word.length]);
    else if (isCompound)
      for (const { 0: part, index: at } of word.matchAll(plainParts))
        if (fits(part)) marks.push([index + at, index + at + part.length]);
  }
  return marks;
}

/** A quick look before the thorough one: most passages hold nothing of what was asked. */
function mayHold(passage: string, terms: readonly Term[]): boolean {
  const folded = foldLetters(passage).replace(/['_-]/g, '');
  if (terms.some(({ text }) => folded.includes(text))) return true;
  const numbers = terms.filter(({ text }) => /^\d/.test(text));
  if (numbers.length === 0) return false;
  const digits = folded.replace(/\D/g, '');
  return numbers.some(({ text }) => digits.includes(text));
}

function merged(marks: [number, number][]): [number, number][] {
  const result: [number, number][] = [];
  for (const [from, to] of marks.sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

function around(flat: string, marks: [number, number][]): Hit {
  if (flat.length <= longest) return { text: flat, marks };
  const at = marks[0]?.[0] ?? 0;
  const space = flat.lastIndexOf(' ', Math.max(0, at - longest / 3));
  const from = at <= longest / 3 ? 0 : space < 0 ? at : space + 1;
  const cut = flat.slice(from, from + longest);
  const isEnd = from + cut.length >= flat.length;
  const length = isEnd ? cut.length : Math.max(cut.lastIndexOf(' '), at - from + 1);
  const head = from > 0 ? '…' : '';
  const text = `${head}${cut.slice(0, length).toWellFormed()}${from + length < flat.length ? '…' : ''}`;
  const shift = head.length - from;
  const shown = marks.flatMap(([start, end]): [number, number][] => {
    const place: [number, number] = [start + shift, Math.min(end + shift, head.length + length)];
    return place[0] >= head.length && place[0] < place[1] ? [place] : [];
  });
  return { text, marks: shown };
}
