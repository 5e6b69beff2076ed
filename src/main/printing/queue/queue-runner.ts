// Carries papers from the queue to their printers, and reads what became of them: handed over isn't printed.
import type { Printer } from '#contract/printing';
import { yes, type Answer } from '#contract/refusal';
import type { Office } from '../../office/office-calls';
import type { DrawingHow, Press } from '../press';
import type { PrintAll } from '../print-all';
import type { PrintSystem } from '../print-system';
import { sendToPrinter } from '../send-to-printer';
import type { JobMove } from './print-queue';
import { isOver, type PrintJob } from './queue-record';

export type QueueOffice = Pick<Office, 'printJobs' | 'printJobMove'>;

interface Needs {
  office: QueueOffice;
  press: Press;
  system: PrintSystem;
  /** Something moved. */
  onChange: () => void;
  /** Of a run of reports: how far it is, and whether it goes on. */
  run: Pick<PrintAll, 'begins' | 'onPart' | 'ended'>;
  /** Epoch milliseconds. */
  now?: () => number;
}

/** While something is on its way, this often; else only when somebody asks. In milliseconds. */
const lookEvery = 700;
const lookSeldom = 5_000;
/** Afterwards nobody stands at the printer any more, and a page with somebody's complaint on it would lie there. */
const goesOnFor = 10 * 60_000;
const away: JobMove = { state: 'failed', trouble: 'away' };

export class QueueRunner {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | null = null;
  private isWanted = false;
  private isStopped = false;

  constructor(private readonly needs: Needs) {}

  /** Looks at everything that isn't over, at once. Resolves when it was looked at. */
  async look(): Promise<void> {
    this.isWanted = true;
    this.running ??= this.round().finally(() => (this.running = null));
    await this.running;
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  private async round(): Promise<void> {
    let jobs: PrintJob[] = [];
    while (this.isWanted && !this.isStopped) {
      this.isWanted = false;
      const answer = await this.needs.office.printJobs();
      jobs = answer.ok ? answer.value : [];
      if (jobs.length > 0) jobs = await this.lookAt(jobs);
    }
    clearTimeout(this.timer);
    if (jobs.length === 0 || this.isStopped) return;
    const isOnItsWay = jobs.some(({ state }) => state === 'atPrinter');
    this.timer = setTimeout(() => void this.look(), isOnItsWay ? lookEvery : lookSeldom);
    this.timer.unref();
  }

  /** Answers those that aren't over, as they stand then: what has just been sent is on its way. */
  private async lookAt(jobs: readonly PrintJob[]): Promise<PrintJob[]> {
    const printers = await this.needs.system.printers().catch(() => null);
    const standing: PrintJob[] = [];
    for (const job of jobs) {
      const to = await this.next(job, printers).catch(() => away);
      standing.push({ ...job, state: to.state });
      if (to.state === job.state && to.trouble === job.trouble) continue;
      await this.needs.office.printJobMove(job.id, to);
      this.needs.onChange();
    }
    return standing.filter((job) => !isOver(job));
  }

  private async next(job: PrintJob, printers: readonly Printer[] | null): Promise<JobMove> {
    const printer = printers?.find(({ name }) => name === job.printer);
    if (job.state === 'atPrinter') return this.fateOf(job, printer);
    const age = (this.needs.now ?? Date.now)() - Date.parse(job.triedSince);
    if (age > goesOnFor) return { state: 'failed', trouble: 'tooLong' };
    // A server that doesn't answer says nothing about the printer.
    if (printers === null) return { state: 'waiting', trouble: 'away' };
    if (!printer) return { state: 'failed', trouble: 'gone' };
    if (!printer.takesJobs) return { state: 'waiting', trouble: printer.trouble ?? 'paused' };
    return this.send(job);
  }

  private async fateOf(job: PrintJob, printer: Printer | undefined): Promise<JobMove> {
    const fate =
      job.systemJob === null ? 'unknown' : await this.needs.system.fate(job.printer, job.systemJob);
    if (fate === 'printed' || fate === 'cancelled') return { state: fate, trouble: null };
    if (fate === 'failed') return { state: 'failed', trouble: printer?.trouble ?? 'away' };
    // The printer was taken off this computer, and its jobs with it.
    if (!printer) return { state: 'failed', trouble: 'gone' };
    if (fate === 'unknown') return { state: 'handedOn', trouble: null };
    return { state: 'atPrinter', trouble: printer.trouble };
  }

  private async send(job: PrintJob): Promise<JobMove> {
    const { run, system } = this.needs;
    const isRun = job.paper.kind === 'reports';
    if (isRun) run.begins();
    const how = { job: job.id, ...(isRun && { onPart: run.onPart }) };
    const sending = system.takesPdfs() ? this.asPdf(job, how) : this.byWindow(job, how);
    const sent = await sending.finally(() => isRun && run.ended());
    if (sent.ok) return sent.value;
    const { code } = sent.refusal;
    if (code === 'nobodyAtTheDesk' || code === 'notOpen') return { state: 'waiting', trouble: 'nobodyHere' };
    if (code === 'jobStopped') return { state: 'cancelled', trouble: null };
    return { state: 'failed', trouble: 'notDrawn' };
  }

  private async asPdf(
    { paper, printer, copies, sides }: PrintJob,
    how: DrawingHow,
  ): Promise<Answer<JobMove>> {
    const pdf = await this.needs.press.pdf(paper, how);
    if (!pdf.ok) return pdf;
    const { bytes, size, title } = pdf.value;
    try {
      const systemJob = await this.needs.system.submit(bytes, { printer, title, copies, sides, size });
      return yes({ state: 'atPrinter', trouble: null, systemJob });
    } catch {
      return yes(away);
    }
  }

  private byWindow({ paper, printer, copies, sides }: PrintJob, how: DrawingHow): Promise<Answer<JobMove>> {
    return this.needs.press.with(paper, how, async ({ window, size }) => {
      const sent = await sendToPrinter(window.webContents, printer, { size, copies, sides });
      return yes<JobMove>(sent === 'sent' ? { state: 'handedOn', trouble: null } : away);
    });
  }
}
