// Papers on their way, sealed with the store: they are there again after a pulled plug. Of an incident only its id stands
// here, never a word of it: what is sent again is drawn again, and what was erased comes out nowhere.
import { z } from 'zod';
import { paperSettings, reportOf, sides, wantedPaper, type JobState } from '#contract/printing';

/** As lines of older versions have it: the report was a kind of its own. */
const olderReport = z.object({ kind: z.literal('report'), id: z.uuid() }).transform(({ id }) => reportOf(id));

export const printJob = z.looseObject({
  id: z.uuid(),
  paper: z.union([wantedPaper, olderReport]),
  title: z.string().default(''),
  printer: z.string(),
  label: z.string(),
  copies: z.number().int(),
  sides,
  by: z.object({ id: z.uuid(), name: z.string() }),
  askedAt: z.string(),
  /** When it was sent on its way the last time: after a while nobody stands at the printer any more. */
  triedSince: z.string(),
  changedAt: z.string(),
  state: z.enum(['waiting', 'atPrinter', 'printed', 'handedOn', 'failed', 'cancelled']),
  trouble: z.string().nullable(),
  /** The system's number for it. */
  systemJob: z.number().nullable(),
});
export type PrintJob = z.infer<typeof printJob>;

export const printingRecord = z.looseObject({
  v: z.literal(1),
  settings: paperSettings.prefault({}),
  jobs: z.array(printJob).default([]),
});
export type PrintingRecord = z.infer<typeof printingRecord>;

const over: ReadonlySet<JobState> = new Set(['printed', 'handedOn', 'failed', 'cancelled']);
export const isOver = (job: Pick<PrintJob, 'state'>) => over.has(job.state);

const day = 86_400_000;
const mostOver = 60;

/** What came out is remembered for a day, what didn't for a week; the newest first, and never without end. */
export function stillWorthShowing(jobs: readonly PrintJob[], now: number): PrintJob[] {
  const isFresh = (job: PrintJob) =>
    now - Date.parse(job.changedAt) < (job.state === 'failed' ? 7 * day : day);
  const kept = jobs.filter((job) => !isOver(job) || isFresh(job));
  const finished = kept.filter(isOver).slice(-mostOver);
  return kept.filter((job) => !isOver(job) || finished.includes(job));
}
