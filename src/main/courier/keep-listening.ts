// Keeps a live stream of the register open: ended or broken off, it is opened again after a while, until somebody stops it.
import type { LiveNotice } from '#contract/register-api/events';
import { BackOff } from './back-off';
import type { CourierClock } from './courier';
import type { Register } from './register-port';

export interface Listening {
  register: Pick<Register, 'listen'>;
  clock: CourierClock;
  hear(notice: LiveNotice): void;
  /** There is no stream: whatever it would have told from now on isn't heard. */
  ended(): void;
  stopping: AbortSignal;
}

/** Resolves once it was stopped. */
export async function keepListening({ register, clock, hear, ended, stopping }: Listening): Promise<void> {
  const backOff = new BackOff(clock.random);
  while (!stopping.aborted) {
    try {
      await register.listen((notice) => {
        backOff.worked();
        hear(notice);
      }, stopping);
    } catch {
      // Whoever asks for something finds out what is wrong, and says so.
    }
    ended();
    if (!stopping.aborted) await clock.wait(backOff.next(), stopping);
  }
}
