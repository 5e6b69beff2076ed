// What must or must not stand near a stretch of words, within its sentence.
import type { WordPattern } from './word-pattern';
import type { Fit, WordSheet } from './word-sheet';
import type { Nearby } from './wording';

export interface PreparedNearby extends Omit<Nearby, 'words'> {
  words: WordPattern[];
}

export function isNearby(
  { where, within, words: patterns }: PreparedNearby,
  fit: Fit,
  sheet: WordSheet,
): boolean {
  const { words } = sheet;
  const sentence = words[fit.from]?.sentence;
  const reach = within ?? words.length;
  // "after" counts from the marked stretch: what follows it may be part of the pattern.
  const [from, to] = {
    before: [fit.from - reach, fit.from] as const,
    after: [fit.spanTo, fit.spanTo + reach] as const,
    sentence: [0, words.length] as const,
  }[where];
  for (let at = Math.max(0, from); at < Math.min(to, words.length); at += 1) {
    if (words[at]?.sentence !== sentence) continue;
    if (patterns.some((pattern) => (sheet.fits(pattern).get(at)?.to ?? Infinity) <= to)) return true;
  }
  return false;
}
