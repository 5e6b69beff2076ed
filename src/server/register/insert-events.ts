// Writing new events with the next numbers, all in one statement together with the counter and with what their incidents
// had before. If PostgreSQL won't have one of them, it alone stays out.
import pg from 'pg';
import type { StoredEvent } from '#domain/event/envelope';
import type { Statements } from '../database/database';
import type { CheckedEvent } from './check-event';
import { storedColumns } from './stored-columns';

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

export interface Written {
  /** Place in the batch → number. */
  numbers: Map<number, number>;
  /** Events that were there before, of the incidents that got new ones, in their order. */
  earlier: EarlierEvent[];
}
export type EarlierEvent = StoredEvent & { incident: string };
export type Writing = (statements: Statements, to: To, events: readonly NewEvent[]) => Promise<Written>;

const inserting = `insert into amends.event
   (branch, cursor, id, incident, hash, device, seq, prev, type, header, salt, payload, came_by, pushed_by)
 select $1, sent.cursor, id, incident, hash, device, seq, prev, type,
        convert_to(header, 'UTF8'), salt, convert_to(payload, 'UTF8'), came_by, $2
   from json_to_recordset($3::json) as sent (cursor bigint, id uuid, incident uuid, hash text, device uuid, seq bigint,
        prev text, type text, header text, salt text, payload text, came_by text)`;

/** @throws where PostgreSQL won't have one of them: `isRefusedData`; then nothing of the transaction stands */
export const writeTogether: Writing = async (statements, to, events) => {
  if (events.length === 0) return { numbers: new Map(), earlier: [] };
  const { branch, device, before } = to;
  // All parts of one statement see the tables as they were when it began: what is selected is what was there before.
  const earlier = await statements.query<EarlierEvent>(
    `with added as (${inserting}),
          moved as (update amends.counter set events = $4, changed_at = now() where branch = $1)
     select incident, ${storedColumns} from amends.event
      where branch = $1 and incident = any ($5::uuid[]) and cursor <= $6 order by cursor`,
    [branch, device, rowsOf(events, before), before + events.length, incidentsOf(events), before],
  );
  return { numbers: new Map(events.map(({ index }, place) => [index, before + place + 1])), earlier };
};

/** The same one after the other, without those that PostgreSQL won't have. */
export const writeOneByOne: Writing = async (statements, { branch, device, before }, events) => {
  const earlier = await eventsUpTo(statements, branch, incidentsOf(events), before);
  const numbers = new Map<number, number>();
  for (const event of events) {
    const at = before + numbers.size;
    const insert = () => statements.query(inserting, [branch, device, rowsOf([event], at)]);
    if (await tried(statements, insert)) numbers.set(event.index, at + 1);
  }
  if (numbers.size > 0) {
    const moved = 'update amends.counter set events = $2, changed_at = now() where branch = $1';
    await statements.query(moved, [branch, before + numbers.size]);
  }
  return { numbers, earlier };
};

export function eventsUpTo(
  statements: Statements,
  branch: string,
  incidents: readonly string[],
  cursor: number,
): Promise<EarlierEvent[]> {
  return statements.query<EarlierEvent>(
    `select incident, ${storedColumns} from amends.event
      where branch = $1 and incident = any ($2::uuid[]) and cursor <= $3 order by cursor`,
    [branch, incidents, cursor],
  );
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

const incidentsOf = (events: readonly CheckedEvent[]) => [...new Set(events.map(({ incident }) => incident))];

/** As one text: an array for each column would be quoted here and taken apart there sign by sign. */
function rowsOf(events: readonly NewEvent[], before: number): string {
  return JSON.stringify(
    events.map(({ id, incident, device, read: { hash, header, stored }, cameBy }, place) => ({
      ...{ cursor: before + place + 1, id, incident, hash, device, seq: header.seq, prev: header.prev },
      ...{ type: header.type, header: stored.header, salt: stored.salt, payload: stored.payload },
      came_by: cameBy,
    })),
  );
}
