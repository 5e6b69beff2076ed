/** K8: health and similar details, which have an end of their own inside a complaint that is kept. */
import type { ReadEvent } from '../event/envelope';
import type { Incident } from './state';

/** Also of one that was erased: its header says what kind it was. */
export function isSpecial({ header }: Pick<ReadEvent, 'header'>): boolean {
  return /^specialNoted\.v\d+$/.test(header.type);
}

/** Hashes of the events whose special data is to be gone, as far as the incident knows. */
export function specialGone({ specialErased }: Pick<Incident, 'specialErased'>): Set<string> {
  return new Set(specialErased.flatMap(({ events }) => events));
}

/** What of it was kept as long as its rule says. What has no end of its own goes with the complaint. @param now epoch milliseconds */
export function specialDue({ special }: Pick<Incident, 'special'>, now: number): SpecialDue[] {
  return special.flatMap(({ hash, keepUntil }) =>
    keepUntil !== null && Date.parse(keepUntil) <= now ? [{ hash, keepUntil }] : [],
  );
}
export interface SpecialDue {
  hash: string;
  /** An instant with its offset. */
  keepUntil: string;
}

/** When the first of it comes to its end; null: nothing of it ever does. */
export function specialUntil({ special }: Pick<Incident, 'special'>): string | null {
  const ends = special.flatMap(({ keepUntil }) => keepUntil ?? []);
  return ends.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}
