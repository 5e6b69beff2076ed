// Hidden windows for bytes that may be anything: sandbox on, without preload and network, a fresh one for each job.
import { BrowserWindow, session, type Session } from 'electron';
import type { BuiltPages } from './built-pages';
import { createJobAddresses, type AnswerJob, type Job } from './job-addresses';
import { pagePreferences } from './page-preferences';

/**
 * @param onGone it was closed, crashed, or its page was never there; once at least
 * @returns closes it: nothing is given to it or taken from it any more
 */
export type OpenJobWindow<J extends Job> = (job: J, onGone: () => void) => () => void;

export function createJobWindows<J extends Job>(
  pages: BuiltPages,
  kind: 'look' | 'picture',
  answerJob: AnswerJob<J>,
): OpenJobWindow<J> {
  const jobs = createJobAddresses(pages, kind, answerJob);
  let own: Session | null = null;

  return (job, onGone) => {
    if (!own) {
      own = session.fromPartition(kind);
      own.protocol.handle('amends', (request) => jobs.answer(request));
    }
    const { preload: _none, ...preferences } = pagePreferences('paper', own);
    const window = new BrowserWindow({
      ...{ show: false, width: 200, height: 200, title: 'Amends', skipTaskbar: true, focusable: false },
      webPreferences: { ...preferences, backgroundThrottling: false },
    });
    const { address, forget } = jobs.add(job);
    const close = () => {
      forget();
      if (!window.isDestroyed()) window.destroy();
    };
    const gone = () => {
      close();
      onGone();
    };
    window.once('closed', gone);
    window.webContents.once('render-process-gone', gone);
    window.loadURL(address).catch(gone);
    return close;
  };
}
