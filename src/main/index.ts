// Wires the app together, in order: home, doors closed, then everything that needs Electron to be ready.
import './no-jit';
import { app, dialog, powerMonitor, safeStorage, type BrowserWindow } from 'electron';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { registerHttp } from './courier/register-session';
import { createAttachmentAnswers } from './attachments/attachment-answers';
import { createPictureDrawing } from './attachments/picture-window';
import { allAnswers } from './door/all-answers';
import { openDoor, tell } from './door/door';
import { prepareOffice, type PreparedOffice } from './office/office-client';
import { CustomersDisplay } from './display/customers-display';
import { homeFolder } from './home/home-folder';
import { moveInto } from './home/move-in';
import { tellSamplePins } from './home/sample-pins';
import { readDeviceSecret } from './keyring/device-secret';
import { openLog, placesIn, type Log } from './log/log';
import { createPublishing } from './playbook/choose-playbook';
import { createRecordsDialogs } from './records/records-dialogs';
import { chromiumSystem } from './printing/chromium-system';
import { findPrintSystem } from './printing/find-print-system';
import { createPrinting } from './printing/printing';
import { announceScheme } from './window/app-protocol';
import { watchForAbsence } from './window/away';
import { readBuiltPages } from './window/built-pages';
import { closeDoors } from './window/closed-doors';
import { bringForward, openDeskWindow } from './window/desk-window';
import { serveFiles } from './window/file-protocol';
import { createKnownWindows } from './window/known-windows';
import { setMenu } from './window/menu';
import { pageSession } from './window/page-session';
import { createPaperWindows } from './window/paper-window';

/** Saving and wiping keys takes milliseconds; a disk that hangs must not keep the computer from shutting down. */
const stopWithin = 8_000;
/** A keystroke is on its way to the disk within this time: the page promises it. */
const draftsWithin = 1_000;

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
  const log = openLog(home.logs);
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
  // Electron makes itself ready meanwhile.
  const prepared = prepareOffice();
  void app.whenReady().then(() =>
    start(log, prepared).catch((error: unknown) => {
      log.note('start.failed', { at: placesIn(error) });
      dialog.showErrorBox(
        'Amends can’t start',
        'Nothing was changed. What happened is noted in the logs folder.',
      );
      app.exit(1);
    }),
  );
}

async function start(log: Log, prepared: PreparedOffice): Promise<void> {
  const keyring = await readDeviceSecret(home.folder, safeStorage);
  log.note('started', {
    version: app.getVersion(),
    electron: process.versions.electron,
    platform: process.platform,
  });
  log.note('keyring.read', { available: keyring.secret !== null, changed: keyring.changed });
  // Nobody waits for it here: what a page asks is answered once the store was looked at.
  const playbooks = join(app.getAppPath(), 'resources', 'playbooks');
  const settings = { home: home.folder, appVersion: app.getVersion(), playbooks, keyring };
  const office = prepared.begin(settings, registerHttp());

  const pages = readBuiltPages(join(app.getAppPath(), 'out', 'renderer'));
  if (process.argv.includes('--demo')) tellSamplePins(await office.ask('sample.open', {}));
  let isSomebodyThere = false;
  // First of all: while its page starts in a process of its own, everything it can ask is made ready below.
  const deskSession = pageSession('desk', pages);
  serveFiles(deskSession, office);
  const desk = openDeskWindow({
    windows,
    session: deskSession,
    placeFile: join(home.folder, 'window.json'),
    log,
    untilSaved: async () => {
      if (isSomebodyThere) await pause(draftsWithin);
      await door.idle();
    },
  });

  const papers = createPaperWindows({ windows, session: pageSession('paper', pages) });
  const printing = createPrinting({
    ...{ office, openPaperWindow: papers.openPaperWindow },
    system: findPrintSystem(
      process.env,
      process.platform,
      chromiumSystem(() => windows.desk()?.contents),
    ),
    tell: {
      queueChanged: () => tell(windows.desk(), 'printQueue.changed', null),
      printAll: (progress) => tell(windows.desk(), 'printAll.changed', progress),
    },
  });
  const absence = watchForAbsence(
    {
      lockComing: () => tell(windows.desk(), 'lock.now', null),
      lock: () => void office.ask('shift.lock', {}),
      close: () => void office.ask('shift.close', {}),
      soon: (seconds) => tell(windows.desk(), 'lock.soon', seconds === null ? null : { seconds }),
    },
    powerMonitor,
  );
  const { forgetUploads, ...attachments } = createAttachmentAnswers({
    office,
    draw: createPictureDrawing(pages),
  });
  const records = { ...createRecordsDialogs(office), ...createPublishing(office) };
  const display = new CustomersDisplay({
    ...{ office, windows, log, session: pageSession('display', pages) },
    choiceFile: join(home.folder, 'display.json'),
  });
  const answerers = { office, printing: printing.handlers, attachments, records, papers, absence };
  const handlers = allAnswers({ ...answerers, display: display.handlers });
  const door = openDoor({ handlers, windows, log });
  stopOnQuit(async () => {
    printing.stop();
    await door.idle();
    await office.stop();
  }, log);

  office.onStateChanged((state) => {
    isSomebodyThere = state.phase === 'desk';
    absence.stateChanged(state);
    if (isSomebodyThere) printing.look();
    else {
      forgetUploads();
      papers.cool();
    }
    tell(windows.desk(), 'state.changed', state);
  });
  office.onNotice(({ notice, value }) => tell(windows.desk(), notice, value));
  powerMonitor.on('resume', () => office.wakeCourier());
  setMenu((choice) => tell(windows.desk(), 'menu.chosen', choice));
  display.standBeside(desk);
  quitWith(desk, display);
}

function quitWith(desk: BrowserWindow, display: CustomersDisplay): void {
  app.on('second-instance', () => {
    // The customer reads: a second start is no way to what lies under their page.
    if (!display.coversDesk) bringForward(desk);
  });
  // Hidden windows may still be printing: the desk decides.
  desk.once('closed', () => app.quit());
}

function stopOnQuit(stop: () => Promise<void>, log: Log): void {
  let isStopping = false;
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (isStopping) return;
    isStopping = true;
    const late = new Promise<false>((done) => setTimeout(() => done(false), stopWithin));
    void Promise.race([
      stop().then(
        () => true,
        () => false,
      ),
      late,
    ]).then((inTime) => {
      log.note('stopped', { inTime });
      app.exit(0);
    });
  });
}
