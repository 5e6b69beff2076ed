// Everything behind the desk's first screen: the log's file, all answers at the door, printing, the customer's screen.
import './no-jit';
import { app, powerMonitor, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createAttachmentAnswers } from './attachments/attachment-answers';
import { createPictureDrawing } from './attachments/picture-window';
import { allAnswers } from './door/all-answers';
import { answererOf, type Answerer } from './door/answer-call';
import { tell, type Door } from './door/door';
import { CustomersDisplay } from './display/customers-display';
import type { Home } from './home/home-folder';
import type { HeldLog } from './log/held-log';
import type { Log } from './log/log';
import { openLog } from './log/written-log';
import type { Office } from './office/office-calls';
import { createPublishing } from './playbook/choose-playbook';
import { createRecordsDialogs } from './records/records-dialogs';
import { chromiumSystem } from './printing/chromium-system';
import { findPrintSystem } from './printing/find-print-system';
import { createLookWindows } from './printing/look-window';
import { createPrinting } from './printing/printing';
import { watchForAbsence } from './window/away';
import type { BuiltPages } from './window/built-pages';
import { bringForward } from './window/desk-window';
import type { KnownWindows } from './window/known-windows';
import { setMenu } from './window/menu';
import { pageSession } from './window/page-session';
import { createPaperWindows } from './window/paper-window';

/** Saving and wiping keys takes milliseconds; a disk that hangs must not keep the computer from shutting down. */
const stopWithin = 8_000;
/** A keystroke is on its way to the disk within this time: the page promises it. */
const draftsWithin = 1_000;

interface InFront {
  home: Home;
  windows: KnownWindows;
  log: HeldLog;
  office: Office;
  pages: BuiltPages;
  desk: BrowserWindow;
  door: Door;
}
export interface Behind {
  answerer: Answerer;
  /** What was just typed is on its way to the disk: resolves once it has arrived. */
  untilSaved(): Promise<void>;
}

export function openBehind(inFront: InFront): Behind {
  const { home, windows, log, office, pages, desk, door } = inFront;
  log.goesTo(openLog(home.logs));
  let isSomebodyThere = false;
  const papers = createPaperWindows({ windows, session: pageSession('paper', pages) });
  const printing = createPrinting({
    ...{ office, openPaperWindow: papers.openPaperWindow, openLookWindow: createLookWindows(pages) },
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
  const answerers = { office, printing: printing.handlers, attachments, records, papers, absence, log };
  const handlers = allAnswers({ ...answerers, display: display.handlers });
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
      printing.nobodyHere();
      papers.cool();
    }
    tell(windows.desk(), 'state.changed', state);
  });
  office.onNotice(({ notice, value }) => tell(windows.desk(), notice, value));
  powerMonitor.on('resume', () => office.wakeCourier());
  setMenu((choice) => tell(windows.desk(), 'menu.chosen', choice));
  display.standBeside(desk);
  quitWith(desk, display);
  return {
    answerer: answererOf({ handlers, windows, log }),
    async untilSaved() {
      if (isSomebodyThere) await pause(draftsWithin);
      await door.idle();
    },
  };
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
