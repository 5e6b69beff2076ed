import { BrowserWindow, type Session, type WebContents } from 'electron';
import type { PaperPage } from '#contract/paper';
import { origin } from './built-pages';
import type { KnownWindows } from './known-windows';
import { pagePreferences } from './page-preferences';

export interface PaperWindow {
  webContents: WebContents;
  /** Of the whole page as laid out, in CSS pixels. */
  height: number;
  close(): void;
}
export type OpenPaperWindow = (page: PaperPage) => Promise<PaperWindow>;

const address = `${origin}/paper.html`;
/** A page that isn't drawn by then never will be. */
const patience = 20_000;

/** Hidden windows that hold one page for the printer. Each is given its own page and no other window's. */
export function createPaperWindows({ windows, session }: { windows: KnownWindows; session: Session }) {
  const pages = new WeakMap<WebContents, { page: PaperPage; ready(height: number): void }>();

  const openPaperWindow: OpenPaperWindow = (page) => {
    const window = new BrowserWindow({
      show: false,
      width: 794,
      height: 1123,
      title: 'Amends',
      backgroundColor: '#FFFFFF',
      skipTaskbar: true,
      webPreferences: { ...pagePreferences('paper', session), backgroundThrottling: false },
    });
    const { webContents } = window;
    const close = () => {
      if (!window.isDestroyed()) window.destroy();
    };
    windows.add({ role: 'paper', address, contents: webContents });
    return new Promise<PaperWindow>((resolve, reject) => {
      const giveUp = (why: string) => {
        close();
        reject(new Error(why));
      };
      const late = setTimeout(() => giveUp('the page was not drawn in time'), patience);
      window.once('closed', () => {
        clearTimeout(late);
        reject(new Error('the window was closed'));
      });
      webContents.once('render-process-gone', () => giveUp('the page crashed'));
      pages.set(webContents, {
        page,
        ready(height) {
          clearTimeout(late);
          resolve({ webContents, height, close });
        },
      });
      window.loadURL(address).catch(() => giveUp('the page was not found'));
    });
  };

  return {
    openPaperWindow,
    pageOf: (contents: WebContents): PaperPage | undefined => pages.get(contents)?.page,
    ready: (contents: WebContents, height: number): void => pages.get(contents)?.ready(height),
  };
}
