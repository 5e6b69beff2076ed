// Answers the desk's calls about paper. Whatever fails here, the report stays filed.
import type { PaperKind, WantedPaper } from '#contract/printing';
import { no, yes, type Answer } from '#contract/refusal';
import type { Handlers } from '../door/handlers';
import type { Office } from '../office/office-calls';
import type { OpenPaperWindow } from '../window/paper-window';
import { askWhere } from './ask-where';
import { choosePrinter } from './choose-printer';
import type { OpenLookWindow } from './look-window';
import { createLooking } from './looking';
import { createOnceOnly } from './once-only';
import { Press } from './press';
import { PrintAll } from './print-all';
import type { PrintSystem } from './print-system';
import { createQueueCalls } from './queue/queue-calls';
import { QueueRunner } from './queue/queue-runner';
import { saveEmail } from './save-email';
import { trySaveFile } from './save-file';
import { askSystemDialog } from './send-to-printer';
import { fileNameOf } from './sheet-of';

export type PrintingHandlers = Pick<
  Handlers,
  | 'printers.list'
  | `paper.${'print' | 'savePdf' | 'look' | 'lookPage' | 'lookEnd'}`
  | 'papers.saveEmail'
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
  openLookWindow: OpenLookWindow;
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
  /** Nobody is at the desk any more: what somebody was looking at before printing is gone. */
  nobodyHere(): void;
  stop(): void;
}

export function createPrinting({ office, openPaperWindow, openLookWindow, system, tell }: Ports): Printing {
  const press = new Press(office, openPaperWindow);
  const looking = createLooking(press, openLookWindow);
  const all = new PrintAll({ office, press, onProgress: tell.printAll });
  const runner = new QueueRunner({ office, press, system, onChange: tell.queueChanged, run: all });
  const queue = createQueueCalls({ office, system, runner, onChange: tell.queueChanged });

  const handlers: PrintingHandlers = {
    ...createOnceOnly({ office, press, system }),
    ...looking.handlers,
    ...queue.handlers,

    async 'printers.list'() {
      return yes(await system.printers().catch(() => []));
    },

    async 'paper.print'({ paper, to, copies, sides }) {
      const printers = await system.printers().catch(() => []);
      if (printers.length === 0) return no({ code: 'noPrinter' });
      const settings = await office.ask('printing.settings', {});
      if (!settings.ok) return settings;
      const kind = await kindOf(paper);
      if (!kind.ok) return kind;
      const { on, title } = kind.value;
      const chosen = choosePrinter(on, to, settings.value, printers);
      if (!chosen.ok) return chosen;
      if (chosen.value === null) return byDialog(paper, copies);
      const { name: printer, label } = chosen.value;
      const usual = on === 'slip' ? 'one' : settings.value.report.sides;
      const job = await queue.send({ paper, title, printer, label, copies, sides: sides ?? usual });
      return job.ok ? yes({ job: job.value }) : job;
    },

    async 'paper.savePdf'({ paper }, from) {
      const pdf = await press.pdf(paper);
      if (!pdf.ok) return pdf.refusal.code === 'notDrawn' ? no({ code: 'pdfNotSaved' }) : pdf;
      const file = await askWhere(fileNameOf(pdf.value.page), from.contents);
      if (file === null) return yes({ file });
      if (!(await trySaveFile(file, pdf.value.bytes))) return no({ code: 'pdfNotSaved' });
      // It is on paper, or as good as: what goes wrong with the note must not say otherwise.
      await office.notePrinted(paper, 'pdf', 1);
      return yes({ file });
    },

    'papers.saveEmail': (choice, from) => saveEmail(office, choice, from.contents),

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
    nobodyHere: () => looking.end(),
    stop: () => runner.stop(),
  };

  /** On a sheet or on a roll, and what the queue calls it. */
  async function kindOf(paper: WantedPaper): Promise<Answer<{ on: PaperKind; title: string }>> {
    if (paper.kind !== 'paper') return yes({ on: paper.kind === 'slip' ? 'slip' : 'report', title: '' });
    const { kind: _, ...choice } = paper;
    const made = await office.ask('papers.make', choice);
    if (!made.ok) return made;
    const { on, title } = made.value;
    return yes({ on: on === 'roll' ? 'slip' : 'report', title });
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
