// Handing events out again, byte for byte. The cursor has no gaps, so "behind it" is exact.
import type { PulledEvent } from '#contract/register-api/events';
import type { Database, Statements } from '../database/database';
import { asStored } from './fold-rows';

interface Row {
  cursor: number;
  header: Buffer;
  salt: string | null;
  payload: Buffer | null;
  came_by: PulledEvent['cameBy'];
  received_at: Date;
}

/** Bytes of events after which an answer ends: the next call brings the rest. */
const largestAnswer = 4_000_000;
const columns = 'cursor, header, salt, payload, came_by, received_at';

export async function pull(database: Database, branch: string, after: number, limit: number) {
  return database.within([branch], async (statements) => {
    // In one answer: the numbers first, so that nothing numbered later can be passed by.
    const [counter] = await statements.query<{ events: number }>(
      'select events from amends.counter where branch = $1',
      [branch],
    );
    const rows = await statements.query<Row>(
      `select ${columns} from (
         select *, sum(length(header) + coalesce(length(payload), 0)) over (order by cursor) as upto from (
           select ${columns} from amends.event where branch = $1 and cursor > $2 order by cursor limit $3) as next
         ) as counted
        where upto - length(header) - coalesce(length(payload), 0) < $4 order by cursor`,
      [branch, after, limit, largestAnswer],
    );
    const cursor = rows.at(-1)?.cursor ?? Math.min(after, counter?.events ?? 0);
    return { events: rows.map(pulled), cursor, more: cursor < (counter?.events ?? 0) };
  });
}

/** All there is of one incident, and up to where that is all. */
export async function pullIncident(database: Database, branch: string, incident: string) {
  return database.within([branch], async (statements) => {
    const [counter] = await statements.query<{ events: number }>(
      'select events from amends.counter where branch = $1',
      [branch],
    );
    const events = await eventsOfIncident(statements, branch, incident);
    return { events, cursor: counter?.events ?? 0 };
  });
}

export async function eventsOfIncident(
  statements: Statements,
  branch: string,
  incident: string,
): Promise<PulledEvent[]> {
  const rows = await statements.query<Row>(
    `select ${columns} from amends.event where branch = $1 and incident = $2 order by cursor`,
    [branch, incident],
  );
  return rows.map(pulled);
}

/** How far one computer's own events go in this branch; null: it has made none. */
export async function chainEndOf(
  statements: Statements,
  branch: string,
  device: string,
): Promise<{ seq: number; hash: string } | null> {
  const [end] = await statements.query<{ seq: number; hash: string }>(
    'select seq, hash from amends.event where branch = $1 and device = $2 order by seq desc limit 1',
    [branch, device],
  );
  return end ?? null;
}

function pulled(row: Row): PulledEvent {
  return {
    ...asStored(row),
    cursor: row.cursor,
    cameBy: row.came_by,
    receivedAt: row.received_at.toISOString(),
  };
}
