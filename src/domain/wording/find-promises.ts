/** Spots what staff wrote that sounds like a promise: "I'll", "we'll ring", "by tomorrow" (13.2). An offer, never a block. */
import { isNearby } from './nearby';
import type { Speaker } from './find-hints';
import type { PromiseWords } from './promise-words';
import { splitWords } from './split-words';
import { readPattern } from './word-pattern';
import { WordSheet } from './word-sheet';

export interface SpottedPromise {
  /** The sentence it stands in, as it was written. */
  sentence: string;
  /** In UTF-16 units of the note. */
  from: number;
  to: number;
}

/**
 * One per sentence, in the order of the note. A customer's words and quotations are never looked at (K14). Call it when typing
 * pauses: milliseconds for a paragraph.
 */
export function findPromises(note: string, speaker: Speaker, words: PromiseWords): SpottedPromise[] {
  if (speaker === 'customer') return [];
  const lists = new Map(
    Object.entries(words.lists).map(([name, entries]) => [name, entries.map(readPattern)]),
  );
  const sheet = new WordSheet(splitWords(note), lists);
  const unless = words.unless.map((one) => ({ ...one, words: one.words.map(readPattern) }));
  const sentences = new Set(
    words.find
      .flatMap((pattern) => [...sheet.fits(readPattern(pattern)).values()])
      .filter((fit) => !unless.some((nearby) => isNearby(nearby, fit, sheet)))
      .map(({ from }) => sheet.words[from]?.sentence),
  );
  return [...sentences]
    .map((sentence) => stretchOf(sheet.words.filter((word) => word.sentence === sentence)))
    .sort((one, other) => one.from - other.from)
    .map(({ from, to }) => ({ sentence: note.slice(from, to), from, to }));
}

function stretchOf(words: readonly { from: number; to: number }[]): { from: number; to: number } {
  return { from: words[0]?.from ?? 0, to: words.at(-1)?.to ?? 0 };
}
