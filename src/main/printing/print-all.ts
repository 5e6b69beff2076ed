// Every filed report that a filter finds, as one run: drawn one after the other, with its progress, and it can be stopped.
import type { WebContents } from 'electron';
import type { RegisterFilter } from '#contract/doorway/register-calls';
import { unpack } from '#contract/packed';
import type { WantedPaper } from '#contract/printing';
import { no, yes, type Answer } from '#contract/refusal';
import { may } from '#domain/shift/who-may';
import type { Office } from '../office/office-calls';
import { askWhere } from './ask-where';
import { pdfName } from './pdf';
import type { Press } from './press';
import { trySaveFile } from './save-file';

/** As many as a manager looks through in one go; more than that is an export. */
const most = 200;
type Progress = { done: number; total: number } | null;

interface Needs {
  office: Pick<Office, 'ask' | 'notePrinted'>;
  press: Press;
  onProgress: (progress: Progress) => void;
}

export class PrintAll {
  private isStopped = false;
  private isRunning = false;

  constructor(private readonly needs: Needs) {}

  stop(): void {
    this.isStopped = true;
  }

  begins(): void {
    this.isStopped = false;
  }

  /** After each report; false once somebody has stopped it. */
  readonly onPart = (done: number, total: number): boolean => {
    if (!this.isStopped) this.needs.onProgress({ done, total });
    return !this.isStopped;
  };

  ended(): void {
    this.needs.onProgress(null);
  }

  /** The reports of the run, newest first, as the list on the screen has them. */
  async wanted(filter: RegisterFilter): Promise<Answer<Extract<WantedPaper, { kind: 'reports' }>>> {
    const state = await this.needs.office.ask('app.state', {});
    if (!state.ok) return state;
    const { person } = state.value;
    if (!person) return no({ code: 'nobodyAtTheDesk' });
    if (!may(person.role, 'printAll')) return no({ code: 'managersOnly' });
    // Long lists cross packed, and this one is read here instead of in the window.
    const found = unpack(
      await this.needs.office.ask('register.list', { ...filter, state: 'sealed', limit: most }),
    );
    if (!found.ok) return found;
    const ids = found.value.items.filter(({ damaged }) => !damaged).map(({ id }) => id);
    return ids.length > 0 ? yes({ kind: 'reports', ids }) : no({ code: 'nothingFiled' });
  }

  /** Into one file. */
  async save(paper: WantedPaper, desk: WebContents): Promise<Answer<string | null>> {
    if (this.isRunning) return no({ code: 'jobUnderWay' });
    this.isRunning = true;
    try {
      const file = await askWhere(pdfName('Reports'), desk);
      if (file === null) return yes(null);
      this.begins();
      const { press, office } = this.needs;
      const pdf = await press.pdf(paper, { onPart: this.onPart });
      if (!pdf.ok) return pdf.refusal.code === 'notDrawn' ? no({ code: 'pdfNotSaved' }) : pdf;
      const isSaved = await trySaveFile(file, pdf.value.bytes);
      if (!isSaved) return no({ code: 'pdfNotSaved' });
      await office.notePrinted(paper, 'pdf', 1);
      return yes(file);
    } finally {
      this.isRunning = false;
      this.ended();
    }
  }
}
