/** An office of canned pages for the paper harness: its queue lives in memory, and a manager is at the desk. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PaperChoice } from '#contract/doorway/paper-calls';
import { pack } from '#contract/packed';
import type { PaperPage } from '#contract/paper';
import { paperSettings, type JobLine, type PaperSettings } from '#contract/printing';
import { no, yes } from '#contract/refusal';
import type { Office, PaperAsked } from '#main/office/office-calls';
import { isOver, type PrintJob } from '#main/printing/queue/queue-record';

/** What was recorded as out of the printer, as a PDF or by the dialog: the first id, how, printer, copies. */
export type Noted = [string, string, string, number];

const whatOf = (paper: PrintJob['paper']) =>
  paper.kind === 'paper' ? (paper.of ?? paper.paper) : paper.kind === 'reports' ? paper.ids.join() : paper.id;
const amira = { id: '0197c0de-0000-7000-8000-0000000000a1', name: 'Amira' };

export function cannedOffice(folder: string) {
  const noted: Noted[] = [];
  let jobs: PrintJob[] = [];
  let settings: PaperSettings = paperSettings.parse({});
  const isHere = { value: true };

  const note = (paper: PrintJob['paper'], how: string, printer: string, copies: number) =>
    noted.push([whatOf(paper), how, printer, copies]);
  const pages = () =>
    JSON.parse(readFileSync(join(folder, 'pages.json'), 'utf8')) as Record<string, PaperPage>;
  const line = ({ id, title, paper, by, ...job }: PrintJob): JobLine => {
    const { printer, label, copies, askedAt, changedAt, state } = job;
    const count = paper.kind === 'reports' ? paper.ids.length : 1;
    return {
      ...{
        id,
        printer,
        label,
        copies,
        askedAt,
        changedAt,
        state,
        kind: paper.kind,
        by: by.name,
        count,
        title,
      },
      ...{ reference: null, place: '', trouble: job.trouble as JobLine['trouble'] },
    };
  };

  const answers: Record<string, (args: never) => unknown> = {
    'app.state': () => ({ branch: null, person: { ...amira, role: 'manager' } }),
    'papers.make': ({ paper, of }: PaperChoice) => {
      const page = pages()[of ?? paper];
      return page?.kind === 'paper' ? page.paper : null;
    },
    'printing.settings': () => settings,
    'printing.settle': (args: { settings: PaperSettings }) => (settings = args.settings),
    'printQueue.list': () => jobs.toReversed().map(line),
    'register.list': () => ({
      items: Object.keys(pages())
        .filter((id) => id !== 'recovery')
        .map((id) => ({ id })),
    }),
  };

  const office = {
    ask: async (name: string, args: unknown) => {
      const answer = answers[name];
      // As it comes out of the office's thread.
      return answer ? pack(name, yes(answer(args as never))) : no({ code: 'notOpen' });
    },
    paperPage: async (what: PaperAsked) => {
      if (!isHere.value) return no({ code: 'nobodyAtTheDesk' });
      const key =
        what.kind === 'paper'
          ? (what.of ?? what.paper)
          : 'id' in what && what.kind !== 'pack'
            ? what.id
            : 'recovery';
      const page = pages()[key];
      if (!page) return no({ code: 'noSuchIncident' });
      return yes(page.kind === 'slip' && what.kind === 'slip' ? { ...page, width: what.width } : page);
    },
    notePrinted: async (paper, how, copies) => {
      note(paper, how, '', copies);
      return yes(null);
    },
    letterEmail: async () =>
      yes({
        to: { name: 'Grace Osei', address: 'grace@example.org' },
        ...{ subject: 'Thank you for telling us, MIL-2026-A0148', text: 'Dear Mrs Osei,', language: 'en' },
        at: Date.parse('2026-11-21T14:02:00Z'),
      }),
    noteEmail: async (choice) => {
      note({ kind: 'paper', ...choice }, 'email', '', 1);
      return yes(null);
    },
    printJobAdd: async (asked) => {
      const at = new Date().toISOString();
      const id = `0197c0de-0000-7000-8000-${String(jobs.length + 1).padStart(12, '0')}`;
      const times = { askedAt: at, triedSince: at, changedAt: at };
      const job: PrintJob = {
        ...{ title: '', ...asked, ...times, id, by: amira },
        ...{ state: 'waiting', trouble: null, systemJob: null },
      };
      jobs.push(job);
      return yes(job);
    },
    printJobs: async () => yes(jobs.filter((job) => !isOver(job))),
    printJobMove: async (id, { again, ...to }) => {
      const before = jobs.find((job) => job.id === id);
      if (!before) return no({ code: 'noSuchThing' });
      const anew = again ? { ...again, triedSince: new Date().toISOString() } : {};
      const moved: PrintJob = { ...before, ...to, ...anew, systemJob: to.systemJob ?? before.systemJob };
      jobs = jobs.map((job) => (job.id === id ? moved : job));
      if (moved.state === 'printed' || moved.state === 'handedOn')
        note(moved.paper, 'printer', moved.label, moved.copies);
      return yes(moved);
    },
    printJobDrop: async (id) => {
      jobs = jobs.filter((job) => job.id !== id);
      return yes(null);
    },
  } as Pick<
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
  return { office, noted, isHere };
}
