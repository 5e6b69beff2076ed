// Chance and pauses as they really are.
import type { CourierClock } from './courier';

export const realClock: CourierClock = {
  random: Math.random,
  wait: (milliseconds, signal) =>
    new Promise((done) => {
      if (signal.aborted) return done();
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        done();
      };
      // A pause never keeps the thread alive.
      const timer = setTimeout(end, milliseconds).unref();
      signal.addEventListener('abort', end, { once: true });
    }),
};
