// Answers the desk's calls about paper. Whatever fails here, the report stays filed.
import type { JobLine, PaperKind, PaperSettings, Printer, WantedPaper } from '#contract/printing';
import { no, yes, type Answer } from '#contract/refusal';
import type { Handlers } from '../door/handlers';
import type { Office } from '../office/office-calls';
import type { OpenPaperWindow } from '../window/paper-window';
import { askWhere } from './ask-where';
import { createOnceOnly } from './once-only';
import { Press } from './press';
import { PrintAll } from './print-all';
import type { PrintSystem } from './print-system';
import { QueueRunner } from './queue/queue-runner';
import { saveEmail } from './save-email';
import { saveFile } from './save-file';
import { askSystemDialog } from './send-to-printer';
import { fileNameOf } from './sheet-of';

export type PrintingHandlers = Pick<
  Handlers,
  | 'printers.list'
  | `paper.${'print' | 'savePdf'}`
  | `papers.${'print' | 'savePdf' | 'saveEmail'}`
  | `printQueue.${'again' | 'drop'}`
  | `printAll.${'begin' | 'stop'}`
  | 'setup.printRecovery'
  | 'person.givePack'
>;

interface Ports {
  office: Pick<
    Office,
    | 'ask'
    | 'paperPage'
    | 'letterEmail'
    | 'noteEmail'
    | 'notePrinted'
    | 'printJobAdd'
    | 'printJobs'
    | 'printJobMove'
    | 'printJobDrop'
  >;
  openPaperWindow: OpenPaperWindow;
  system: PrintSystem;
  tell: {
    queueChanged(): void;
    printAll(progress: { done: number; total: number } | null): void;
  };
}

export interface Printing {
  handlers: PrintingHandlers;
  /** Somebody is at the desk again, or the shop was opened: what waits may go on. */
  look(): void;
  stop(): void;
}

