// A fresh database for one test, with an owner and a serving role as they should be.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { migrate } from '#server/database/migrate';

export interface TestDatabase {
  url: string;
  ownerUrl: string;
  /** For looking behind the register's back. */
  superUrl: string;
  drop(): Promise<void>;
}

export const clusterNames = () => inject('clusters').map(({ name }) => name);

/** @param cluster "embedded" by default */
export async function emptyDatabase(cluster = 'embedded'): Promise<TestDatabase> {
  const given = inject('clusters').find(({ name }) => name === cluster);
  if (!given) throw new Error(`no such cluster: ${cluster}`);
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const own = (role: string) => given.base.replace(/\/\/[^@]+@/, `//${role}:test@`) + name;
  await asSuper(`${given.base}postgres`, async (client) => {
    await client.query('select pg_advisory_lock(7)');
    for (const role of ['t_owner', 't_serving']) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
      if (!rowCount) await client.query(`create role ${role} login nosuperuser nobypassrls password 'test'`);
    }
    await client.query(`create database ${name} owner t_owner`);
  });
  return {
    url: own('t_serving'),
    ownerUrl: own('t_owner'),
    superUrl: `${given.base}${name}`,
    drop: async () => {
      await asSuper(`${given.base}postgres`, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

export async function migratedDatabase(cluster?: string): Promise<TestDatabase> {
  const database = await emptyDatabase(cluster);
  await migrate({ ownerUrl: database.ownerUrl, servingRole: 't_serving' });
  return database;
}

export async function asSuper<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
