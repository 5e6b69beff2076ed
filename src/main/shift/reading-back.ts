// Reads every complaint of a store that was just put together: what can be read, what can't, and which letters of
// references are taken.
import { readHeld } from '../incidents/book-opening';
import type { Vault } from '../vault/vault';

export interface ReadBack {
  complaints: number;
  /** There, and beyond reading: they stay listed as damaged. */
  unreadable: number;
  /** Letters of desks that have given references. */
  letters: string[];
}

const letterOf = /^[A-Z]+-\d{4}-([A-Z]{1,2})\d+$/;

/** Null when it was stopped. */
export async function readEverything(
  vault: Vault,
  onProgress: (done: number, total: number) => boolean,
): Promise<ReadBack | null> {
  const ids = vault.incidentIds();
  const letters = new Set<string>();
  let unreadable = 0;
  for (const [at, id] of ids.entries()) {
    if (at % 20 === 0) {
      if (!onProgress(at, ids.length)) return null;
      await new Promise((others) => setImmediate(others));
    }
    const held = await readHeld(vault, id);
    if (!held) unreadable += 1;
    const letter = letterOf.exec(held?.incident.reference ?? '')?.[1];
    if (letter) letters.add(letter);
  }
  return { complaints: ids.length - unreadable, unreadable, letters: [...letters].sort() };
}

/** Without I and O, which are read as figures. */
const singles = [...'ABCDEFGHJKLMNPQRSTUVWXYZ'];
const candidates = [...singles, ...singles.flatMap((a) => singles.map((b) => a + b))];

/** The first one after those that are taken. */
export function nextLetter(taken: readonly string[]): string {
  const highest = Math.max(...taken.map((letter) => candidates.indexOf(letter)), -1);
  return candidates[highest + 1] ?? candidates.find((one) => !taken.includes(one)) ?? 'ZZ';
}
