import { powerMonitor } from 'electron';

/** A laptop that slept longer than this may have been carried off. */
export const longestSleep = 5 * 60_000;

/** Locks with the OS, closes after a long sleep. Nothing is discarded by either. */
export function watchForAbsence({ lock, close }: { lock(): void; close(): void }): void {
  let asleepSince: number | null = null;
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('suspend', () => {
    asleepSince = Date.now();
    lock();
  });
  powerMonitor.on('resume', () => {
    if (asleepSince !== null && Date.now() - asleepSince > longestSleep) close();
    asleepSince = null;
  });
}
