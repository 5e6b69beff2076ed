// Owner, serving role and database of the embedded PostgreSQL, made once. Their passwords lie in the data folder, for its owner only.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { z } from 'zod';
import type { Cluster } from './cluster';

const secrets = z.object({ owner: z.string(), serving: z.string() });
export const servingRole = 'amends_register';
const ownerRole = 'amends_owner';

export interface DatabaseUrls {
  ownerUrl: string;
  url: string;
  servingRole: string | null;
}

export async function prepareEmbedded(
  cluster: Cluster,
  data: string,
  database = 'amends',
): Promise<DatabaseUrls> {
  const passwords = secretsIn(join(data, 'roles.json'));
  const client = new pg.Client({ connectionString: cluster.superuserUrl() });
  await client.connect();
  try {
    await makeRole(client, ownerRole, passwords.owner);
    await makeRole(client, servingRole, passwords.serving);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (!rowCount)
      await client.query(`create database ${client.escapeIdentifier(database)} owner ${ownerRole}`);
  } finally {
    await client.end();
  }
  return {
    ownerUrl: cluster.urlFor(ownerRole, passwords.owner, database),
    url: cluster.urlFor(servingRole, passwords.serving, database),
    servingRole,
  };
}

function secretsIn(file: string): z.infer<typeof secrets> {
  if (existsSync(file)) return secrets.parse(JSON.parse(readFileSync(file, 'utf8')));
  const fresh = { owner: randomBytes(24).toString('hex'), serving: randomBytes(24).toString('hex') };
  writeFileSync(file, JSON.stringify(fresh), { mode: 0o600 });
  return fresh;
}

async function makeRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  const verb = rowCount ? 'alter' : 'create';
  const rights = 'login nosuperuser nobypassrls nocreaterole nocreatedb';
  await client.query(`${verb} role ${role} ${rights} password ${client.escapeLiteral(password)}`);
}
