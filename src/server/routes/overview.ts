// What offices see: rows, figures, one incident. What waits for a yes: ./approvals.
import type { IncidentSummary } from '#domain/incident/summary';
import type { Scope, Statements } from '../database/database';
import { scopeOf, ownBranch, type Caller } from '../register/caller';
import { refuse } from '../register/problem';
import { chainEndOf, eventsOfIncident } from '../register/pull';
import { isAbout, notAbout } from '../register/about-themselves';
import { standing, type Deps, type Handlers } from '../app/handler';

export interface Row {
  branch: string;
  summary: IncidentSummary;
  changed_at: Date;
}
type Names = `overview.${'incidents' | 'incident' | 'trends' | 'quiet'}`;

export const overview: Handlers<Names> = {
  'overview.incidents': async ({ caller, query: asked }, deps) => {
    const scope = await narrowed(deps, caller, asked.branch);
    const [at, incident] = asked.after?.split(' ') ?? [];
    const values = [
      ...[
        branchesOf(scope),
        asked.state,
        asked.outcome ?? null,
        asked.promise === 'late',
        asked.approval ?? null,
      ],
      ...[asked.query ? `%${asked.query.toLowerCase().replace(/[\\%_]/g, '\\$&')}%` : null],
      ...[asked.from ?? null, asked.to ?? null, caller.person],
    ];
    const where = `($1::uuid[] is null or branch = any ($1)) and not sample
      and ($2 = 'all' or ($2 = 'sealed' and state = 'sealed') or ($2 = 'open' and state in ('open', 'parked')))
      and ($3::text is null or outcome = $3) and (not $4 or promise_due < now()) and ($5::text is null or approval = $5)
      and ($6::text is null or searched like $6) and ($7::date is null or day >= $7) and ($8::date is null or day <= $8)
      and ${notAbout('$9')}`;
    return deps.database.within(scope, async ({ query }) => {
      const [{ total } = { total: 0 }] = await query<{ total: number }>(
        `select count(*) as total from amends.incident_row where ${where}`,
        values,
      );
      const rows = await query<Row & { incident: string; mark: string }>(
        `select branch, incident, summary, changed_at, changed_at::text as mark from amends.incident_row where ${where}
            and ($10::timestamptz is null or (changed_at, incident) < ($10, $11::uuid))
          order by changed_at desc, incident desc limit $12`,
        [...values, isoOrNull(at), incident ?? null, asked.limit],
      );
      const last = rows.length === asked.limit ? rows.at(-1) : undefined;
      return { rows: rows.map(asRow), next: last ? `${microIso(last.mark)} ${last.incident}` : null, total };
    });
  },

  'overview.incident': async ({ caller, params }, deps) => {
    const branch = await ownBranch(deps.database, caller, params.branch);
    return deps.database.within([branch], async (statements) => {
      const events = await eventsOfIncident(statements, branch, params.incident);
      if (events.length === 0) refuse('notFound');
      if (await isAbout(statements, branch, params.incident, caller.person)) refuse('notFound');
      const own = await chainEndOf(statements, branch, caller.device);
      return { ...standing(deps), events, cursor: events.at(-1)?.cursor ?? 0, own };
    });
  },

  'overview.trends': async ({ caller, query: asked }, deps) => {
    const scope = await narrowed(deps, caller, asked.branch);
    const values = [branchesOf(scope), asked.from ?? null, asked.to ?? null];
    // K4: what is about a colleague is in no count. Opened by mistake isn't one either.
    const from = `from amends.incident_row where ($1::uuid[] is null or branch = any ($1)) and not sample and not restricted
      and state <> 'void' and ($2::date is null or day >= $2) and ($3::date is null or day <= $3)`;
    return deps.database.within(scope, async (statements) => ({
      total: (await counts(statements, `select 'all' as key, count(*) ${from}`, values))[0]?.count ?? 0,
      byDay: await counts(
        statements,
        `select day::text as key, count(*) ${from} and day is not null group by 1`,
        values,
      ),
      byBranch: await counts(statements, `select branch::text as key, count(*) ${from} group by 1`, values),
      byCategory: await counts(
        statements,
        `select category as key, count(*) from (select unnest(categories) as category ${from}) as c group by 1`,
        values,
      ),
      byChannel: await counts(statements, `select channel as key, count(*) ${from} group by 1`, values),
      byOutcome: await counts(
        statements,
        `select coalesce(outcome, 'open') as key, count(*) ${from} group by 1`,
        values,
      ),
    }));
  },

  'overview.quiet': async ({ caller, query: { days } }, deps) => {
    const scope = await scopeOf(deps.database, caller);
    const since = new Date(deps.now() - days * 86_400_000);
    const rows = await deps.database.within(scope, ({ query }) =>
      query<{ branch: string; name: string; last: Date | null }>(
        `select b.branch, b.name, last.at as last from amends.branch b
           left join lateral (select max(received_at) as at from amends.event e where e.branch = b.branch
             and e.type = 'complaintOpened.v1') as last on true
          where ($1::uuid[] is null or b.branch = any ($1)) and b.closed_at is null and b.made_at < $2
            and (last.at is null or last.at < $2) order by last.at nulls first, b.name`,
        [branchesOf(scope), since],
      ),
    );
    return {
      branches: rows.map(({ last, ...row }) => ({ ...row, lastOpenedAt: last?.toISOString() ?? null })),
    };
  },
};

async function narrowed({ database }: Deps, caller: Caller, branch: string | undefined): Promise<Scope> {
  return branch === undefined ? scopeOf(database, caller) : [await ownBranch(database, caller, branch)];
}

export const branchesOf = (scope: Scope) => (scope === 'all' ? null : scope);
export const asRow = ({ branch, summary, changed_at }: Row) => ({
  branch,
  summary,
  changedAt: changed_at.toISOString(),
});

async function counts(statements: Statements, text: string, values: unknown[]) {
  const rows = await statements.query<{ key: string; count: number }>(`${text} order by 1`, values);
  return rows.map(({ key, count }) => ({ key, count }));
}

/** PostgreSQL's own text with its microseconds, made one word. */
const microIso = (text: string) => text.replace(' ', 'T');
const isoOrNull = (text: string | undefined) =>
  text && /^\d{4}-\d\d-\d\dT[\d:.]+[+-][\d:]+$/.test(text) ? text : null;
