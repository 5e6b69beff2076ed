// The only place where a page reaches main.
import { ipcMain } from 'electron';
import type { CallName, NoticeName } from '#contract/channels';
import { doorway, type Notices } from '#contract/doorway';
import type { Log } from '../log/log';
import type { KnownWindow, KnownWindows } from '../window/known-windows';
import { answerCall } from './answer-call';
import type { Handlers } from './handlers';

export interface Door {
  /** Resolves once every call that came in has its answer. */
  idle(): Promise<void>;
}

export function openDoor(needs: { handlers: Handlers; windows: KnownWindows; log: Log }): Door {
  const underWay = new Set<Promise<unknown>>();
  for (const name of Object.keys(doorway) as CallName[]) {
    ipcMain.handle(name, (event, argument: unknown) => {
      const answer = answerCall(name, event, argument, needs);
      underWay.add(answer);
      void answer.finally(() => underWay.delete(answer));
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
