// The only place where a page reaches main.
import { ipcMain } from 'electron';
import { callsOf, type NoticeName } from '#contract/channels';
import type { Notices } from '#contract/doorway';
import type { KnownWindow } from '../window/known-windows';
import type { Answerer } from './answer-call';
import type { FirstAnswerer } from './first-answer';

export interface Door {
  /** Resolves once every call that came in has its answer. */
  idle(): Promise<void>;
}

/**
 * @param answerer is asked for when a page asks something, and may still be on its way: the page waits for it
 * @param first answers in its place what it can answer, until then
 */
export function openDoor(answerer: () => Promise<Answerer>, first: FirstAnswerer = () => null): Door {
  const underWay = new Set<Promise<unknown>>();
  for (const name of Object.values(callsOf).flat()) {
    ipcMain.handle(name, (event, argument: unknown) => {
      const answer =
        first(name, event, argument) ?? answerer().then((answers) => answers(name, event, argument));
      const done = () => underWay.delete(answer);
      underWay.add(answer);
      answer.then(done, done);
      return answer;
    });
  }
  return {
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

/** Main tells a window, unasked. */
export function tell<N extends NoticeName>(
  window: KnownWindow | undefined,
  notice: N,
  value: Notices[N],
): void {
  if (window && !window.contents.isDestroyed()) window.contents.send(notice, value);
}
