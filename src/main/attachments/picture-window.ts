// Opens strangers' pictures where it can harm nobody: a hidden window with the sandbox on, without preload and network, a fresh
// one for each picture. It draws the picture anew, so that nothing but pixels comes back.
import { BrowserWindow, session } from 'electron';
import type { BuiltPages } from '../window/built-pages';
import { pagePreferences } from '../window/page-preferences';
import { Turns } from '../vault/turns';
import { createPictureJobs, type Drawing } from './picture-jobs';

export type DrawPicture = (bytes: Uint8Array) => Promise<Drawing>;

/** A picture that isn't drawn by then is no receipt, in milliseconds. */
const patience = 20_000;

export function createPictureDrawing(pages: BuiltPages): DrawPicture {
  const jobs = createPictureJobs(pages);
  const own = session.fromPartition('pictures');
  own.protocol.handle('amends', (request) => jobs.answer(request));
  const turns = new Turns();

  /** One after the other: two large pictures at once could take all the memory of a small computer. */
  return (bytes) => turns.take('picture', () => drawOne(bytes));

  function drawOne(bytes: Uint8Array): Promise<Drawing> {
    const { preload: _none, ...preferences } = pagePreferences('paper', own);
    const window = new BrowserWindow({
      ...{ show: false, width: 200, height: 200, title: 'Amends', skipTaskbar: true, focusable: false },
      webPreferences: { ...preferences, backgroundThrottling: false },
    });
    return new Promise<Drawing>((resolve) => {
      const finish = (drawing: Drawing) => {
        clearTimeout(late);
        job.forget();
        resolve(drawing);
        if (!window.isDestroyed()) window.destroy();
      };
      const late = setTimeout(() => finish('unsafe'), patience);
      const job = jobs.add({ bytes, done: finish });
      window.once('closed', () => finish('unsafe'));
      window.webContents.once('render-process-gone', () => finish('unsafe'));
      window.loadURL(job.address).catch(() => finish('unsafe'));
    });
  }
}
