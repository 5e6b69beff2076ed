import { BrowserWindow, nativeTheme, screen, type Session } from 'electron';
import { deskAddress as address } from './built-pages';
import type { KnownWindows } from './known-windows';
import type { Log } from '../log/log';
import { pagePreferences } from './page-preferences';
import { readPlace, writePlace } from './place-file';
import { placeOn, smallestSize } from './window-place';

interface DeskWindowNeeds {
  windows: KnownWindows;
  session: Session;
  /** Where the window's place is remembered. */
  placeFile: string;
  log: Log;
  /** What was just typed is on its way to the disk: resolves once it has arrived. */
  untilSaved(): Promise<void>;
}

/** The paper colour of the theme, so that the window never flashes white before the page is drawn. */
const backdrop = () => (nativeTheme.shouldUseDarkColors ? '#11181D' : '#F7F4EE');

/** The main window. Its title is the app's name for good: taskbars and screen shares show titles to anybody. */
export function openDeskWindow({
  windows,
  session,
  placeFile,
  log,
  untilSaved,
}: DeskWindowNeeds): BrowserWindow {
  const last = readPlace(placeFile);
  const others = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...placeOn([screen.getPrimaryDisplay().workArea, ...others], last),
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    title: 'Amends',
    show: false,
    backgroundColor: backdrop(),
    autoHideMenuBar: true,
    // A hidden desk keeps what was typed as quickly as a visible one.
    webPreferences: { ...pagePreferences('desk', session), backgroundThrottling: false },
  });
  windows.add({ role: 'desk', address, contents: window.webContents });

  const followTheme = () => window.setBackgroundColor(backdrop());
  nativeTheme.on('updated', followTheme);
  window.on('closed', () => nativeTheme.off('updated', followTheme));
  window.on('page-title-updated', (event) => event.preventDefault());
  let isClosing = false;
  window.on('close', (event) => {
    writePlace(placeFile, { ...window.getNormalBounds(), isMaximized: window.isMaximized() });
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    // Gone for whoever closed it; the page lives on for as long as it has something to save.
    window.hide();
    void untilSaved().finally(() => window.destroy());
  });
  window.once('ready-to-show', () => {
    if (isClosing) return;
    if (last?.isMaximized) window.maximize();
    window.show();
  });
  startAgainAfterCrash(window, log);
  void window.loadURL(address);
  return window;
}

/** Everything is in main, so a page that crashed just starts again; one that can't, stops after a few tries. */
function startAgainAfterCrash(window: BrowserWindow, log: Log): void {
  let crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    log.note('page.gone', { role: 'desk', code: exitCode });
    const now = performance.now();
    crashes = [...crashes.filter((then) => now - then < 60_000), now];
    if (crashes.length <= 3) void window.loadURL(address);
  });
  window.on('unresponsive', () => log.note('page.stuck', { role: 'desk' }));
}

/** A second start, or a click on the taskbar: the window that is there comes forward. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
