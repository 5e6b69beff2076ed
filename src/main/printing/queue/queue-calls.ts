// What the desk asks of papers on their way: sent on it, once more, or stopped.
import type { JobLine } from '#contract/printing';
import { no, yes, type Answer } from '#contract/refusal';
import type { Handlers } from '../../door/handlers';
import type { Office } from '../../office/office-calls';
import type { PrintSystem } from '../print-system';
import type { JobAsked } from './print-queue';
import type { QueueRunner } from './queue-runner';

interface Needs {
  office: Pick<Office, 'ask' | 'printJobAdd' | 'printJobs' | 'printJobMove' | 'printJobDrop'>;
  system: PrintSystem;
  runner: Pick<QueueRunner, 'look'>;
  /** Something moved. */
  onChange: () => void;
}

export function createQueueCalls({ office, system, runner, onChange }: Needs) {
  const handlers: Pick<Handlers, `printQueue.${'again' | 'drop'}`> = {
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
      onChange();
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
      onChange();
      return done.ok ? yes(null) : done;
    },
  };

  /** Answers how it stands once it was handed over, or waits. */
  async function send(asked: JobAsked): Promise<Answer<JobLine>> {
    const added = await office.printJobAdd(asked);
    if (!added.ok) return added;
    onChange();
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

  return { handlers, send };
}
