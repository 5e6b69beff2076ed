// What another program or the system keeps from being read for a moment is read a moment later.
import { setTimeout as wait } from 'node:timers/promises';
import { VaultError, type VaultErrorCode } from './vault-error';

const passing: ReadonlySet<VaultErrorCode> = new Set(['busy', 'io', 'read-only']);
/** Milliseconds, a second and a half together: whoever opens the shop waits for it. */
const patience = [10, 40, 100, 200, 400, 750];

/** @throws what `read` throws in the end */
export async function patiently<T>(
  read: () => T,
  pause: (milliseconds: number) => Promise<unknown> = wait,
): Promise<T> {
  for (const milliseconds of patience)
    try {
      return read();
    } catch (error) {
      if (!(error instanceof VaultError && passing.has(error.code))) throw error;
      await pause(milliseconds);
    }
  return read();
}
