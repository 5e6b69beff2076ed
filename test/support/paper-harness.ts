/** An Electron main that has only what printing needs: the real windows, door and printing, and an office of canned pages. */
import { app, BrowserWindow } from 'electron';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { callsOf } from '#contract/channels';
import type { PaperChoice } from '#contract/doorway/paper-calls';
import type { PaperPage } from '#contract/paper';
import { no, yes } from '#contract/refusal';
import { allAnswers } from '#main/door/all-answers';
import type { DisplayHandlers } from '#main/display/customers-display';
import { openDoor } from '#main/door/door';
import type { Handlers } from '#main/door/handlers';
import { openLog } from '#main/log/log';
import type { PaperAsked } from '#main/office/office-calls';
import { createPrinting } from '#main/printing/printing';
import { announceScheme } from '#main/window/app-protocol';
import { readBuiltPages } from '#main/window/built-pages';
import { createKnownWindows, type KnownWindow } from '#main/window/known-windows';
import { pageSession } from '#main/window/page-session';
import { createPaperWindows } from '#main/window/paper-window';

export interface PaperHarness {
  ask: <
    C extends
      | 'report.savePdf'
      | 'report.print'
      | 'papers.savePdf'
      | 'papers.print'
      | 'slip.give'
      | 'printers.list'
      | 'setup.printRecovery',
  >(
    name: C,
    args: Parameters<Handlers[C]>[0],
  ) => ReturnType<Handlers[C]>;
  /** What the office was told of: id, how, printer, copies. */
  noted: [string, string, string, number][];
}

const folder = process.env['PAPER_HARNESS'] ?? '';
app.setPath('userData', join(folder, 'profile'));
app.commandLine.appendSwitch('enable-blink-features', 'PageMarginBoxes');
announceScheme();

void app.whenReady().then(() => {
  const windows = createKnownWindows();
  const session = pageSession('paper', readBuiltPages(join(import.meta.dirname, '..', 'renderer')));
  const papers = createPaperWindows({ windows, session });
  const noted: PaperHarness['noted'] = [];
  const closed = async () => no({ code: 'notOpen' as const });
  const office = {
    ask: closed,
    paperPage: async (what: PaperAsked) => {
      const pages = JSON.parse(readFileSync(join(folder, 'pages.json'), 'utf8')) as Record<string, PaperPage>;
      const key =
        what.kind === 'paper' ? what.paper : 'id' in what && what.kind !== 'pack' ? what.id : 'recovery';
      const page = pages[key];
      return page ? yes(page) : no({ code: 'noSuchIncident' as const });
    },
    notePaper: async (paper: PaperChoice, ...note: [string, string, number]) => {
      noted.push([paper.paper, ...note]);
      return yes(null);
    },
    notePrinted: async (...note: PaperHarness['noted'][number]) => {
      noted.push(note);
      return yes(null);
    },
  };
  const printing = createPrinting({ office, openPaperWindow: papers.openPaperWindow });
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
  const handlers = allAnswers({
    office: { ask: closed },
    printing,
    attachments,
    records: {
      'restore.choose': closed,
      'records.backUp': closed,
      'records.exportAll': closed,
      'records.exportOne': closed,
      'overview.publish': closed,
    },
    ...{ display, papers },
    absence: { awake: () => undefined },
  });
  openDoor({ handlers, windows, log: openLog(join(folder, 'logs')) });
  // A desk only in name: somebody has to ask.
  const desk = new BrowserWindow({ show: false });
  void desk.loadURL('about:blank');
  const from: KnownWindow = { role: 'desk', address: 'about:blank', contents: desk.webContents };
  const harness: PaperHarness = {
    ask: (name, args) => (handlers[name] as (args: unknown, from: KnownWindow) => never)(args, from),
    noted,
  };
  Object.assign(globalThis, { paperHarness: harness });
});
