// Brings a table's good rows in, one complaint after the other, and takes a whole bringing in back out. The record of it is
// written first: whatever cuts it off, what is here of it has a name and can be taken back.
import { Temporal } from 'temporal-polyfill';
import { no, yes, type Answer } from '#contract/refusal';
import type { Mapping } from '#domain/bring-in/fields';
import { plainHeading } from '#domain/bring-in/guess-columns';
import type { RowFacts } from '#domain/bring-in/read-row';
import { catalogue } from '#domain/event/catalogue';
import type { GrowingIds } from '../incidents/growing-ids';
import { instantIn } from '../incidents/branch-time';
import type { JobSlot } from '../records/job';
import type { OpenShop } from '../shift/open-shop';
import type { PersonRecord } from '../shift/store-records';
import { readRows } from './read-rows';
import type { Table } from './read-table';
import { Runs, type RunRecord } from './runs-record';

export interface Bringing {
  shop: OpenShop;
  person: PersonRecord;
  job: JobSlot;
  ids: GrowingIds;
  /** Epoch milliseconds. */
  now: () => number;
}

/** @throws VaultError where the disk fails: what was saved by then is here, and stands in the record */
export async function bringIn(
  { shop, person, job, ids, now }: Bringing,
  table: Table,
  mapping: Mapping,
): Promise<Answer<string>> {
  const done = await job.run('bringIn', async (onProgress): Promise<Answer<string>> => {
    const { zone } = shop.branch;
    const { good, bad } = await readRows(shop, table, mapping, now());
    if (good.length === 0) return no({ code: 'nothingToBringIn' });
    const runs = new Runs(shop.vault);
    const run: RunRecord = {
      ...{ id: ids.next(), n: (await runs.read()).runs.length + 1, at: instantIn(zone, now()) },
      ...{ by: { id: person.id, name: person.name }, file: table.file, sha256: table.sha256 },
      ...{ incidents: good.map(() => ids.next()), bad: bad.length, state: 'adding', there: 0 },
      ...{ undone: null, stayed: [] },
    };
    await shop.events.note({ by: person, kind: 'broughtIn', fields: [table.file, String(good.length)] });
    await runs.add(run, { columns: saidOf(table, mapping), order: mapping.order });
    let there = 0;
    for (const [at, { row, facts }] of good.entries()) {
      if (!onProgress(at, good.length)) break;
      await shop.book.bringIn(person, fromRow(shop, run, { id: run.incidents[at]!, row, facts }, ids));
      there += 1;
      await new Promise((others) => setImmediate(others));
    }
    await runs.change(run.id, { state: there === good.length ? 'added' : 'stopped', there });
    return yes(run.id);
  });
  return done ?? no({ code: 'jobUnderWay' });
}

/** So many at once, so that search and lists are written anew a few times and not a thousand. */
const erasedAtOnce = 200;

/** What something was added to stays. It may be stopped, and begun again. @throws VaultError */
export async function undo({ shop, person, job, now }: Bringing, id: string): Promise<Answer<string>> {
  const done = await job.run('undoBringIn', async (onProgress): Promise<Answer<string>> => {
    const runs = new Runs(shop.vault);
    const run = (await runs.read()).runs.find((one) => one.id === id);
    if (!run) return no({ code: 'noSuchThing' });
    const { file, incidents } = run;
    await shop.events.note({ by: person, kind: 'bringingInUndone', fields: [file, String(run.there)] });
    const undone = { at: instantIn(shop.branch.zone, now()), by: person.name };
    await runs.change(id, { state: 'undoing', undone });
    const stayed: string[] = [];
    for (let from = 0; from < incidents.length; from += erasedAtOnce) {
      const taken: string[] = [];
      for (const [at, incident] of incidents.slice(from, from + erasedAtOnce).entries()) {
        if (!onProgress(from + at, incidents.length)) return yes(id);
        const end = await shop.book.takeBack(person, incident, id);
        if (end === 'taken') taken.push(incident);
        if (end === 'stays') stayed.push(incident);
        await new Promise((others) => setImmediate(others));
      }
      if (taken.length > 0) await shop.erasing.eraseAll(person, taken, () => ({ why: 'asked', rule: null }));
    }
    await runs.change(id, { state: 'undone', there: stayed.length, stayed });
    return yes(id);
  });
  return done ?? no({ code: 'jobUnderWay' });
}

function fromRow(
  { branch: { zone }, book }: OpenShop,
  run: RunRecord,
  { id, row, facts: { channel, ...facts } }: { id: string; row: number; facts: RowFacts },
  ids: GrowingIds,
) {
  const closedAt = facts.closedOn ? instantIn(zone, noonOf(facts.closedOn, zone)) : null;
  const told = { ...facts, run: run.id, file: run.file, row, aspect: ids.next(), closedAt };
  return {
    ...{ id, channel, reference: book.referenceOfRow(run.n, row) },
    receivedAt: noonOf(facts.receivedOn, zone),
    told: catalogue['broughtIn.v1'].payload.parse(told),
  };
}

/** The table knows the day alone: noon is the same day in every list. */
function noonOf(day: string, zone: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: '12:00' })
    .epochMilliseconds;
}

/** What was said of each heading, for the next table that has it. */
function saidOf({ headings }: Table, { columns }: Mapping) {
  const said = columns.flatMap((field, at) => {
    const heading = plainHeading(headings[at] ?? '');
    return heading === '' || heading === 'proto' ? [] : [[heading, field] as const];
  });
  return Object.fromEntries(said);
}
