// A promise that is late is news although nobody did anything: looked for once a minute.
import type { Database } from '../database/database';
import { noteNews } from './note-news';

/** Answers how many were noted. Each is told once, and anew when it was put off and is late again. */
export async function noteLatePromises(database: Database): Promise<number> {
  const [wanted] = await database.query<{ since: Date | null }>(
    `select min(made_at) as since from amends.webhook where stopped_at is null and 'promise.late' = any (kinds)`,
  );
  if (!wanted?.since) return 0;
  // What was late before anybody asked to be told is no news.
  const late = await database.within('all', ({ query }) =>
    query<{ branch: string; incident: string; due: Date }>(
      `select branch, incident, promise_due as due from amends.incident_row r
        where promise_due < now() and promise_due > $1 and state <> 'void' and not restricted and not sample
          and not exists (select from amends.webhook_delivery d where d.branch = r.branch and d.incident = r.incident
            and d.kind = 'promise.late' and d.about = 'late ' || r.incident || ' ' || extract(epoch from r.promise_due)::bigint)
        order by promise_due limit 1000`,
      [wanted.since],
    ),
  );
  let noted = 0;
  for (const branch of new Set(late.map((one) => one.branch))) {
    const items = late
      .filter((one) => one.branch === branch)
      .map(({ incident, due }) => ({
        ...{ kind: 'promise.late' as const, incident },
        about: `late ${incident} ${Math.round(due.getTime() / 1000)}`,
        more: { dueAt: due.toISOString() },
      }));
    noted += await database.within([branch], (statements) => noteNews(statements, branch, items));
  }
  return noted;
}
