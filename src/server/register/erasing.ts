// Erasing: payloads and salts go, headers and the order stay, and what comes later for the incident is answered "erased".
import type { Statements } from '../database/database';
import type { CheckedEvent } from './check-event';

/** Ids of people whose erasures count: managers of the branch as the register knows them. */
export async function mayErase(
  statements: Statements,
  branch: string,
  erasures: readonly CheckedEvent[],
): Promise<Set<string>> {
  if (erasures.length === 0) return new Set();
  const rows = await statements.query<{ person: string }>(
    `select person::text from amends.person
      where branch = $1 and person::text = any ($2::text[]) and role = 'manager' and not has_left`,
    [branch, erasures.map(({ read }) => read.header.actor.id.toLowerCase())],
  );
  const known = new Set(rows.map(({ person }) => person));
  return new Set(
    erasures.map(({ read }) => read.header.actor.id).filter((id) => known.has(id.toLowerCase())),
  );
}

export async function erase(
  statements: Statements,
  branch: string,
  incidents: readonly string[],
): Promise<void> {
  if (incidents.length === 0) return;
  const which = [branch, incidents];
  await statements.query(
    `insert into amends.erasure (branch, incident) select $1, unnest($2::uuid[]) on conflict do nothing`,
    which,
  );
  await statements.query(
    `update amends.event set salt = null, payload = null
      where branch = $1 and incident = any ($2::uuid[]) and type !~ '^incidentErased[.]v'`,
    which,
  );
  for (const table of ['attachment_piece', 'attachment', 'webhook_delivery']) {
    await statements.query(
      `delete from amends.${table} where branch = $1 and incident = any ($2::uuid[])`,
      which,
    );
  }
  await statements.query(
    'update amends.counter set erasures = erasures + 1, changed_at = now() where branch = $1',
    [branch],
  );
}
