// A register without head office prints a one-time code for it: whoever can read what the server says may have it.
import type { Database } from '../database/database';
import { hashOfCode, newCode } from '../register/one-time-code';

/** Null: head office is there. Every start makes another code, and the one before is good no more. */
export async function firstCode(database: Database, hours = 24): Promise<string | null> {
  const offices = await database.query(
    `select from amends.device where role = 'headOffice' and revoked_at is null`,
  );
  if (offices.length > 0) return null;
  const code = newCode();
  await database.query(`delete from amends.enrolment_code where role = 'headOffice' and used_at is null`);
  await database.query(
    `insert into amends.enrolment_code (code_hash, role, expires_at)
     values ($1, 'headOffice', now() + make_interval(hours => $2))`,
    [hashOfCode(code), hours],
  );
  return code;
}
