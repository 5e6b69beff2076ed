// Places of the disk that give nothing back. Once is a moment: a loose plug, a drive that wakes up. The same place again a
// minute later is lost, and what stood there counts as damaged: it lies somewhere else or is built anew.
import { fromSystem, VaultError } from './vault-error';

/** Milliseconds. */
export const lostAfter = 60_000;

/** When a place first gave nothing back, on the clock of `performance`. For as long as this process lives: whoever opens
 *  the store again asks about the same places. */
const since = new Map<string, number>();

/** @param place named at random, so that it is one of one store only. @throws VaultError as the system says it, 'damaged' where it is lost */
export function readingPlace<T>(place: string, read: () => T): T {
  try {
    const found = read();
    since.delete(place);
    return found;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).syscall === undefined) throw cause;
    const error = fromSystem(cause, { subject: 'blocks' });
    if (error.code !== 'io') throw error;
    const first = since.get(place) ?? performance.now();
    since.set(place, first);
    throw performance.now() - first >= lostAfter
      ? new VaultError('damaged', { subject: 'blocks', cause })
      : error;
  }
}
