/** Earlier complaints from a table: a real office, real files, in and back out again. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Mapping } from '#domain/bring-in/fields';
import { aHome, Desk, refused, value } from '../../support/office-desk';
import { FailingDisk } from '../../support/vault-faults';

const headings = 'No,Date received,Customer,Phone,Category,Details,Status,Room';
const line = (n: number) =>
  `C-${n},${String(1 + (n % 28)).padStart(2, '0')}/03/2024,Grace Osei ${n},07700 ${900_000 + n},Billing and pricing,"The kettle number ${n} leaked",Resolved,${n}`;
const lines = (count: number) => Array.from({ length: count }, (_, n) => line(n + 1));
function aTable(rows: readonly string[], name = 'complaints-2024.csv'): string {
  const file = join(aHome(), name);
  writeFileSync(file, [headings, ...rows, ''].join('\r\n'));
  return file;
}
async function managersDesk(around: Parameters<typeof Desk.setUp>[2] = {}): Promise<Desk> {
  const desk = await Desk.setUp(aHome(), {}, around);
  await desk.enter('chen');
  return desk;
}
async function chosen(desk: Desk, file: string): Promise<Mapping> {
  return value(await desk.ask('bringInRead', { file })).guess;
}
async function broughtIn(desk: Desk, rows: readonly string[]) {
  const mapping = await chosen(desk, aTable(rows));
  return value(await desk.ask('bringIn.begin', { mapping }));
}
const list = async (desk: Desk, over: object = {}) =>
  value(await desk.ask('register.list', { state: 'all', query: '', limit: 50, ...over }));
const runs = async (desk: Desk) => value(await desk.ask('bringIn.runs', {}));

describe('bringing in', () => {
  it('reads a thousand rows in, as history that search, filters and Branch B find, while the desk goes on', async () => {
    const desk = await managersDesk();
    const table = value(await desk.ask('bringInRead', { file: aTable(lines(1_000)) }));
    expect(table).toMatchObject({ rows: 1_000, file: 'complaints-2024.csv', before: null });
    expect(table.guess.columns.slice(0, 4)).toEqual(['reference', 'received', 'name', 'phone']);
    const looked = value(await desk.ask('bringIn.look', { mapping: table.guess }));
    expect(looked).toMatchObject({ good: 1_000, bad: 0, otherKind: 0, refused: [] });
    expect(looked.preview).toHaveLength(20);
    expect((await list(desk)).total).toBe(0);

    const begun = desk.ask('bringIn.begin', { mapping: table.guess });
    // Somebody writes beside it: theirs is kept, and has the next number of the year.
    const id = await desk.begin();
    await desk.tell(id, { type: 'customerNamed.v1', payload: { name: 'Grace Osei 7', address: '' } });
    await desk.tell(id, {
      type: 'contactNoted.v1',
      payload: { phone: '07700 900007', email: '', prefers: null },
    });
    expect((await desk.open(id)).incident.reference).toBe('MIL-2026-A0001');
    expect(value(await begun)).toMatchObject({ state: 'added', rows: 1_000, there: 1_000, bad: 0 });

    expect((await list(desk)).total).toBe(1_001);
    expect((await list(desk, { broughtIn: 'without' })).total).toBe(1);
    expect((await list(desk, { broughtIn: 'only', query: 'kettle 7' })).items.length).toBeGreaterThan(0);
    expect((await list(desk, { state: 'open' })).total).toBe(1);
    expect((await list(desk, { promise: 'any' })).total).toBe(0);
    const found = await list(desk, { query: 'C-777' });
    expect(found.items.map(({ reference }) => reference)).toEqual(expect.arrayContaining(['MIL-A1-0778']));
    const { people, facts } = value(await desk.ask('history.of', { id }));
    const theirs = people.filter(({ grade }) => grade === 'sure').map(({ case: told }) => told);
    expect(theirs).toMatchObject([{ broughtIn: true, reference: 'MIL-A1-0008' }]);
    expect(facts.broken).toEqual([]);

    const { events } = value(await desk.ask('settings.read', {}));
    expect(events[0]).toMatchObject({ kind: 'broughtIn', byName: 'Chen W.' });
    expect(events[0]?.fields).toEqual(['complaints-2024.csv', '1000']);
    const again = value(await desk.ask('bringInRead', { file: aTable(lines(1_000), 'another name.csv') }));
    expect(again.before).toMatchObject({ byName: 'Chen W.' });
  }, 180_000);

  it('brings in the good rows and says of every other one why not', async () => {
    const desk = await managersDesk();
    const rows = [line(1), 'C-2,soon,Ben,,,It broke,,', 'C-3,02/03/2024,Ben,,Parking,,,', line(4)];
    const mapping = await chosen(desk, aTable(rows));
    expect(value(await desk.ask('bringIn.look', { mapping })).refused).toEqual([
      { row: 3, problems: [{ problem: 'badDay', field: 'received', cell: 'soon' }] },
      { row: 4, problems: [{ problem: 'noWords', field: 'words', cell: '' }] },
    ]);
    expect(value(await desk.ask('bringIn.begin', { mapping }))).toMatchObject({ there: 2, bad: 2 });
    const { items } = await list(desk);
    const report = value(await desk.ask('report.read', { id: items[0]!.id }));
    expect(report.sealed).toMatchObject({ broughtIn: { row: 5, file: 'complaints-2024.csv' }, holder: null });
    expect(JSON.stringify(report.sealed)).not.toContain('Room');
    expect(refused(await desk.ask('bringIn.begin', { mapping })).code).toBe('noTableChosen');
  });

  it('remembers what somebody said of the columns', async () => {
    const desk = await managersDesk();
    const first = await chosen(desk, aTable([line(1)]));
    const columns = [...first.columns.slice(0, 7), 'note' as const];
    value(await desk.ask('bringIn.begin', { mapping: { ...first, columns } }));
    expect((await chosen(desk, aTable([line(2)]))).columns).toEqual(columns);
  });

  it('is for managers, and a table waits for nobody but whoever chose it', async () => {
    const desk = await managersDesk();
    const mapping = await chosen(desk, aTable([line(1)]));
    await desk.enter('amira');
    expect(refused(await desk.ask('bringInRead', { file: aTable([line(1)]) })).code).toBe('managersOnly');
    expect(refused(await desk.ask('bringIn.begin', { mapping })).code).toBe('managersOnly');
    expect(refused(await desk.ask('bringIn.undo', { run: aRun })).code).toBe('managersOnly');
    await desk.enter('chen');
    expect(value(await desk.ask('bringIn.look', { mapping })).good).toBe(1);
    value(await desk.ask('shift.close', {}));
    await desk.openWithPassphrase();
    await desk.enter('chen');
    expect(refused(await desk.ask('bringIn.look', { mapping })).code).toBe('noTableChosen');
  });
});
const aRun = '0190a5f0-1111-7000-8000-000000000148';

describe('stopping, and being cut off', () => {
  it('stopped, what is here of it is said and can be taken back', async () => {
    const desk = await managersDesk();
    const mapping = await chosen(desk, aTable(lines(300)));
    const begun = desk.ask('bringIn.begin', { mapping });
    await untilSome(desk);
    value(await desk.ask('records.stop', {}));
    const run = value(await begun);
    expect(run.state).toBe('stopped');
    expect(run.there).toBeLessThan(300);
    expect((await list(desk)).total).toBe(run.there);
    expect(value(await desk.ask('bringIn.undo', { run: run.id }))).toMatchObject({
      state: 'undone',
      there: 0,
    });
    expect((await list(desk)).total).toBe(0);
  });

  it('F5 cut off by a disk that died, what is here is named by its file, and all of it can be taken back', async () => {
    const disk = new FailingDisk();
    const desk = await managersDesk({ files: disk.files });
    const mapping = await chosen(desk, aTable(lines(300)));
    const begun = desk.ask('bringIn.begin', { mapping });
    await untilSome(desk);
    disk.die();
    expect((await begun).ok).toBe(false);
    await desk.ask('stop', null);
    disk.set({});
    await desk.restart();
    await desk.openWithPassphrase();
    await desk.enter('chen');
    const [run] = await runs(desk);
    const { total } = await list(desk);
    expect(run).toMatchObject({ state: 'cutOff', rows: 300, there: total, file: 'complaints-2024.csv' });
    expect(total).toBeGreaterThan(0);
    expect(value(await desk.ask('bringIn.undo', { run: run!.id }))).toMatchObject({ there: 0 });
    expect((await list(desk)).total).toBe(0);
  });
});

describe('taking it back', () => {
  it('takes away for good all that nobody has added to; what somebody has stays and is named', async () => {
    const desk = await managersDesk();
    const { id: run } = await broughtIn(desk, lines(30));
    const { items } = await list(desk);
    const [noted, drafted, held] = items;
    await desk.tell(noted!.id, { type: 'noteAdded.v1', payload: { text: 'She rang again.' } });
    await desk.draft(drafted!.id, 'correction', 'It was not');
    await desk.tell(held!.id, { type: 'retentionHeld.v1', payload: { reason: 'A claim' } });
    const undone = value(await desk.ask('bringIn.undo', { run }));
    expect(undone).toMatchObject({ state: 'undone', there: 3, undone: { byName: 'Chen W.' } });
    const stay = [noted, drafted, held].map((one) => one!.reference).sort();
    expect(undone.stayed.map(({ reference }) => reference).sort()).toEqual(stay);
    expect((await list(desk)).items.map(({ reference }) => reference).sort()).toEqual(stay);
    const gone = items.at(-1)!;
    expect(refused(await desk.ask('report.read', { id: gone.id })).code).toBe('erased');
    const { events } = value(await desk.ask('settings.read', {}));
    expect(events.map(({ kind }) => kind)).toContain('bringingInUndone');
    // And the words are out of what search looks at.
    expect((await list(desk, { query: `"number ${gone.reference!.slice(-2)}"` })).total).toBe(0);
  });

  it('K4 one that was closed to a few since stays, and is named to nobody who may not see it', async () => {
    const desk = await managersDesk();
    const { id: run } = await broughtIn(desk, lines(2));
    const { items } = await list(desk);
    await desk.enter('amira');
    const chen = await desk.personId('chen');
    await desk.tell(items[0]!.id, { type: 'complaintRestricted.v1', payload: { person: chen } });
    await desk.enter('chen');
    const undone = value(await desk.ask('bringIn.undo', { run }));
    expect(undone).toMatchObject({ there: 1, stayedCount: 1, stayed: [] });
    expect(JSON.stringify(await runs(desk))).not.toContain(items[0]!.reference!);
  });
});

/** Until the screen was told that some are in. */
async function untilSome(desk: Desk): Promise<void> {
  while ((desk.states.at(-1)?.job?.done ?? 0) < 20) {
    desk.clock += 250;
    await new Promise((others) => setImmediate(others));
  }
}
