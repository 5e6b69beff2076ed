/** A window that the app never opened, with everything a page of ours has: the same preload, the same session. */
import type { Amends } from './launch-amends';

/**
 * Loads `url` in such a window and lets its page, or a subframe of it, ask main for each of `names`.
 * Answers one answer per name, or null where there was no bridge to ask by.
 */
export async function askAsStranger(
  { app }: Amends,
  { url, names, where = 'page' }: { url: string; names: readonly string[]; where?: 'page' | 'subframe' },
): Promise<unknown[] | null> {
  const asked = { url, names: JSON.stringify(names), where };
  return app.evaluate(async ({ app: electron, BrowserWindow, session }, { url, names, where }) => {
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        preload: `${electron.getAppPath()}/out/preload/desk.cjs`,
        session: session.fromPartition('desk'),
        sandbox: true,
        nodeIntegrationInSubFrames: true,
      },
    });
    const addFrame = `new Promise((done) => {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<p>x</p>';
      frame.onload = () => done(null);
      document.body.append(frame);
    })`;
    const ask = `typeof amends === 'undefined' ? null : Promise.all(${names}.map((name) => amends.ask(name, {})))`;
    try {
      await window.loadURL(url);
      if (where === 'page') return await window.webContents.executeJavaScript(ask);
      await window.webContents.executeJavaScript(addFrame);
      return await window.webContents.mainFrame.frames[0]!.executeJavaScript(ask);
    } finally {
      window.destroy();
    }
  }, asked);
}
