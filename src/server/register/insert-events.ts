// Writing new events with the next numbers: with the counter and the list rows of their incidents in one statement, or one
// after the other where PostgreSQL won't have one of them, so that it alone stays out.
import pg from 'pg';
import { bigintsAs, textsIn, uuidsAs } from '../database/array-values';
import type { Statements, Transaction } from '../database/database';
import type { CheckedEvent } from './check-event';
import { keepingRows } from './fold-rows';

export interface NewEvent extends CheckedEvent {
  cameBy: 'own' | 'covered' | 'unsigned';
}

export interface To {
  branch: string;
  /** The computer that sends. */
  device: string;
  /** The number that the branch's events have come to. */
  before: number;
}

/** Place in the batch → number. */
export type Numbers = Map<number, number>;

const inserting = `insert into amends.event
   (branch, cursor, id, incident, hash, device, seq, prev, type, header, salt, payload, came_by, pushed_by)
 select $1, $3 + place, id, incident, hash, device, seq, prev, type,
        convert_to(header, 'UTF8'), salt, convert_to(payload, 'UTF8'), came_by, $2
   from unnest($4::uuid[], $5::uuid[], $6::text[], $7::uuid[], $8::bigint[], $9::text[], $10::text[], $11::text[],
        $12::text[], $13::text[], $14::text[]) with ordinality
     as sent (id, incident, hash, device, seq, prev, type, header, salt, payload, came_by, place)`;
const moving =
  'update amends.counter set events = $3 + cardinality($4::uuid[]), changed_at = now() where branch = $1';

/**
 * All of it in one statement.
 * @param rows of their incidents, as `rowsTold` has them
 * @param isLast the transaction ends with it
 * @throws where PostgreSQL won't have one of them: `isRefusedData`; then nothing of the transaction stands
 */
export async function insertWithRows(
  statements: Transaction,
  to: To,
  events: readonly NewEvent[],
  { rows, isLast }: { rows: string; isLast: boolean },
): Promise<Numbers> {
  const text = `with added as (${inserting}), moved as (${moving}) ${keepingRows('$15')}`;
  const values = [...valuesOf(to, events), rows];
  await (isLast ? statements.last(text, values) : statements.query(text, values));
  return numbersFrom(to.before, events);
}

/** @throws as above */
export async function insertTogether(
  statements: Statements,
  to: To,
  events: readonly NewEvent[],
): Promise<Numbers> {
  await statements.query(`with added as (${inserting}) ${moving}`, valuesOf(to, events));
  return numbersFrom(to.before, events);
}

/** Without those that PostgreSQL won't have. */
export async function insertOneByOne(
  statements: Statements,
  to: To,
  events: readonly NewEvent[],
): Promise<Numbers> {
  const numbers: Numbers = new Map();
  for (const event of events) {
    const at = to.before + numbers.size;
    const values = valuesOf({ ...to, before: at }, [event]);
    const isTaken = await tried(statements, () =>
      statements.query(`with added as (${inserting}) ${moving}`, values),
    );
    if (isTaken) numbers.set(event.index, at + 1);
  }
  return numbers;
}

/** PostgreSQL won't have the data; a broken connection is somebody else's matter. */
export function isRefusedData(error: unknown): boolean {
  return error instanceof pg.DatabaseError && /^(22|23|54)/.test(error.code ?? '');
}

async function tried(statements: Statements, work: () => Promise<unknown>): Promise<boolean> {
  await statements.query('savepoint before_insert');
  try {
    await work();
    await statements.query('release savepoint before_insert');
    return true;
  } catch (error) {
    if (!isRefusedData(error)) throw error;
    await statements.query('rollback to savepoint before_insert');
    return false;
  }
}

const numbersFrom = (before: number, events: readonly CheckedEvent[]): Numbers =>
  new Map(events.map(({ index }, place) => [index, before + place + 1]));

function valuesOf({ branch, device, before }: To, events: readonly NewEvent[]): unknown[] {
  const texts = (pick: (one: NewEvent) => string | null) => textsIn(events.map(pick));
  return [
    ...[branch, device, before],
    ...[uuidsAs(events.map(({ id }) => id)), uuidsAs(events.map(({ incident }) => incident))],
    ...[texts(({ read }) => read.hash), uuidsAs(events.map((one) => one.device))],
    ...[bigintsAs(events.map(({ read }) => read.header.seq)), texts(({ read }) => read.header.prev)],
    ...[texts(({ read }) => read.header.type), texts(({ read }) => read.stored.header)],
    ...[texts(({ read }) => read.stored.salt), texts(({ read }) => read.stored.payload)],
    texts(({ cameBy }) => cameBy),
  ];
}
