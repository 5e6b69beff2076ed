// Opens a PDF of ours where it keeps nobody waiting: a hidden window with the sandbox on, without preload and network. It
// hands back pictures of the pages, so that the desk shows what will come out and not something like it.
import { BrowserWindow, session, type Session } from 'electron';
import type { LookedPage } from '#contract/printing';
import type { BuiltPages } from '../window/built-pages';
import { pagePreferences } from '../window/page-preferences';
import { createLookJobs, LookJob } from './look-jobs';

export interface LookWindow {
  pages: number;
  /** From 1 on. Null: it can't be drawn. */
  page(at: number): Promise<LookedPage | null>;
  close(): void;
}
/** Null: it can't be opened. */
export type OpenLookWindow = (pdf: Uint8Array) => Promise<LookWindow | null>;

/** What isn't there by then never will be, in milliseconds. */
const patience = 20_000;

export function createLookWindows(pages: BuiltPages): OpenLookWindow {
  const jobs = createLookJobs(pages);
  let own: Session | null = null;

  return async (pdf) => {
    if (!own) {
      own = session.fromPartition('look');
      own.protocol.handle('amends', (request) => jobs.answer(request));
    }
    const { preload: _none, ...preferences } = pagePreferences('paper', own);
    const window = new BrowserWindow({
      ...{ show: false, width: 200, height: 200, title: 'Amends', skipTaskbar: true, focusable: false },
      webPreferences: { ...preferences, backgroundThrottling: false },
    });
    const job = new LookJob(pdf);
    const { address, forget } = jobs.add(job);
    const close = () => {
      forget();
      job.end();
      if (!window.isDestroyed()) window.destroy();
    };
    window.once('closed', close);
    window.webContents.once('render-process-gone', close);
    window.loadURL(address).catch(close);
    const count = await inTime(job.opened, 0);
    if (count === 0) close();
    return count === 0 ? null : { pages: count, page: (at) => inTime(job.page(at), null), close };
  };
}

function inTime<T>(work: Promise<T>, otherwise: T): Promise<T> {
  let late: NodeJS.Timeout;
  const tooLate = new Promise<T>((resolve) => (late = setTimeout(() => resolve(otherwise), patience)));
  return Promise.race([work, tooLate]).finally(() => clearTimeout(late));
}
