// Which windows are ours, what each may use, and the one address each may show.
import type { WebContents } from 'electron';
import type { WindowRole } from '#contract/channels';

export interface KnownWindow {
  role: WindowRole;
  /** The page it was opened with; it never goes anywhere else. */
  address: string;
  contents: WebContents;
}

export interface KnownWindows {
  add(window: KnownWindow): void;
  of(contents: WebContents): KnownWindow | undefined;
  desk(): KnownWindow | undefined;
  /** The customer's own screen, where there is one. */
  display(): KnownWindow | undefined;
}

export function createKnownWindows(): KnownWindows {
  const windows = new Map<WebContents, KnownWindow>();
  const first = (role: WindowRole) => [...windows.values()].find((window) => window.role === role);
  return {
    add(window) {
      windows.set(window.contents, window);
      window.contents.once('destroyed', () => windows.delete(window.contents));
    },
    of: (contents) => windows.get(contents),
    desk: () => first('desk'),
    display: () => first('display'),
  };
}
