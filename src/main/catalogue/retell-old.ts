// What an older version of Amends told is told anew when there is time: lists are whole meanwhile, and only what that
// version didn't know of isn't found yet. Each piece is on disk when it is done, so the next opening goes on behind it.
import { setTimeout } from 'node:timers/promises';
import type { Documents } from './fill-catalogue';
import type { SealedCatalogue } from './sealed-catalogue';

const atOnce = 256;
/** Milliseconds: a shop that was just opened has other things to do. */
const afterOpening = 60_000;
/** As long as it worked, it rests: whoever is at the desk has the thread for half of the time at least. */
const resting = (milliseconds: number) => setTimeout(milliseconds, undefined, { ref: false });

/** Resolves when there is nothing of an older version. @throws when the store is closed, or its disk refuses */
export async function retellOld(
  catalogue: SealedCatalogue,
  { read }: Pick<Documents, 'read'>,
  rest: (milliseconds: number) => Promise<unknown> = resting,
): Promise<void> {
  const unreadable = new Set<string>();
  if (catalogue.toldByOlder(1, unreadable).length > 0) await rest(afterOpening);
  for (;;) {
    const from = performance.now();
    const ids = catalogue.toldByOlder(atOnce, unreadable);
    if (ids.length === 0) return;
    for (const id of await catalogue.retell(ids, read)) unreadable.add(id);
    await catalogue.tidy();
    await rest(performance.now() - from);
  }
}
