// Brings the tables to this version's shape. Forward only; one instance at a time, the others wait for it.
import { Kysely, Migrator, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
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
