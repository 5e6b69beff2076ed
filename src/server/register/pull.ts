// Handing events out again, byte for byte. The cursor has no gaps, so "behind it" is exact.
import type { PulledEvent } from '#contract/register-api/events';
import type { Database, Statements } from '../database/database';
import { numbersIn, uuidIn } from '../database/statement-text';
import { storedColumns } from './stored-columns';

interface Row {
  cursor: number;
  header: string;
  salt: string | null;
  payload: string | null;
  came_by: PulledEvent['cameBy'];
  /** Epoch milliseconds: a date of PostgreSQL's takes longer to read than all the rest of its row. */
  received: number;
}

/** Bytes of events after which an answer ends: the next call brings the rest. */
const largestAnswer = 4_000_000;
const columns = 'cursor, header, salt, payload, came_by, received_at';
const shown = `cursor, ${storedColumns}, came_by, (extract(epoch from received_at) * 1000)::bigint as received`;

/** @param after, limit whole numbers */
export async function pull(database: Database, branch: string, after: number, limit: number) {
  const own = uuidIn(branch);
  const [from, most] = [numbersIn([after]), numbersIn([limit])].map((numbers) => `(${numbers})[1]`);
  // The numbers first, so that nothing numbered later can be passed by.
  const [counter, page] = await database.reading(
    [branch],
    [
      `select events from amends.counter where branch = ${own}`,
      `select ${shown} from (
         select *, sum(length(header) + coalesce(length(payload), 0)) over (order by cursor) as upto from (
           select ${columns} from amends.event where branch = ${own} and cursor > ${from} order by cursor limit ${most}
           ) as next
         ) as counted
        where upto - length(header) - coalesce(length(payload), 0) < ${largestAnswer} order by cursor`,
    ],
  );
  const rows = (page ?? []) as Row[];
  const numbered = eventsIn(counter);
  const cursor = rows.at(-1)?.cursor ?? Math.min(after, numbered);
  return { events: rows.map(pulled), cursor, more: cursor < numbered };
}

/** All there is of one incident, and up to where that is all. */
export async function pullIncident(database: Database, branch: string, incident: string) {
  const own = uuidIn(branch);
  const [counter, events] = await database.reading(
    [branch],
    [
      `select events from amends.counter where branch = ${own}`,
      `select ${shown} from amends.event where branch = ${own} and incident = ${uuidIn(incident)} order by cursor`,
    ],
  );
  return { events: ((events ?? []) as Row[]).map(pulled), cursor: eventsIn(counter) };
}

const eventsIn = (rows: unknown[] | undefined) => (rows?.[0] as { events: number } | undefined)?.events ?? 0;

export async function eventsOfIncident(
  statements: Statements,
  branch: string,
  incident: string,
): Promise<PulledEvent[]> {
  const rows = await statements.query<Row>(
    `select ${shown} from amends.event where branch = $1 and incident = $2 order by cursor`,
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

function pulled({ cursor, header, salt, payload, came_by, received }: Row): PulledEvent {
  return { header, salt, payload, cursor, cameBy: came_by, receivedAt: new Date(received).toISOString() };
}
