// The database the register works on: the embedded one, or the company's; migrated, and served with a role that keeps branches apart.
import pg from 'pg';
import { Cluster } from '../database/cluster';
import { Database } from '../database/database';
import { prepareEmbedded, type DatabaseUrls } from '../database/embedded';
import { migrate } from '../database/migrate';
import { refuseUnsafeRole } from '../database/serving-role';
import type { Arguments } from './arguments';
import { Refusal } from './refusal';

export interface OpenDatabase {
  database: Database;
  urls: DatabaseUrls;
  /** What the migration did. */
  migrated: string[];
  close(): Promise<void>;
}

type Wanted = Pick<Arguments, 'data' | 'databaseUrl' | 'ownerUrl'>;

/** @throws UnsafeRole, or what PostgreSQL says */
export async function openDatabase(wanted: Wanted): Promise<OpenDatabase> {
  const cluster = wanted.databaseUrl === null ? await Cluster.start({ data: wanted.data }) : null;
  let database: Database | undefined;
  // Also after a refusal: a connection left open would keep the program from ending for as long as it lasts.
  const close = async () => {
    await database?.close();
    await cluster?.stop();
  };
  try {
    const urls = cluster ? await prepareEmbedded(cluster, wanted.data) : await givenUrls(wanted);
    database = new Database({ url: urls.url });
    await refuseUnsafeRole(database);
    const migrated = await migrate(urls);
    return { database, urls, migrated, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function givenUrls({ databaseUrl, ownerUrl }: Wanted): Promise<DatabaseUrls> {
  const url = databaseUrl ?? '';
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ role: string; version: number }>(
    `select current_user as role, current_setting('server_version_num')::int as version`,
  );
  await client.end();
  const [{ role, version } = { role: '', version: 0 }] = rows;
  if (version < 150_000)
    throw new Refusal(
      `The register needs PostgreSQL 15 or later, and DATABASE_URL names a ${Math.floor(version / 10_000)}. Nothing was changed. ` +
        'Bring that one up to date, or name another.',
    );
  return { url, ownerUrl: ownerUrl ?? url, servingRole: ownerUrl === null ? null : role };
}
