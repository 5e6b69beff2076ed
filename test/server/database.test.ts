// The tables: brought to shape by several instances at once, kept apart by branch, and ready to be spread over nodes by branch.
import type pg from 'pg';
import { describe, expect, it } from 'vitest';
import { Database } from '#server/database/database';
import { migrate } from '#server/database/migrate';
import { checkEvent } from '#server/register/check-event';
import { askingForEarlier } from '#server/register/earlier-events';
import { askingForKnown } from '#server/register/known-events';
import { refuseUnsafeRole, UnsafeRole } from '#server/database/serving-role';
import { Chain } from './support/chain';
import { asSuper, clusterNames, emptyDatabase, migratedDatabase } from './support/databases';

const one = '0190a5f0-0000-7000-8000-0000000000b1';
const two = '0190a5f0-0000-7000-8000-0000000000b2';
const late = '0190a5f0-0000-7000-8000-0000000000b3';
/** Small, the same for all branches, held whole by every node; whatever isn't here belongs to a branch. */
const referenceTables = [
  ...['register', 'branch', 'branch_alias', 'device', 'device_chain', 'enrolment_code', 'nonce', 'playbook'],
  ...['webhook', 'kysely_migration', 'kysely_migration_lock'],
];

describe.each(clusterNames())('on %s', (cluster) => {
  it('two instances that start at once migrate once, and both start', async () => {
    const on = await emptyDatabase(cluster);
    const start = () => migrate({ ownerUrl: on.ownerUrl, servingRole: 't_serving' });
    const done = await Promise.all([start(), start(), start()]);
    expect(done.flat().sort()).toEqual([...new Set(done.flat())].sort());
    expect(done.flat().length).toBeGreaterThan(0);
    expect(await start()).toEqual([]);
    await on.drop();
  });

  it('a database that a newer version has changed is refused and left as it is', async () => {
    const on = await migratedDatabase(cluster);
    await asSuper(on.superUrl, (client) =>
      client.query(`insert into amends.kysely_migration values ('9999-from-the-future', 'then')`),
    );
    await expect(migrate({ ownerUrl: on.ownerUrl, servingRole: 't_serving' })).rejects.toThrow(
      /newer version of Amends .*9999[^]*Nothing was changed/,
    );
    await on.drop();
  });

  it('every key of a branch’s table begins with the branch', async () => {
    const on = await migratedDatabase(cluster);
    const rows = await asSuper(on.superUrl, async (client) => {
      const { rows: found } = await client.query<{ table: string; index: string; first: string }>(
        `select c.relname as table, i.relname as index, a.attname as first
           from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
           join pg_namespace n on n.oid = c.relnamespace
           join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0] where n.nspname = 'amends'`,
      );
      return found;
    });
    const ofBranches = rows.filter(({ table }) => !referenceTables.includes(table));
    expect(ofBranches.length).toBeGreaterThan(10);
    expect(ofBranches.filter(({ first }) => first !== 'branch')).toEqual([]);
    await on.drop();
  });

  it('no table of a branch has figures of how often each branch stands in it', async () => {
    const on = await migratedDatabase(cluster);
    const rows = await asSuper(on.superUrl, async (client) => {
      const { rows: found } = await client.query<{ table: string; kept: number | null }>(
        `select c.relname as table, a.attstattarget as kept from pg_attribute a join pg_class c on c.oid = a.attrelid
           join pg_namespace n on n.oid = c.relnamespace
           where n.nspname = 'amends' and c.relkind = 'r' and a.attname = 'branch'`,
      );
      return found;
    });
    const ofBranches = rows.filter(({ table }) => !referenceTables.includes(table));
    expect(ofBranches.length).toBeGreaterThan(10);
    expect(ofBranches.filter(({ kept }) => kept !== 0)).toEqual([]);
    await on.drop();
  });

  it('an event of a branch that joined after figures were gathered is looked up by its key, not by reading the branch', async () => {
    const on = await migratedDatabase(cluster);
    await asSuper(on.superUrl, async (client) => {
      await client.query(
        `insert into amends.event (branch, cursor, id, incident, hash, device, seq, type, header, came_by, pushed_by)
           select b.branch, n, gen_random_uuid(), gen_random_uuid(), n::text, b.branch, n, 'noteAdded.v1', 'x', 'push', b.branch
             from unnest($1::uuid[]) as b (branch), generate_series(1, 2000) as n`,
        [[one, two]],
      );
      await client.query('analyze amends.event');
    });
    const database = new Database({ url: on.url });
    for (const branch of [one, late]) {
      const chain = new Chain(late, branch);
      const sent = Array.from({ length: 40 }, () => chain.tell(one, 'noteAdded.v1', { text: 'late' }));
      const events = sent.flatMap((event, at) => {
        const checked = checkEvent(event, at, new Set([branch]));
        return checked.ok ? [checked.event] : [];
      });
      expect(events).toHaveLength(40);
      const [plan] = await database.reading([branch], [`explain ${askingForKnown(branch, events)}`]);
      const text = JSON.stringify(plan);
      expect(text, branch).toContain('event_branch_id_key');
      expect(text, branch).not.toContain('event_pkey');
      const [earlier] = await database.reading([branch], [`explain ${askingForEarlier(branch, [one])}`]);
      expect(JSON.stringify(earlier), branch).toContain('event_incident');
    }
    await database.close();
    await on.drop();
  });

  it('D3 every table of a branch shows nothing without a branch or with another, and takes nothing forged', async () => {
    const on = await migratedDatabase(cluster);
    const names = await asSuper(on.superUrl, async (client) => {
      const { rows } = await client.query<{ name: string; on: boolean; forced: boolean }>(
        `select relname as name, relrowsecurity as on, relforcerowsecurity as forced from pg_class
          where relnamespace = 'amends'::regnamespace and relkind = 'r'`,
      );
      const own = rows.filter(({ name }) => !referenceTables.includes(name));
      expect(own.filter((table) => !table.on || !table.forced)).toEqual([]);
      for (const branch of [one, two]) {
        await client.query(`insert into amends.branch (branch, code, name) values ($1, $2, 'B')`, [
          ...[branch, branch === one ? 'MIL' : 'ELM'],
        ]);
        for (const { name } of own) await client.query(await sampleRow(client, name, branch));
      }
      return own.map(({ name }) => name);
    });
    expect(names.length).toBeGreaterThan(8);
    const database = new Database({ url: on.url, connections: 1 });
    for (const name of names) {
      const count = `select count(*)::int as n from amends.${name}`;
      const counted = async (scope: string[] | 'all') =>
        (await database.within(scope, ({ query }) => query<{ n: number }>(count)))[0]?.n;
      expect(await database.query(count), name).toEqual([{ n: 0 }]);
      expect(await counted([]), name).toBe(0);
      expect(await counted([one]), name).toBe(1);
      expect(await counted([one, two]), name).toBe(2);
      expect(await counted('all'), name).toBe(2);
      // The one connection was used for branches before: nothing of them is left on it.
      expect(await database.query(count), name).toEqual([{ n: 0 }]);
      const forged = await asSuper(on.superUrl, (client) => sampleRow(client, name, two, 9));
      await expect(
        database.within([one], ({ query }) => query(forged)),
        name,
      ).rejects.toThrow(/row-level security/);
      await expect(
        database.within('all', ({ query }) => query(forged)),
        name,
      ).rejects.toThrow(/row-level security/);
      await expect(database.query(forged), name).rejects.toThrow(/row-level security/);
    }
    await database.close();
    await on.drop();
  });

  it('asks which branches may be seen once a statement, not for every row', async () => {
    const on = await migratedDatabase(cluster);
    const policies = await asSuper(on.superUrl, async (client) => {
      const { rows } = await client.query<{ table: string; seen: string; written: string | null }>(
        `select tablename as table, qual as seen, with_check as written from pg_policies where schemaname = 'amends'`,
      );
      return rows;
    });
    expect(policies.length).toBeGreaterThan(18);
    // As a subquery PostgreSQL works it out before the rows.
    for (const { table, seen, written } of policies)
      for (const condition of [seen, written ?? seen]) expect(condition, table).toMatch(/\( ?SELECT /);
    await on.drop();
  });

  it('events can only be added: the serving role can neither change nor delete one', async () => {
    const on = await migratedDatabase(cluster);
    const database = new Database({ url: on.url, connections: 1 });
    for (const text of [
      `update amends.event set header = ''`,
      'delete from amends.event',
      'truncate amends.event',
    ]) {
      await expect(
        database.within([one], ({ query }) => query(text)),
        text,
      ).rejects.toThrow(/permission denied/);
    }
    await database.within([one], ({ query }) => query('update amends.event set salt = null, payload = null'));
    await database.close();
    await on.drop();
  });

  it('D3 a superuser, a role that bypasses row-level security and a member of one are refused', async () => {
    const on = await migratedDatabase(cluster);
    await asSuper(on.superUrl, async (client) => {
      const { rowCount } = await client.query(`select from pg_roles where rolname = 't_bypass'`);
      if (rowCount) return;
      await client.query(`create role t_bypass login bypassrls password 'test'`);
      await client.query(`create role t_member login password 'test' in role t_bypass`);
    });
    const as = (role: string) => on.url.replace('t_serving', role);
    for (const url of [on.superUrl, as('t_bypass'), as('t_member')]) {
      const database = new Database({ url, connections: 1 });
      await expect(refuseUnsafeRole(database)).rejects.toBeInstanceOf(UnsafeRole);
      await database.close();
    }
    const database = new Database({ url: on.url, connections: 1 });
    await expect(refuseUnsafeRole(database)).resolves.toBeUndefined();
    await database.close();
    await on.drop();
  });
});

/** A row for any table: each column that has to be there gets something of its type. */
async function sampleRow(client: pg.Client, table: string, branch: string, n = 1): Promise<string> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `select column_name as name, data_type as type from information_schema.columns
      where table_schema = 'amends' and table_name = $1 and is_nullable = 'NO' and column_default is null`,
    [table],
  );
  const values: Record<string, string> = {
    ...{
      uuid: `'0190a5f0-0000-7000-8000-${String(n).padStart(12, '0')}'`,
      text: `'x${n}'`,
      bigint: String(n),
    },
    ...{ integer: String(n), boolean: 'false', jsonb: `'{}'`, bytea: `'x'`, ARRAY: `'{}'` },
    'timestamp with time zone': 'now()',
  };
  const named = rows.map(
    ({ name, type }) => [name, name === 'branch' ? `'${branch}'` : values[type]!] as const,
  );
  return `insert into amends.${table} (${named.map(([name]) => name).join(', ')}) values (${named.map(([, value]) => value).join(', ')})`;
}
