// Hidden windows that draw one page at a time for the printer. One of them stays warm for a while: drawing anew in it takes
// a fraction of what a new window takes. Each page is given to its window alone, and nothing of it stays when it is done.
import { BrowserWindow, type Session, type WebContents } from 'electron';
import type { PaperPage } from '#contract/paper';
import { no, type Answer } from '#contract/refusal';
import { tell } from '../door/door';
import { origin } from './built-pages';
import type { KnownWindows } from './known-windows';
import { pagePreferences } from './page-preferences';

export interface PaperWindow {
  webContents: WebContents;
  /** Of the whole page as laid out, in CSS pixels. */
  height: number;
  /** The page is done with. */
  close(): void;
  /** Something went wrong in it: nothing more is drawn in this window. */
  giveUp(): void;
}
/** One report of a run, from 0 on. */
export type PartOf = (at: number) => Promise<Answer<PaperPage>>;
export type OpenPaperWindow = (page: PaperPage, parts?: PartOf) => Promise<PaperWindow>;

interface Drawing {
  page: PaperPage;
  parts: PartOf;
  ready(height: number): void;
  /** It is getting on: what is given up is a page that stands still. */
  goesOn(): void;
  giveUp(why: string): void;
}

const address = `${origin}/paper.html`;
/** A page that isn't drawn by then never will be; of a run, one of its parts. */
const patience = 20_000;
const noParts: PartOf = async () => no({ code: 'notForThisWindow' });

/** @param warmFor how long an idle window is kept, in milliseconds */
export function createPaperWindows({
  windows,
  session,
  warmFor = 60_000,
}: {
  windows: KnownWindows;
  session: Session;
  warmFor?: number;
}) {
  const drawings = new WeakMap<WebContents, Drawing>();
  let idle: BrowserWindow | null = null;
  let cooling: NodeJS.Timeout | undefined;

  const end = (window: BrowserWindow) => {
    if (idle === window) idle = null;
    if (!window.isDestroyed()) window.destroy();
  };
  /** Blank from here on: the window outlives the page, nothing that stood on it does. */
  const release = (window: BrowserWindow) => {
    if (window.isDestroyed()) return;
    drawings.delete(window.webContents);
    if (idle !== null) return end(window);
    idle = window;
    tell(windows.of(window.webContents), 'paper.next', { isBlank: true });
    clearTimeout(cooling);
    cooling = setTimeout(() => end(window), warmFor);
    cooling.unref();
  };

  const openPaperWindow: OpenPaperWindow = (page, parts = noParts) => {
    const warm = idle;
    idle = null;
    clearTimeout(cooling);
    const window = warm ?? newWindow(windows, session);
    const { webContents } = window;
    return new Promise<PaperWindow>((resolve, reject) => {
      let late: NodeJS.Timeout;
      const settled = () => {
        clearTimeout(late);
        window.off('closed', closed);
        webContents.off('render-process-gone', crashed);
      };
      const giveUp = (why: string) => {
        settled();
        end(window);
        reject(new Error(why));
      };
      const closed = () => giveUp('the window was closed');
      const crashed = () => giveUp('the page crashed');
      const goesOn = () => {
        clearTimeout(late);
        late = setTimeout(() => giveUp('the page was not drawn in time'), patience);
      };
      goesOn();
      window.once('closed', closed);
      webContents.once('render-process-gone', crashed);
      drawings.set(webContents, {
        ...{ page, parts, goesOn, giveUp },
        ready(height) {
          settled();
          resolve({ webContents, height, close: () => release(window), giveUp: () => end(window) });
        },
      });
      if (warm) tell(windows.of(webContents), 'paper.next', { isBlank: false });
      else window.loadURL(address).catch(() => giveUp('the page was not found'));
    });
  };

  return {
    openPaperWindow,
    pageOf: (contents: WebContents): PaperPage | undefined => drawings.get(contents)?.page,
    partOf: async (contents: WebContents, at: number): Promise<Answer<PaperPage>> => {
      const drawing = drawings.get(contents);
      drawing?.goesOn();
      const part = drawing ? await drawing.parts(at) : no({ code: 'notForThisWindow' });
      if (part.ok) drawing?.goesOn();
      else drawing?.giveUp('there is no such part');
      return part;
    },
    ready: (contents: WebContents, height: number): void => drawings.get(contents)?.ready(height),
    /** Nobody is at the desk any more: not even an empty window stays. */
    cool: (): void => {
      if (idle) end(idle);
    },
  };
}

function newWindow(windows: KnownWindows, session: Session): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    width: 794,
    height: 1123,
    title: 'Amends',
    backgroundColor: '#FFFFFF',
    skipTaskbar: true,
    webPreferences: { ...pagePreferences('paper', session), backgroundThrottling: false },
  });
  windows.add({ role: 'paper', address, contents: window.webContents });
  return window;
}
