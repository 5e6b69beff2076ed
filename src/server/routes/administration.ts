// Branches, computers, people and codes.
import type { BranchRow, DeviceRow } from '#contract/register-api/administration';
import { ownBranch, scopeOf, type Caller } from '../register/caller';
import { hashOfCode, newCode } from '../register/one-time-code';
import { refuse } from '../register/problem';
import type { Deps, Handlers } from '../app/handler';
import type { Scope } from '../database/database';
import { randomUUID } from 'node:crypto';

type Names =
  | `branches.${'list' | 'add' | 'change'}`
  | 'codes.make'
  | `devices.${'list' | 'revoke' | 'move'}`
  | `people.${'list' | 'put'}`;

export const administration: Handlers<Names> = {
  'branches.list': async ({ caller }, deps) => ({
    branches: await branchRows(deps, await scopeOf(deps.database, caller), null),
  }),

  'branches.add': async ({ body }, deps) => {
    const branch = randomUUID();
    await deps.database.within([branch], async ({ query }) => {
      const added = await query(
        `insert into amends.branch (branch, code, name, area) values ($1, $2, $3, $4)
         on conflict (code) do nothing returning 1 as added`,
        [branch, body.code, body.name, body.area],
      );
      if (added.length === 0) refuse('alreadyThere', { field: 'body.code' });
      await query('insert into amends.counter (branch) values ($1)', [branch]);
    });
    return oneBranch(deps, branch);
  },

  'branches.change': async ({ params, body }, deps) => {
    const { id } = params;
    await deps.database.within([id], async ({ query }) => {
      const changed = await query(
        `update amends.branch set name = coalesce($2, name), area = coalesce($3, area),
           closed_at = case when $4::boolean is null then closed_at when $4 then coalesce(closed_at, now()) end
         where branch = $1 returning 1 as changed`,
        [id, body.name ?? null, body.area ?? null, body.closed ?? null],
      );
      if (changed.length === 0) refuse('notFound');
      await query('update amends.counter set card = card + 1, changed_at = now() where branch = $1', [id]);
    });
    return oneBranch(deps, id);
  },

  'codes.make': async ({ body }, deps) => {
    const code = newCode();
    const desk = body.role === 'desk' ? body : null;
    if (desk) {
      const open = await deps.database.query(
        'select from amends.branch where branch = $1 and closed_at is null',
        [desk.branch],
      );
      if (open.length === 0) refuse('notFound');
      if (desk.replaces !== null) {
        const old = await deps.database.query('select from amends.device where device = $1 and branch = $2', [
          ...[desk.replaces, desk.branch],
        ]);
        if (old.length === 0) refuse('notFound');
      }
    }
    const expiresAt = new Date(deps.now() + body.hours * 3_600_000);
    await deps.database.query(
      `insert into amends.enrolment_code (code_hash, role, branch, area, replaces, expires_at) values ($1, $2, $3, $4, $5, $6)`,
      [
        ...[hashOfCode(code), body.role, desk?.branch ?? null],
        ...[body.role === 'area' ? body.area : null, desk?.replaces ?? null, expiresAt],
      ],
    );
    return { code, expiresAt: expiresAt.toISOString() };
  },

  'devices.list': async ({ caller }, deps) => ({ devices: await deviceRows(deps, caller, null) }),

  'devices.revoke': async ({ caller, params }, deps) => {
    // Nobody saws off the branch they sit on: the last device of head office stays.
    const changed = await deps.database.query(
      `update amends.device set revoked_at = coalesce(revoked_at, now())
        where device = $1 and device <> $2 returning 1 as changed`,
      [params.id, caller.device],
    );
    if (changed.length === 0) refuse('notFound');
    return oneDevice(deps, caller, params.id);
  },

  'devices.move': async ({ caller, params, body }, deps) => {
    await ownBranch(deps.database, caller, body.branch);
    const changed = await deps.database.query(
      `update amends.device set branch = $2, letter = null
        where device = $1 and role = 'desk' and revoked_at is null returning 1 as changed`,
      [params.id, body.branch],
    );
    if (changed.length === 0) refuse('notFound');
    return oneDevice(deps, caller, params.id);
  },

  'people.list': async ({ caller, query: { branch: asked } }, { database }) => {
    const branch = await ownBranch(database, caller, asked);
    const people = await database.within([branch], ({ query }) =>
      query<{ id: string; name: string; role: 'staff' | 'manager'; left: boolean; at: Date }>(
        `select person as id, name, role, has_left as "left", changed_at as at from amends.person
          where branch = $1 order by name, person`,
        [branch],
      ),
    );
    return { people: people.map(({ at, ...person }) => ({ ...person, changedAt: at.toISOString() })) };
  },

  'people.put': async ({ caller, params, body }, { database }) => {
    const branch = await ownBranch(database, caller, body.branch);
    const { name, role, left } = body;
    await database.within([branch], async ({ query }) => {
      await query(
        `insert into amends.person (branch, person, name, role, has_left) values ($1, $2, $3, $4, $5)
         on conflict (branch, person) do update
           set name = excluded.name, role = excluded.role, has_left = excluded.has_left, changed_at = now()`,
        [branch, params.id, name, role, left],
      );
      // When somebody worked who doesn't any more is nobody's business.
      if (left) await query('delete from amends.plan where branch = $1 and about = $2', [branch, params.id]);
      await query('update amends.counter set people = people + 1, changed_at = now() where branch = $1', [
        branch,
      ]);
    });
    return { id: params.id, name, role, left };
  },
};

