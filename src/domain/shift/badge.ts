/** The number on somebody's badge (K7): it may stand for their name on paper, where their branch wishes it. */
import { z } from 'zod';
import { cleanText } from '../wording/clean-text';

/** Longest number, in characters: what fits on a badge, and on a roll of 58 mm. */
export const longestBadge = 12;

/** "#0117 " and "０１１７" are the badge 0117; "ml 7" is ML 7. Letters and digits, in groups; empty: none. */
const written = /^(?:[\p{L}\p{N}]+(?:[ ./-][\p{L}\p{N}]+)*)?$/u;

export const badgeNumber = z
  .string()
  .max(200)
  .transform(asWritten)
  .pipe(z.string().max(longestBadge).regex(written));

/** One way of writing a number, so that two people can't have the same one in two spellings. */
export function asWritten(typed: string): string {
  return cleanText(typed)
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^#\s*/u, '')
    .toLocaleUpperCase('en');
}

export function isBadgeNumber(typed: string): boolean {
  return badgeNumber.safeParse(typed).success;
}

interface Wearer {
  id: string;
  badge: string;
  left: boolean;
}

/** Whoever works here and wears it already; a number of somebody who has left may be given again. */
export function wearerOf<T extends Wearer>(
  people: readonly T[],
  badge: string,
  except: string | null,
): T | null {
  if (badge === '') return null;
  return people.find((one) => one.badge === badge && !one.left && one.id !== except) ?? null;
}
