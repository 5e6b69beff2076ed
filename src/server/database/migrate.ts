// Brings the tables to this version's shape. Forward only; one instance at a time, the others wait for it.
import { Kysely, Migrator, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { Refusal } from '../start/refusal';
import { migrations } from '../migrations/migrations';

export interface MigrationRoles {
  /** Owns the tables. */
  ownerUrl: string;
  /** Serves: gets what it needs of the tables and nothing more. Null: the owner serves itself. */
  servingRole: string | null;
}

/** Answers the names of what was done, oldest first. @throws the first that failed; it left nothing behind */
export async function migrate({ ownerUrl, servingRole }: MigrationRoles): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2, application_name: 'amends-migrations' });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    await refuseNewer(db);
    const migrator = new Migrator({
      db,
      provider: { getMigrations: () => Promise.resolve(migrations) },
      migrationTableSchema: 'amends',
    });
    const { error, results } = await migrator.migrateToLatest();
    if (error) throw error;
    if (servingRole !== null) await grantTo(db, servingRole);
    return (results ?? []).map(({ migrationName }) => migrationName);
  } finally {
    await db.destroy();
  }
}

/** What a later version of Amends did to the tables isn't known here, and writing into them might harm it. */
async function refuseNewer(db: Kysely<unknown>): Promise<void> {
  const { rows: tables } = await sql<{ is: boolean }>`
    select to_regclass('amends.kysely_migration') is not null as is`.execute(db);
  if (!tables[0]?.is) return;
  const { rows } = await sql<{
    name: string;
  }>`select name from amends.kysely_migration order by name`.execute(db);
  const strange = rows.map(({ name }) => name).filter((name) => !(name in migrations));
  if (strange.length === 0) return;
  throw new Refusal(
    `A newer version of Amends has worked on this database (${strange.join(', ')}), and this one doesn’t know what it did. ` +
      'Nothing was changed. Start the newer version again, or one that is newer still.',
  );
}

/** Events are only added; of an old one nothing but what erasing takes can be changed. */
async function grantTo(db: Kysely<unknown>, role: string): Promise<void> {
  const to = sql.id(role);
  await db.transaction().execute(async (transaction) => {
    // Two instances may start at once, and PostgreSQL doesn't like two grants on one table at a time.
    await sql`select pg_advisory_xact_lock(4919, 1)`.execute(transaction);
    await sql`grant usage on schema amends to ${to}`.execute(transaction);
    await sql`grant select, insert, update, delete on all tables in schema amends to ${to}`.execute(
      transaction,
    );
    await sql`revoke update, delete on amends.event from ${to}`.execute(transaction);
    await sql`grant update (salt, payload) on amends.event to ${to}`.execute(transaction);
    await sql`revoke insert, update, delete on amends.kysely_migration, amends.kysely_migration_lock from ${to}`.execute(
      transaction,
    );
  });
}
