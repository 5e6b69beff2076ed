// Nobody is at this computer: it was locked, put to sleep, or left alone. Nothing is discarded by any of it.
import type { AppState } from '#contract/app-state';
import { IdleWatch } from './idle-watch';

/** So long the page may take to put what is being typed on the disk: the desk is locked within a second. */
const gentlyWithin = 400;
const tickEvery = 1_000;
const hour = 60 * 60_000;

/** As Electron's powerMonitor, as far as it is used. */
export interface PowerPort {
  on(event: 'lock-screen' | 'suspend' | 'resume', listener: () => void): unknown;
  /** Seconds since anybody touched this computer. */
  getSystemIdleTime(): number;
}
export interface Absence {
  /** The page saw a key or a tap. */
  awake(): void;
  stateChanged(state: Pick<AppState, 'phase' | 'branch'>): void;
}

export function watchForAbsence(
  told: {
    /** The page puts down what is being typed, and locks by itself. */
    lockComing(): void;
    lock(): void;
    close(): void;
    soon(seconds: number | null): void;
  },
  power: PowerPort,
): Absence {
  let gentle: NodeJS.Timeout | undefined;
  const lockGently = () => {
    told.lockComing();
    gentle = setTimeout(told.lock, gentlyWithin);
  };
  const watch = new IdleWatch(
    { idleSeconds: () => power.getSystemIdleTime(), now: () => performance.now() },
    { soon: told.soon, lock: lockGently },
  );
  let asleepSince: number | null = null;
  /** Of the branch that is open, in milliseconds; null while none is. */
  let longestSleep: number | null = null;
  power.on('lock-screen', lockGently);
  power.on('suspend', () => {
    asleepSince = Date.now();
    told.lockComing();
    // At once: on waking the screen must show nothing, not for a moment.
    told.lock();
  });
  power.on('resume', () => {
    const asleep = asleepSince === null ? 0 : Date.now() - asleepSince;
    asleepSince = null;
    // A clock that was put back while it slept says nothing about how long that was.
    if (longestSleep !== null && (asleep < 0 || asleep > longestSleep)) told.close();
  });
  setInterval(() => watch.tick(), tickEvery).unref();
  return {
    awake: () => watch.awake(),
    stateChanged({ phase, branch }) {
      // The page has locked by itself: whoever comes back in the next moment must not be locked out again.
      if (phase !== 'desk') clearTimeout(gentle);
      longestSleep = branch && branch.closeAfterSleepHours * hour;
      watch.atDesk(phase === 'desk' && branch ? branch.lockAfterMinutes : null);
    },
  };
}
