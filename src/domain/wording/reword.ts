// Puts a hint's wording where the hint points, and nowhere else.
import type { Hint } from './find-hints';

export interface Reworded {
  text: string;
  /** What is still to be filled in ("…"), else the place after the new words: where the caret belongs. */
  select: [from: number, to: number];
}

/**
 * Null when the text there is no longer what the hint was about: then nothing is changed.
 * Spaces and commas are put right around the stretch; every other character stays.
 */
export function reword(text: string, hint: Pick<Hint, 'from' | 'to' | 'found' | 'instead'>): Reworded | null {
  if (text.slice(hint.from, hint.to) !== hint.found) return null;
  let before = text.slice(0, hint.from);
  let after = text.slice(hint.to);
  const { instead } = hint;
  if (instead === '') {
    after = after.replace(/^,?[ \t]+/u, '');
    if (/^\p{Lu}/u.test(hint.found)) after = after.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
    if (/^[,.;:?!]|^$/u.test(after)) before = before.replace(/[ \t]+$/u, '');
  } else {
    if (/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(instead)) before += ' ';
    if (instead.startsWith(',')) before = before.replace(/[ \t]+$/u, '');
    if (/[:,…]$/u.test(instead)) after = after.replace(/^,/u, '');
  }
  const gap = instead.indexOf('…');
  const start = before.length + (gap < 0 ? instead.length : gap);
  return { text: before + instead + after, select: [start, gap < 0 ? start : start + 1] };
}
