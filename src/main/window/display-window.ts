// The customer's own window: nothing but its page, on a monitor of its own or over the desk. It starts again by itself.
import { BrowserWindow, type Rectangle, type Session } from 'electron';
import type { Log } from '../log/log';
import { origin } from './built-pages';
import type { KnownWindows } from './known-windows';
import { pagePreferences } from './page-preferences';

const address = `${origin}/display.html`;
/** So often within a minute a page that crashed starts again; one that can't is given up. */
const tries = 3;

export interface DisplayWindow {
  window: BrowserWindow;
  /** Closes it for good; closing by hand does nothing. */
  end(): void;
}

interface Needs {
  windows: KnownWindows;
  session: Session;
  log: Log;
  bounds: Rectangle;
  /** In front of everything, the desk included. */
  isOverDesk: boolean;
  onDrawn(): void;
  onGivenUp(): void;
}

export function openDisplayWindow(needs: Needs): DisplayWindow {
  const { windows, session, log, bounds, isOverDesk } = needs;
  const window = new BrowserWindow({
    ...bounds,
    ...{ title: 'Amends', show: false, frame: false, fullscreen: true, kiosk: isOverDesk },
    ...{ alwaysOnTop: isOverDesk, minimizable: false, maximizable: false, skipTaskbar: true },
    backgroundColor: '#F7F4EE',
    webPreferences: { ...pagePreferences('display', session), backgroundThrottling: false },
  });
  const { webContents } = window;
  windows.add({ role: 'display', address, contents: webContents });
  window.removeMenu();
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', (event) => event.preventDefault());
  window.once('ready-to-show', () => {
    if (window.isDestroyed()) return;
    // On its own monitor it takes nobody's keyboard away.
    if (isOverDesk) window.show();
    else window.showInactive();
    needs.onDrawn();
  });
  const end = () => {
    if (!window.isDestroyed()) window.destroy();
  };
  let crashes: number[] = [];
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    log.note('page.gone', { role: 'display', code: exitCode });
    const now = performance.now();
    crashes = [...crashes.filter((then) => now - then < 60_000), now];
    if (crashes.length <= tries) void window.loadURL(address);
    else needs.onGivenUp();
  });
  // Nobody stands there who could close it: a page that hangs is ended, and so starts again.
  window.on('unresponsive', () => {
    log.note('page.stuck', { role: 'display' });
    webContents.forcefullyCrashRenderer();
  });
  void window.loadURL(address);
  return { window, end };
}