async function branchRows({ database }: Deps, scope: Scope, only: string | null): Promise<BranchRow[]> {
  const rows = await database.within(scope, ({ query }) =>
    query<Omit<BranchRow, 'lastEventAt'> & { lastEventAt: Date | null }>(
      `select b.branch as id, b.code, b.name, b.area, b.closed_at is not null as closed,
              array(select alias::text from amends.branch_alias a where a.branch = b.branch) as aliases,
              (select count(*) from amends.device d where d.branch = b.branch and d.revoked_at is null) as devices,
              coalesce(c.events, 0) as cursor,
              (select received_at from amends.event e where e.branch = b.branch and e.cursor = c.events) as "lastEventAt"
         from amends.branch b left join amends.counter c on c.branch = b.branch
        where ($1::uuid[] is null or b.branch = any ($1)) and ($2::uuid is null or b.branch = $2) order by b.code`,
      [scope === 'all' ? null : scope, only],
    ),
  );
  return rows.map((row) => ({ ...row, lastEventAt: row.lastEventAt?.toISOString() ?? null }));
}

async function oneBranch(deps: Deps, branch: string): Promise<BranchRow> {
  const [row] = await branchRows(deps, [branch], branch);
  return row ?? refuse('notFound');
}

type Moment = Date | null;
async function deviceRows(deps: Deps, caller: Caller, only: string | null): Promise<DeviceRow[]> {
  const scope = await scopeOf(deps.database, caller);
  const rows = await deps.database.query<
    Omit<DeviceRow, 'enrolledAt' | 'lastSeenAt' | 'revokedAt'> & {
      enrolled: Date;
      seen: Moment;
      revoked: Moment;
    }
  >(
    `select device as id, name, role, branch, letter, area, forked_at is not null as forked,
            enrolled_at as enrolled, last_seen_at as seen, revoked_at as revoked
       from amends.device
      where ($1::uuid[] is null or branch = any ($1)) and ($2::uuid is null or device = $2) order by enrolled_at`,
    [scope === 'all' ? null : scope, only],
  );
  return rows.map(({ enrolled, seen, revoked, ...row }) => ({
    ...row,
    enrolledAt: enrolled.toISOString(),
    lastSeenAt: seen?.toISOString() ?? null,
    revokedAt: revoked?.toISOString() ?? null,
  }));
}

async function oneDevice(deps: Deps, caller: Caller, device: string): Promise<DeviceRow> {
  const [row] = await deviceRows(deps, caller, device);
  return row ?? refuse('notFound');
}
