// Writing new events with the next numbers. If one of them can't be written, it alone stays out.
import pg from 'pg';
import type { Statements } from '../database/database';
import type { CheckedEvent } from './check-event';

export interface NewEvent extends CheckedEvent {
  cameBy: 'own' | 'covered' | 'unsigned';
}

interface To {
  branch: string;
  device: string;
}

/** Answers place in the batch → number. */
export async function insertEvents(
  statements: Statements,
  to: To,
  before: number,
  events: readonly NewEvent[],
): Promise<Map<number, number>> {
  const stored = new Map<number, number>();
  if (events.length === 0) return stored;
  if (await tried(statements, () => insert(statements, to, before, events))) {
    events.forEach(({ index }, place) => stored.set(index, before + place + 1));
    return stored;
  }
  for (const event of events) {
    const at = before + stored.size;
    if (await tried(statements, () => insert(statements, to, at, [event]))) stored.set(event.index, at + 1);
  }
  return stored;
}

/** False when PostgreSQL won't have the data; a broken connection is somebody else's matter. */
async function tried(statements: Statements, work: () => Promise<unknown>): Promise<boolean> {
  await statements.query('savepoint before_insert');
  try {
    await work();
    await statements.query('release savepoint before_insert');
    return true;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || !/^(22|23|54)/.test(error.code ?? '')) throw error;
    await statements.query('rollback to savepoint before_insert');
    return false;
  }
}

function insert(statements: Statements, { branch, device }: To, before: number, events: readonly NewEvent[]) {
  const of = <T>(pick: (event: NewEvent) => T) => events.map(pick);
  return statements.query(
    `insert into amends.event
       (branch, cursor, id, incident, hash, device, seq, prev, type, header, salt, payload, came_by, pushed_by)
     select $1, $2::bigint + place, id, incident, hash, device, seq, prev, type,
            convert_to(header, 'UTF8'), salt, convert_to(payload, 'UTF8'), came_by, $14
       from unnest($3::uuid[], $4::uuid[], $5::text[], $6::uuid[], $7::bigint[], $8::text[], $9::text[],
                   $10::text[], $11::text[], $12::text[], $13::text[]) with ordinality
         as sent (id, incident, hash, device, seq, prev, type, header, salt, payload, came_by, place)`,
    [
      ...[branch, before, of(({ id }) => id), of(({ incident }) => incident), of(({ read }) => read.hash)],
      ...[of((one) => one.device), of(({ read }) => read.header.seq), of(({ read }) => read.header.prev)],
      ...[of(({ read }) => read.header.type), of(({ read }) => read.stored.header)],
      ...[
        of(({ read }) => read.stored.salt),
        of(({ read }) => read.stored.payload),
        of(({ cameBy }) => cameBy),
        device,
      ],
    ],
  );
}
