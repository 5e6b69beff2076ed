// Opens a PDF of ours where it keeps nobody waiting: in a window of its own, which hands back pictures of the pages, so that
// the desk shows what will come out and not something like it.
import type { LookedPage } from '#contract/printing';
import type { BuiltPages } from '../window/built-pages';
import { createJobWindows } from '../window/job-windows';
import { answerLook, LookJob } from './look-job';

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
  const open = createJobWindows(pages, 'look', answerLook);

  return async (pdf) => {
    const job = new LookJob(pdf);
    const closeWindow = open(job, () => job.end());
    const close = () => {
      closeWindow();
      job.end();
    };
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
