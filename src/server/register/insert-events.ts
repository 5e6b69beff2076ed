// Writing new events with the next numbers: with the counter and the list rows of their incidents in one statement, or one
// after the other where PostgreSQL won't have one of them, so that it alone stays out.
import pg from 'pg';
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
 select $1, sent.cursor, id, incident, hash, device, seq, prev, type,
        convert_to(header, 'UTF8'), salt, convert_to(payload, 'UTF8'), came_by, $2
   from json_to_recordset($3::json) as sent (cursor bigint, id uuid, incident uuid, hash text, device uuid, seq bigint,
        prev text, type text, header text, salt text, payload text, came_by text)`;
const moving = 'update amends.counter set events = $4, changed_at = now() where branch = $1';

/**
 * All of it in one statement.
 * @param rows of their incidents, as `rowsTold` has them
 * @param isLast the transaction ends with it
 * @throws where PostgreSQL won't have one of them: `isRefusedData`; then nothing of the transaction stands
 */
export async function insertWithRows(
  statements: Transaction,
  { branch, device, before }: To,
  events: readonly NewEvent[],
  { rows, isLast }: { rows: string; isLast: boolean },
): Promise<Numbers> {
  const text = `with added as (${inserting}), moved as (${moving}) ${keepingRows('$5')}`;
  const values = [branch, device, valuesOf(events, before), before + events.length, rows];
  await (isLast ? statements.last(text, values) : statements.query(text, values));
  return numbersFrom(before, events);
}

/** @throws as above */
export async function insertTogether(
  statements: Statements,
  { branch, device, before }: To,
  events: readonly NewEvent[],
): Promise<Numbers> {
  const values = [branch, device, valuesOf(events, before), before + events.length];
  await statements.query(`with added as (${inserting}) ${moving}`, values);
  return numbersFrom(before, events);
}

/** Without those that PostgreSQL won't have. */
export async function insertOneByOne(
  statements: Statements,
  { branch, device, before }: To,
  events: readonly NewEvent[],
): Promise<Numbers> {
  const numbers: Numbers = new Map();
  for (const event of events) {
    const at = before + numbers.size;
    const values = [branch, device, valuesOf([event], at), at + 1];
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

/** As one text: an array for each column would be quoted here and taken apart there sign by sign. */
function valuesOf(events: readonly NewEvent[], before: number): string {
  return JSON.stringify(
    events.map(({ id, incident, device, read: { hash, header, stored }, cameBy }, place) => ({
      ...{ cursor: before + place + 1, id, incident, hash, device, seq: header.seq, prev: header.prev },
      ...{ type: header.type, header: stored.header, salt: stored.salt, payload: stored.payload },
      came_by: cameBy,
    })),
  );
}
