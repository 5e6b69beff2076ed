// K8: special data that a manager erased at a desk goes here too, whichever of the two events came first. Its header and
// its place stay, and nothing but special data goes, whatever an event names.
import type { Statements } from '../database/database';
import { isSpecial, isSpecialErasure, type CheckedEvent } from './check-event';

export async function eraseSpecial(
  statements: Statements,
  branch: string,
  added: readonly CheckedEvent[],
): Promise<void> {
  const incidents = added
    .filter((event) => isSpecial(event) || isSpecialErasure(event))
    .map(({ incident }) => incident);
  if (incidents.length === 0) return;
  await statements.query(
    `update amends.event as told set salt = null, payload = null
      where told.branch = $1 and told.incident = any ($2::uuid[]) and told.type ~ '^specialNoted[.]v'
        and told.payload is not null
        and exists (
          select 1 from amends.event as erasing
           where erasing.branch = $1 and erasing.incident = told.incident
             and erasing.type ~ '^specialErased[.]v' and erasing.payload is not null
             and convert_from(erasing.payload, 'UTF8')::jsonb -> 'events' ? told.hash)`,
    [branch, [...new Set(incidents)]],
  );
}