export function createPrinting({ office, openPaperWindow, system, tell }: Ports): Printing {
  const press = new Press(office, openPaperWindow);
  const all = new PrintAll({ office, press, onProgress: tell.printAll });
  const runner = new QueueRunner({ office, press, system, onChange: tell.queueChanged, run: all });

  const handlers: PrintingHandlers = {
    ...createOnceOnly({ office, press, system }),

    async 'printers.list'() {
      return yes(await system.printers().catch(() => []));
    },

    async 'paper.print'({ paper, to, copies, sides }) {
      const printers = await system.printers().catch(() => []);
      if (printers.length === 0) return no({ code: 'noPrinter' });
      const settings = await office.ask('printing.settings', {});
      if (!settings.ok) return settings;
      const kind = await lookedAt(paper);
      if (!kind.ok) return kind;
      const { on, title } = kind.value;
      const chosen = choose(on, to, settings.value, printers);
      if (!chosen.ok) return chosen;
      if (chosen.value === null) return byDialog(paper, copies);
      const { name: printer, label } = chosen.value;
      const usual = on === 'slip' ? 'one' : settings.value.report.sides;
      const job = await queued({ paper, title, printer, label, copies, sides: sides ?? usual });
      return job.ok ? yes({ job: job.value }) : job;
    },

    async 'paper.savePdf'({ paper }, from) {
      const saved = await press.with<{ file: string | null }>(paper, {}, async (drawn) => {
        const file = await askWhere(fileNameOf(drawn.page), from.contents);
        if (file === null) return yes({ file });
        try {
          await saveFile(file, await press.pdfOf(drawn));
        } catch {
          return no({ code: 'pdfNotSaved' });
        }
        return yes({ file });
      });
      if (!saved.ok) return saved.refusal.code === 'notDrawn' ? no({ code: 'pdfNotSaved' }) : saved;
      // It is on paper, or as good as: what goes wrong with the note must not say otherwise.
      if (saved.value.file !== null) await office.notePrinted(paper, 'pdf', 1);
      return saved;
    },

    'papers.savePdf': (choice, from) =>
      handlers['paper.savePdf']({ paper: { kind: 'paper', ...choice } }, from),

    'papers.saveEmail': (choice, from) => saveEmail(office, choice, from.contents),

    async 'papers.print'({ printer, copies, width: _, ...choice }, from) {
      const to = printer === null ? 'usual' : { printer };
      const sent = await handlers['paper.print']({ paper: { kind: 'paper', ...choice }, to, copies }, from);
      if (!sent.ok) return sent;
      if (sent.value === null) return yes({ printed: false, printer: '' });
      const { job } = sent.value;
      // The dialog's yes is all that is ever known of it.
      return yes({ printed: job === null || job.state === 'printed', printer: job?.label ?? '' });
    },

    async 'printQueue.again'({ job: id, printer }) {
      const line = await lineOf(id);
      if (!line.ok) return line;
      const printers = await system.printers().catch(() => []);
      const name = printer ?? line.value.printer;
      const found = printers.find((one) => one.name === name);
      if (!found) return no({ code: 'printerGone', printer: printer ?? line.value.label });
      const again = { printer: found.name, label: found.label };
      const to = { state: 'waiting', trouble: null, systemJob: null, again } as const;
      const moved = await office.printJobMove(id, to);
      if (!moved.ok) return moved;
      tell.queueChanged();
      await runner.look();
      return yes(null);
    },

    async 'printQueue.drop'({ job: id }) {
      const line = await lineOf(id);
      if (!line.ok) return line;
      const jobs = await office.printJobs();
      const job = jobs.ok ? jobs.value.find((one) => one.id === id) : undefined;
      if (job && job.systemJob !== null) await system.cancel(job.printer, job.systemJob);
      // One that was on its way is told as stopped; one that is over is taken off.
      const done = job
        ? await office.printJobMove(id, { state: 'cancelled', trouble: null })
        : await office.printJobDrop(id);
      tell.queueChanged();
      return done.ok ? yes(null) : done;
    },

    async 'printAll.begin'({ filter, how }, from) {
      const wanted = await all.wanted(filter);
      if (!wanted.ok) return wanted;
      const reports = wanted.value.ids.length;
      if (how === 'pdf') {
        const saved = await all.save(wanted.value, from.contents);
        return saved.ok ? yes({ reports, file: saved.value, job: null }) : saved;
      }
      const printed = await handlers['paper.print']({ paper: wanted.value, to: 'usual', copies: 1 }, from);
      return printed.ok ? yes({ reports, file: null, job: printed.value?.job ?? null }) : printed;
    },

    async 'printAll.stop'() {
      all.stop();
      return yes(null);
    },
  };

  return {
    handlers,
    look: () => void runner.look(),
    stop: () => runner.stop(),
  };

  /** On a sheet or on a roll, and what the queue calls it. */
  async function lookedAt(paper: WantedPaper): Promise<Answer<{ on: PaperKind; title: string }>> {
    if (paper.kind !== 'paper') return yes({ on: paper.kind === 'slip' ? 'slip' : 'report', title: '' });
    const { kind: _, ...choice } = paper;
    const made = await office.ask('papers.make', choice);
    if (!made.ok) return made;
    const { on, title } = made.value;
    return yes({ on: on === 'roll' ? 'slip' : 'report', title });
  }

  async function queued(asked: Parameters<typeof office.printJobAdd>[0]): Promise<Answer<JobLine>> {
    const added = await office.printJobAdd(asked);
    if (!added.ok) return added;
    tell.queueChanged();
    await runner.look();
    return lineOf(added.value.id);
  }

  /** As whoever is at the desk may see it (K4). */
  async function lineOf(id: string): Promise<Answer<JobLine>> {
    const lines = await office.ask('printQueue.list', {});
    if (!lines.ok) return lines;
    const line = lines.value.find((one) => one.id === id);
    return line ? yes(line) : no({ code: 'noSuchThing' });
  }

  async function byDialog(paper: WantedPaper, copies: number): Promise<Answer<{ job: null } | null>> {
    const sent = await press.with(paper, {}, async ({ window, size }) =>
      yes(await askSystemDialog(window.webContents, { size, copies })),
    );
    if (!sent.ok) return sent;
    if (sent.value === 'failed') return no({ code: 'printFailed', printer: '' });
    if (sent.value === 'cancelled') return yes(null);
    await office.notePrinted(paper, 'dialog', copies);
    return yes({ job: null });
  }
}

/** Null: the system's dialog. F7: a printer that is gone is named, and no job is made. */
function choose(
  kind: PaperKind,
  to: 'usual' | 'ask' | { printer: string },
  settings: PaperSettings,
  printers: readonly Printer[],
): Answer<Printer | null> {
  if (to === 'ask') return yes(null);
  const usual = settings[kind];
  const name = to === 'usual' ? usual.printer : to.printer;
  if (name === null) return yes(null);
  const found = printers.find((printer) => printer.name === name);
  if (found) return yes(found);
  return no({ code: 'printerGone', printer: name === usual.printer ? usual.label || name : name });
}
