/** An Electron main that has only what printing needs: the real windows, door and printing, and an office of canned pages. */
import { app, BrowserWindow } from 'electron';
import { join } from 'node:path';
import { callsOf } from '#contract/channels';
import { no } from '#contract/refusal';
import { allAnswers } from '#main/door/all-answers';
import type { DisplayHandlers } from '#main/display/customers-display';
import { answererOf } from '#main/door/answer-call';
import { openDoor } from '#main/door/door';
import type { Handlers } from '#main/door/handlers';
import { openLog } from '#main/log/written-log';
import { chromiumSystem } from '#main/printing/chromium-system';
import { findPrintSystem } from '#main/printing/find-print-system';
import { createLookWindows } from '#main/printing/look-window';
import { createPrinting, type PrintingHandlers } from '#main/printing/printing';
import { announceScheme } from '#main/window/app-protocol';
import { closeDoors } from '#main/window/closed-doors';
import { readBuiltPages } from '#main/window/built-pages';
import { createKnownWindows, type KnownWindow } from '#main/window/known-windows';
import { pageSession } from '#main/window/page-session';
import { createPaperWindows } from '#main/window/paper-window';
import { cannedOffice, type Noted } from './paper-office';

export interface PaperHarness {
  ask: <C extends keyof PrintingHandlers | 'printQueue.list' | 'printing.settle'>(
    name: C,
    args: Parameters<Handlers[C]>[0],
  ) => ReturnType<Handlers[C]>;
  /** What was recorded as out. */
  noted: Noted[];
  /** What the desk was told of a run of reports. */
  progress: ({ done: number; total: number } | null)[];
  /** Whether somebody is at the desk. */
  isHere: { value: boolean };
  /** Somebody came to the desk, or the shop was opened. */
  look(): void;
}

const folder = process.env['PAPER_HARNESS'] ?? '';
app.setPath('userData', join(folder, 'profile'));
app.commandLine.appendSwitch('enable-blink-features', 'PageMarginBoxes');
announceScheme();
const windows = createKnownWindows();
closeDoors(windows);

void app.whenReady().then(() => {
  const pages = readBuiltPages(join(import.meta.dirname, '..', 'renderer'));
  const session = pageSession('paper', pages);
  const papers = createPaperWindows({ windows, session });
  const { office, noted, isHere } = cannedOffice(folder);
  const closed = async () => no({ code: 'notOpen' as const });
  let desk: BrowserWindow | null = null;
  const progress: PaperHarness['progress'] = [];
  const printing = createPrinting({
    ...{ office, openPaperWindow: papers.openPaperWindow, openLookWindow: createLookWindows(pages) },
    system: findPrintSystem(
      process.env,
      process.platform,
      chromiumSystem(() => desk?.webContents),
    ),
    tell: { queueChanged: () => undefined, printAll: (now) => progress.push(now) },
  });
  // No photo or file comes to paper on its own.
  const attachments = {
    'attachment.choose': closed,
    'attachment.begin': closed,
    'attachment.piece': closed,
    'attachment.finish': closed,
    'attachment.saveCopy': closed,
  };
  // Nor does the customer's screen.
  const display = Object.fromEntries(
    [...callsOf.desk, ...callsOf.display]
      .filter((name) => name.startsWith('display.'))
      .map((name) => [name, closed]),
  ) as unknown as DisplayHandlers;
  const log = openLog(join(folder, 'logs'));
  const handlers = allAnswers({
    office,
    printing: printing.handlers,
    attachments,
    records: {
      'restore.choose': closed,
      'records.backUp': closed,
      'records.exportAll': closed,
      'records.exportRegister': closed,
      'calendar.save': closed,
      'bringIn.choose': closed,
      'records.exportOne': closed,
      'overview.publish': closed,
    },
    ...{ display, papers },
    ...{ absence: { awake: () => undefined }, log },
  });
  openDoor(() => Promise.resolve(answererOf({ handlers, windows, log })));
  // A desk only in name: somebody has to ask.
  desk = new BrowserWindow({ show: false });
  void desk.loadURL('about:blank');
  const from: KnownWindow = { role: 'desk', address: 'about:blank', contents: desk.webContents };
  const harness: PaperHarness = {
    ask: (name, args) => (handlers[name] as (args: unknown, from: KnownWindow) => never)(args, from),
    ...{ noted, progress, isHere },
    look: () => printing.look(),
  };
  Object.assign(globalThis, { paperHarness: harness });
});
