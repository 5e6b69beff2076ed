// Nobody is at this computer: it was locked, put to sleep, or left alone. Nothing is discarded by any of it.
import { powerMonitor } from 'electron';
import type { AppState } from '#contract/app-state';
import { IdleWatch } from './idle-watch';

/** A laptop that slept longer than this may have been carried off. */
export const longestSleep = 5 * 60_000;
/** So long the page may take to put what is being typed on the disk: the desk is locked within a second. */
const gentlyWithin = 400;
const tickEvery = 1_000;

export interface Absence {
  /** The page saw a key or a tap. */
  awake(): void;
  stateChanged(state: AppState): void;
}

export function watchForAbsence(told: {
  /** The page puts down what is being typed, and locks by itself. */
  lockComing(): void;
  lock(): void;
  close(): void;
  soon(seconds: number | null): void;
}): Absence {
  let gentle: NodeJS.Timeout | undefined;
  const lockGently = () => {
    told.lockComing();
    gentle = setTimeout(told.lock, gentlyWithin);
  };
  const watch = new IdleWatch(
    { idleSeconds: () => powerMonitor.getSystemIdleTime(), now: () => performance.now() },
    { soon: told.soon, lock: lockGently },
  );
  let asleepSince: number | null = null;
  powerMonitor.on('lock-screen', lockGently);
  powerMonitor.on('suspend', () => {
    asleepSince = Date.now();
    told.lockComing();
    // At once: on waking the screen must show nothing, not for a moment.
    told.lock();
  });
  powerMonitor.on('resume', () => {
    if (asleepSince !== null && Date.now() - asleepSince > longestSleep) told.close();
    asleepSince = null;
  });
  setInterval(() => watch.tick(), tickEvery);
  return {
    awake: () => watch.awake(),
    stateChanged({ phase, branch }) {
      // The page has locked by itself: whoever comes back in the next moment must not be locked out again.
      if (phase !== 'desk') clearTimeout(gentle);
      watch.atDesk(phase === 'desk' && branch ? branch.lockAfterMinutes : null);
    },
  };
}
