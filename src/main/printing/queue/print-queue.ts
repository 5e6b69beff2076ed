// The queue on disk: what was asked for, by whom, and what became of it. That something came out is also told to its complaint.
import type { JobLine, JobState, JobTrouble, PaperSettings, WantedPaper } from '#contract/printing';
import { paperSettings } from '#contract/printing';
import type { PaperChoice } from '#contract/doorway/paper-calls';
import { reportPaper } from '#domain/paper/paper';
import type { OpenShop } from '../../shift/open-shop';
import type { PersonRecord } from '../../shift/store-records';
import { instantIn } from '../../incidents/branch-time';
import { Turns } from '../../vault/turns';
import {
  isOver,
  printingRecord,
  stillWorthShowing,
  type PrintingRecord,
  type PrintJob,
} from './queue-record';

export interface JobAsked {
  paper: WantedPaper;
  /** What it is called, where that isn't plain from its kind. */
  title?: string;
  printer: string;
  label: string;
  copies: number;
  sides: PrintJob['sides'];
}
/** Which paper, of which complaint. */
export type PaperOf = Pick<PaperChoice, 'paper' | 'of'>;
/** How a paper left. */
export interface PaperOut {
  how: 'printer' | 'dialog' | 'pdf';
  printer: string;
  copies: number;
}
export interface JobMove {
  state: JobState;
  trouble: JobTrouble | null;
  systemJob?: number | null;
  /** Sent on its way anew, perhaps elsewhere. */
  again?: { printer: string; label: string };
}

export class PrintQueue {
  private readonly turns = new Turns();

  constructor(
    /** Epoch milliseconds. */
    private readonly now: () => number,
    private readonly newId: () => string,
  ) {}

  async settings(shop: OpenShop): Promise<PaperSettings> {
    return (await this.read(shop)).settings;
  }

  /** @throws VaultError */
  settle(shop: OpenShop, settings: PaperSettings): Promise<void> {
    return this.change(shop, (record) => ({ ...record, settings: paperSettings.parse(settings) }));
  }

  async add(shop: OpenShop, person: PersonRecord, asked: JobAsked): Promise<PrintJob> {
    const at = instantIn(shop.branch.zone, this.now());
    const job: PrintJob = {
      ...{ title: '', ...asked },
      ...{ id: this.newId(), by: { id: person.id, name: person.name } },
      ...{ askedAt: at, triedSince: at, changedAt: at },
      ...{ state: 'waiting', trouble: null, systemJob: null },
    };
    await this.change(shop, (record) => ({ ...record, jobs: [...record.jobs, job] }));
    return job;
  }

  async jobs(shop: OpenShop): Promise<PrintJob[]> {
    return (await this.read(shop)).jobs;
  }

  /**
   * For whom a paper is drawn, and how many copies of it are on their way before it. What goes on by itself goes on for
   * whoever asked for it; somebody else at the desk sees no more by it than they'd see anyway.
   */
  async askedBy(shop: OpenShop, atDesk: PersonRecord, asked: PaperOf, id?: string) {
    const jobs = await this.jobs(shop);
    const at = id === undefined ? -1 : jobs.findIndex((job) => job.id === id);
    const before = (at < 0 ? jobs : jobs.slice(0, at)).filter(
      ({ paper, ...job }) => !isOver(job) && isOne(paper, asked),
    );
    return {
      person: shop.people.find((one) => one.id === jobs[at]?.by.id && !one.left) ?? atDesk,
      ahead: before.reduce((sum, { copies }) => sum + copies, 0),
    };
  }

  /** @returns the job as it is now, and whether it has come out by this; null where it is gone */
  async move(shop: OpenShop, id: string, move: JobMove): Promise<{ job: PrintJob; isOut: boolean } | null> {
    const at = instantIn(shop.branch.zone, this.now());
    let moved: PrintJob | null = null;
    let wasOver = false;
    await this.change(shop, (record) => {
      const jobs = record.jobs.map((job) => {
        if (job.id !== id) return job;
        const { again, systemJob = job.systemJob, ...to } = move;
        wasOver = isOver(job);
        const anew = again ? { ...again, triedSince: at } : {};
        moved = { ...job, ...to, systemJob, ...anew, changedAt: at };
        return moved;
      });
      return { ...record, jobs };
    });
    const job = moved as PrintJob | null;
    if (!job) return null;
    return { job, isOut: !wasOver && (job.state === 'printed' || job.state === 'handedOn') };
  }

  /** Taken off the list. What is on paper stays on paper. */
  drop(shop: OpenShop, id: string): Promise<void> {
    return this.change(shop, (record) => ({ ...record, jobs: record.jobs.filter((job) => job.id !== id) }));
  }

  /** Newest first. K4: a paper of a complaint that somebody may not see isn't in their list. */
  async lines(shop: OpenShop, viewer: PersonRecord): Promise<JobLine[]> {
    const { jobs, settings } = await this.read(shop);
    const places = new Map([settings.report, settings.slip].map(({ printer, place }) => [printer, place]));
    return jobs.toReversed().flatMap((job) => {
      const rows = incidentsOf(job.paper).map((id) => shop.closed.row(id, viewer));
      if (rows.some((row) => row === null)) return [];
      const { id, title, printer, label, copies, askedAt, changedAt, state } = job;
      const reference = rows.length === 1 ? (rows[0]?.summary.reference ?? null) : null;
      return {
        ...{ id, title, printer, label, copies, askedAt, changedAt, state, reference, count: rows.length },
        ...{ kind: job.paper.kind, place: places.get(printer) ?? '', by: job.by.name },
        trouble: job.trouble as JobTrouble | null,
      };
    });
  }

  private async read(shop: OpenShop): Promise<PrintingRecord> {
    const record = await shop.vault.readRecord('printing', printingRecord);
    return record ?? { v: 1, settings: paperSettings.parse({}), jobs: [] };
  }

  private change(shop: OpenShop, to: (record: PrintingRecord) => PrintingRecord): Promise<void> {
    return this.turns.take('printing', async () => {
      const changed = to(await this.read(shop));
      const jobs = stillWorthShowing(changed.jobs, this.now());
      await shop.vault.saveRecord('printing', { ...changed, jobs });
    });
  }
}

function isOne(wanted: WantedPaper, { paper, of }: PaperOf): boolean {
  if (wanted.kind === 'slip' || of === null) return false;
  if (wanted.kind === 'reports') return paper === reportPaper && wanted.ids.includes(of);
  return wanted.paper === paper && wanted.of === of;
}

/** None: it is a paper of the branch. */
export function incidentsOf(paper: WantedPaper): string[] {
  if (paper.kind === 'paper') return paper.of === null ? [] : [paper.of];
  return paper.kind === 'reports' ? paper.ids : [paper.id];
}
