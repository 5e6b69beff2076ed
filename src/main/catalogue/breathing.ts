// Long work in short pieces: whatever else the thread is asked meanwhile doesn't wait longer than one of them.
import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work between two breaths. */
export const atATime = 8;

export function breathing(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < atATime) return;
    await setImmediate();
    since = performance.now();
  };
}
