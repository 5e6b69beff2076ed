// Row-level security means nothing to a role that may pass it by: with such a role the register doesn't start.
import { Refusal } from '../start/refusal';
import type { Statements } from './database';

export class UnsafeRole extends Refusal {}

/** @throws UnsafeRole */
export async function refuseUnsafeRole(database: Statements): Promise<void> {
  const [role] = await database.query<{ name: string; super: boolean; bypass: boolean }>(
    `select current_user as name, bool_or(rolsuper) as super, bool_or(rolbypassrls) as bypass
       from pg_roles where pg_has_role(current_user, oid, 'member')`,
  );
  if (!role?.super && !role?.bypass) return;
  throw new UnsafeRole(
    `The database role "${role.name}" ${role.super ? 'is a superuser' : 'may bypass row-level security'}, so branches ` +
      'would not be kept apart. Nothing was changed. Give DATABASE_URL a role without these rights (docs/server.md, "A PostgreSQL of your own").',
  );
}
