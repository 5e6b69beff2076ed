// The list row of each incident that something was added to, told by the same code as on a desk, in the same transaction.
import { readEvent, type ReadEvent } from '#domain/event/envelope';
import { standingAspects } from '#domain/incident/gates';
import { retell } from '#domain/incident/retell';
import type { Incident } from '#domain/incident/state';
import { summarise } from '#domain/incident/summary';
import { waitsForYes } from '#domain/incident/waiting-for-yes';
import type { Database, Statements } from '../database/database';
import { storableText } from '../database/statement-text';
import type { CheckedEvent } from './check-event';
import { eventsOf, type EarlierEvent } from './earlier-events';
import { readingCrypto } from './event-crypto';

/** What keeps such rows. $1 is the branch. @param rows where their JSON stands among the values */
export const keepingRows = (rows: `$${number}`) =>
  `insert into amends.incident_row (branch, incident, summary, state, outcome, channel, categories, day, opened_at,
     promise_due, approval, waiting, restricted, sample, searched)
   select $1, (row->>'incident')::uuid, row->'summary', row->>'state', row->>'outcome', row->>'channel',
          array(select jsonb_array_elements_text(row->'categories')), (row->>'day')::date,
          (row->>'openedAt')::timestamptz, (row->>'promiseDue')::timestamptz, row->>'approval', nullif(row->'waiting', 'null'),
          (row->>'restricted')::boolean, (row->>'sample')::boolean, row->>'searched'
     from jsonb_array_elements(${rows}::jsonb) as row
   on conflict (branch, incident) do update set summary = excluded.summary, state = excluded.state,
     outcome = excluded.outcome, channel = excluded.channel, categories = excluded.categories, day = excluded.day,
     opened_at = excluded.opened_at, promise_due = excluded.promise_due, approval = excluded.approval, waiting = excluded.waiting,
     restricted = excluded.restricted, sample = excluded.sample, searched = excluded.searched, changed_at = now()`;

/**
 * The rows as JSON for `keepingRows`.
 * @param earlier what their incidents had before
 * @param added what came, in its order: it was read when it was checked, and isn't read once more
 */
export function rowsTold(
  earlier: readonly EarlierEvent[],
  added: readonly Pick<CheckedEvent, 'incident' | 'read'>[],
): string {
  const events = new Map<string, ReadEvent[]>();
  const note = (incident: string, read: ReadEvent | null) => {
    const list = events.get(incident) ?? [];
    if (read) list.push(read);
    events.set(incident, list);
  };
  for (const { incident, header, salt, payload } of earlier)
    note(incident, readEvent({ header, salt, payload }, readingCrypto));
  for (const { incident, read } of added) note(incident, read);
  const folded = [...events].map(([incident, list]) =>
    rowOf(retell(list[0]?.header.incident ?? incident, list)),
  );
  return storableJson(folded);
}

/** The rows of these incidents, told from what the tables hold of them now. */
export async function foldAnew(
  statements: Statements,
  branch: string,
  incidents: readonly string[],
): Promise<void> {
  if (incidents.length === 0) return;
  const rows = rowsTold(await eventsOf(statements, branch, incidents), []);
  await statements.query(keepingRows('$2'), [branch, rows]);
}

/** Rows that an earlier version folded without what a yes from afar needs: folded once more. */
export async function foldWhatWaits(database: Pick<Database, 'within'>): Promise<void> {
  const rows = await database.within('all', ({ query }) =>
    query<{ branch: string; incidents: string[] }>(
      `select branch, array_agg(incident::text) as incidents from amends.incident_row
        where approval = 'asked' and waiting is null group by branch`,
    ),
  );
  for (const { branch, incidents } of rows)
    await database.within([branch], (statements) => foldAnew(statements, branch, incidents));
}

function rowOf(incident: Incident) {
  const summary = summarise(incident);
  const received = incident.receivedAt ?? incident.opened?.at ?? null;
  const categories = standingAspects(incident).flatMap(({ category }) =>
    category === null ? [] : [category],
  );
  return {
    incident: incident.id,
    summary,
    state: incident.state,
    outcome: summary.outcome,
    channel: incident.channel,
    categories: [...new Set(categories)],
    // The branch's own day: the maker's text says it, whatever zone this computer has.
    day: dayOf(received),
    openedAt: instantOf(incident.opened?.at),
    promiseDue: instantOf(summary.promise?.dueAt),
    approval: summary.approval,
    waiting: waitsForYes(incident),
    restricted: incident.restricted !== null,
    sample: incident.sample,
    searched: [summary.reference, summary.name, summary.about].filter(Boolean).join('\n').toLowerCase(),
  };
}

// A maker's clock may say any year; what PostgreSQL can't hold is no reason to refuse an event.
function dayOf(text: string | null): string | null {
  return text && /^\d{4}-\d\d-\d\dT/.test(text) && text > '0001' ? text.slice(0, 10) : null;
}
function instantOf(text: string | null | undefined): string | null {
  return text && Number.isFinite(Date.parse(text)) && text > '0001' ? new Date(text).toISOString() : null;
}

/** Without what jsonb refuses: escaped NULs and lone surrogates. */
function storableJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'string' ? storableText(inner) : inner,
  );
}
