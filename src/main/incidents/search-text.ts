// Plain search: case and accents don't matter, every word must be there, the last one may be unfinished.

const words = /[\p{L}\p{N}\p{M}]+/gu;
const snippetLength = 90;

/** "Crème BRÛLÉE" → "creme brulee"; anything between words becomes one space. */
export function foldText(text: string): string {
  return (text.match(words) ?? []).map(foldWord).join(' ');
}

function foldWord(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ß/g, 'ss').replace(/ø/g, 'o');
}

export interface Query {
  whole: string[];
  /** The last word: the beginning of one is enough. */
  start: string | null;
}

export function readQuery(text: string): Query {
  const all = foldText(text).split(' ').filter(Boolean);
  return { whole: all.slice(0, -1), start: all.at(-1) ?? null };
}

/** @param folded what foldText answered */
export function answers(query: Query, folded: string): boolean {
  const padded = ` ${folded} `;
  return (
    query.whole.every((word) => padded.includes(` ${word} `)) &&
    (query.start === null || padded.includes(` ${query.start}`))
  );
}

/** A few words around the first find, for the list; null when the query asks for nothing or isn't found here. */
export function snippet(query: Query, passages: readonly string[]): string | null {
  const fits = (word: string) =>
    query.whole.includes(word) || (query.start !== null && word.startsWith(query.start));
  for (const passage of passages)
    for (const found of passage.matchAll(words))
      if (fits(foldWord(found[0]))) return around(passage, found.index);
  return null;
}

function around(passage: string, at: number): string {
  const flat = passage.replace(/\s/g, ' ');
  if (flat.length <= snippetLength) return flat;
  const space = flat.lastIndexOf(' ', Math.max(0, at - snippetLength / 3));
  const from = at <= snippetLength / 3 ? 0 : space < 0 ? at : space + 1;
  const cut = flat.slice(from, from + snippetLength);
  const end = from + cut.length >= flat.length ? cut.length : Math.max(cut.lastIndexOf(' '), at - from + 1);
  return `${from > 0 ? '…' : ''}${cut.slice(0, end).toWellFormed()}${from + end < flat.length ? '…' : ''}`;
}
