/** Papers on their way at a real office: kept through a restart, told to their complaint once they are out, hidden as it is. */
import { describe, expect, it } from 'vitest';
import type { WantedPaper } from '#contract/printing';
import { paperSettings, reportOf } from '#contract/printing';
import { Desk, refused, value } from '../../support/office-desk';
import { wholeStory } from '../../support/office-story';

const away = { printer: 'front', label: 'Front desk', copies: 2, sides: 'one' } as const;

async function withOneFiled() {
  const desk = await Desk.setUp();
  const id = await desk.begin();
  for (const scene of wholeStory) await desk.tell(id, ...scene((await desk.open(id)).incident));
  return { desk, id };
}
const send = async (desk: Desk, paper: WantedPaper) =>
  value(await desk.ask('printJobAdd', { paper, ...away }));
const now = async (desk: Desk, id: string) => value(await desk.ask('report.read', { id })).now;

describe('F7 the queue', () => {
  it('F7 what was on its way is there again after a restart, with its printer and the system’s number', async () => {
    const { desk, id } = await withOneFiled();
    const { id: job } = await send(desk, reportOf(id));
    value(await desk.ask('printJobMove', { job, state: 'atPrinter', trouble: 'paper', systemJob: 41 }));
    await desk.restart();
    expect(refused(await desk.ask('printJobs', null))).toEqual({ code: 'notOpen' });
    await desk.openWithPassphrase();
    expect(value(await desk.ask('printJobs', null))).toMatchObject([
      { id: job, state: 'atPrinter', trouble: 'paper', systemJob: 41, printer: 'front' },
    ]);
    await desk.enter('amira');
    expect(value(await desk.ask('printQueue.list', {}))).toMatchObject([
      { id: job, reference: 'MIL-2026-A0001', kind: 'paper', label: 'Front desk', trouble: 'paper' },
    ]);
  });

  it('F7 a queued paper is no printed one: its complaint is told once it is out, in the name of who asked', async () => {
    const { desk, id } = await withOneFiled();
    const asker = (await desk.state()).person!.name;
    const report = await send(desk, reportOf(id));
    const slip = await send(desk, { kind: 'slip', id });
    expect((await now(desk, id)).prints).toEqual([]);
    await desk.enter('chen');
    for (const job of [report.id, slip.id]) {
      value(await desk.ask('printJobMove', { job, state: 'atPrinter', trouble: null, systemJob: 7 }));
      value(await desk.ask('printJobMove', { job, state: 'printed', trouble: null }));
      // Said twice, it is out once.
      value(await desk.ask('printJobMove', { job, state: 'printed', trouble: null }));
    }
    const told = await now(desk, id);
    expect(told.prints).toMatchObject([{ byName: asker, how: 'printer', printer: 'Front desk', copies: 2 }]);
    expect(told.papers).toMatchObject([{ byName: asker, paper: 'slip', printer: 'Front desk', copies: 2 }]);
    expect(told.addenda).toEqual([]);
  });

  it('B12 what was erased leaves no line: a letter’s own words stood in it', async () => {
    const { desk, id } = await withOneFiled();
    const other = await desk.begin();
    await desk.tell(other, { type: 'wordsHeard.v1', payload: { text: 'Another one' } });
    const words = { paper: 'apology', of: id, own: { why: 'canary-words' } };
    await send(desk, { kind: 'paper', ...words } as unknown as WantedPaper);
    await send(desk, reportOf(id));
    const kept = await send(desk, { kind: 'slip', id: other });
    await desk.enter('chen');
    value(await desk.ask('incident.erase', { id }));
    const jobs = value(await desk.ask('printJobs', null));
    expect(jobs.map((job) => job.id)).toEqual([kept.id]);
    expect(JSON.stringify(jobs)).not.toContain('canary-words');
  });

  it('a copy that is asked for while others are on their way has the number after theirs', async () => {
    const { desk, id } = await withOneFiled();
    const first = await send(desk, reportOf(id));
    const second = await send(desk, reportOf(id));
    const copyOf = async (job?: string) => {
      const page = value(await desk.ask('paperPage', { ...reportOf(id), ...(job ? { job } : {}) }));
      return page.kind === 'paper' ? page.paper.printing.copy : 0;
    };
    expect([await copyOf(first.id), await copyOf(second.id), await copyOf()]).toEqual([1, 3, 5]);
  });

  it('what goes on by itself is drawn for whoever asked for it, not for who happens to be at the desk', async () => {
    const { desk, id } = await withOneFiled();
    const asker = (await desk.state()).person!.name;
    const job = await send(desk, reportOf(id));
    await desk.enter('chen');
    const page = value(await desk.ask('paperPage', { ...reportOf(id), job: job.id }));
    expect(page).toMatchObject({ paper: { printing: { byName: asker } } });
  });

  it('K4 a paper of a complaint about a colleague is on nobody’s list who may not see it', async () => {
    const { desk, id } = await withOneFiled();
    await send(desk, reportOf(id));
    const person = await desk.personId('ben');
    await desk.tell(id, { type: 'complaintRestricted.v1', payload: { person } });
    expect(value(await desk.ask('printQueue.list', {}))).toHaveLength(1);
    await desk.enter('ben');
    expect(value(await desk.ask('printQueue.list', {}))).toEqual([]);
  });

  it('which printer takes what is kept, for managers to set', async () => {
    const desk = await Desk.setUp();
    const settings = paperSettings.parse({
      slip: { printer: 'till', label: 'Till', place: 'bar', roll: 58 },
    });
    expect(refused(await desk.ask('printing.settle', { settings }))).toEqual({ code: 'managersOnly' });
    await desk.enter('chen');
    value(await desk.ask('printing.settle', { settings }));
    await desk.restart();
    await desk.openWithPassphrase();
    await desk.enter('ben');
    expect(value(await desk.ask('printing.settings', {}))).toEqual(settings);
  });
});
