// The first moments, in order: home, doors closed, the window, the office. Whatever the first screen doesn't need is in
// ./behind-the-window, which is read once that screen has its answer.
import { app, dialog, Menu, safeStorage, type BrowserWindow } from 'electron';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Behind } from './behind-the-window';
import { whenNeeded } from './courier/http-port';
import { registerHttp } from './courier/register-session';
import { openDoor } from './door/door';
import { firstAnswer } from './door/first-answer';
import { homeFolder } from './home/home-folder';
import { moveInto } from './home/move-in';
import { tellSamplePins } from './home/sample-pins';
import { readDeviceSecret } from './keyring/device-secret';
import { HeldLog } from './log/held-log';
import type { Log } from './log/log';
import { placesIn } from '#contract/code-place';
import type { Office } from './office/office-calls';
import { prepareOffice } from './office/office-client';
import { announceScheme } from './window/app-protocol';
import { readBuiltPages, type BuiltFile } from './window/built-pages';
import { closeDoors } from './window/closed-doors';
import { openDeskWindow } from './window/desk-window';
import { serveFiles } from './window/file-protocol';
import { createKnownWindows } from './window/known-windows';
import { pageSession } from './window/page-session';

/** Milliseconds from the page's own beginning until its first screen is drawn and takes keys. */
const settles = 150;
/** However long the page takes: what it asks after its first question begins the rest anyway. */
const mostUntilDrawn = 3_000;

const home = homeFolder({ env: process.env, platform: process.platform, account: homedir() });
const windows = createKnownWindows();

if (!tryMoveIn()) app.exit(1);
else if (!app.requestSingleInstanceLock()) app.quit();
else open();

function tryMoveIn(): boolean {
  try {
    moveInto(home);
    return true;
  } catch {
    dialog.showErrorBox(
      'Amends can’t start',
      `Nothing was changed. The folder ${home.folder} can’t be written to. Check that it is there and that this account may write to it.`,
    );
    return false;
  }
}

/** Everything that has to be said before Electron is ready. */
function open(): void {
  const log = new HeldLog();
  // As root Chromium has no sandbox, and asking for one ends every page at once.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // "Page x of y" on paper: Chromium 131 has it, older ones behind this flag.
  if (Number.parseInt(process.versions.chrome, 10) < 131) {
    app.commandLine.appendSwitch('enable-blink-features', 'PageMarginBoxes');
  }
  process.on('uncaughtException', (error) => log.note('main.unexpected', { at: placesIn(error) }));
  process.on('unhandledRejection', (error) => log.note('main.unexpected', { at: placesIn(error) }));
  announceScheme();
  closeDoors(windows);
  // Ours comes later (window/menu); Electron would make one of its own first.
  Menu.setApplicationMenu(null);
  void app.whenReady().then(() =>
    start(log).catch(async (error: unknown) => {
      log.note('start.failed', { at: placesIn(error) });
      dialog.showErrorBox(
        'Amends can’t start',
        'Nothing was changed. What happened is noted in the logs folder.',
      );
      // It may have failed before there was a log to write to.
      await import('./log/written-log')
        .then(({ openLog }) => log.goesTo(openLog(home.logs)))
        .catch(() => null);
      app.exit(1);
    }),
  );
}

async function start(log: HeldLog): Promise<void> {
  const pages = new Map<string, BuiltFile>();
  const session = pageSession('desk', pages);
  let begins: (office: Promise<Office>) => void = () => undefined;
  const begun = new Promise<Office>((resolve) => (begins = resolve));
  // A page knows the addresses there were when it was loaded.
  serveFiles(session, { attachmentBytes: async (asked) => (await begun).attachmentBytes(asked) });
  let isFirst = true;
  const state = async () => (await begun).ask('app.state', {});
  // What else the page asks meanwhile waits at the door.
  const door = openDoor(
    () => behind().then(({ answerer }) => answerer),
    firstAnswer({ windows, state, isFirst: () => isFirst }),
  );
  const desk = openDeskWindow({
    ...{ windows, session, log },
    placeFile: join(home.folder, 'window.json'),
    untilSaved: async () => (await behind()).untilSaved(),
  });
  const office = beginOffice(log);
  begins(office);
  // Nothing of the page can be asked for before this is done.
  const built = readBuiltPages(join(app.getAppPath(), 'out', 'renderer'));
  for (const [address, file] of built) pages.set(address, file);
  const behind = once(async (): Promise<Behind> => {
    // In two steps with a breath between them: whoever presses a key meanwhile waits for one of them at most.
    await import('./door/parse-argument');
    await new Promise(setImmediate);
    const { openBehind } = await import('./behind-the-window');
    const opened = openBehind({ home, windows, log, office: await office, pages, desk, door });
    isFirst = false;
    return opened;
  });
  // The page is on its way to its first screen; it must not find this process busy with anything else.
  await Promise.all([state(), drawn(desk)]);
  await behind();
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}

/** The first screen stands, or takes too long for anybody to wait for it. */
function drawn(desk: BrowserWindow): Promise<void> {
  return new Promise((done) => {
    desk.webContents.once('did-finish-load', () => setTimeout(done, settles));
    setTimeout(done, mostUntilDrawn);
  });
}

async function beginOffice(log: Log): Promise<Office> {
  // The page's process starts meanwhile. Before the window, on two cores, the thread would take the processor from it.
  const prepared = prepareOffice();
  const keyring = await readDeviceSecret(home.folder, safeStorage);
  const { electron } = process.versions;
  log.note('started', { version: app.getVersion(), electron, platform: process.platform });
  log.note('keyring.read', { available: keyring.secret !== null, changed: keyring.changed });
  const playbooks = join(app.getAppPath(), 'resources', 'playbooks');
  const settings = { home: home.folder, appVersion: app.getVersion(), playbooks, keyring };
  const office = prepared.begin(settings, whenNeeded(registerHttp));
  if (process.argv.includes('--demo')) tellSamplePins(await office.ask('sample.open', {}));
  return office;
}
