// What complaints had before something was added to them.
import type { StoredEvent } from '#domain/event/envelope';
import type { Statements } from '../database/database';
import { uuidIn, uuidsIn } from '../database/statement-text';
import { storedColumns } from './stored-columns';

export type EarlierEvent = StoredEvent & { incident: string };

/** What asks for it, for the message that begins a push (`Database.beginning`). */
export function askingForEarlier(branch: string, incidents: Iterable<string>): string {
  return `select incident, ${storedColumns} from amends.event
    where branch = ${uuidIn(branch)} and incident = any (${uuidsIn([...new Set(incidents)])}) order by cursor`;
}

export function eventsOf(
  statements: Statements,
  branch: string,
  incidents: readonly string[],
): Promise<EarlierEvent[]> {
  return statements.query<EarlierEvent>(
    `select incident, ${storedColumns} from amends.event
      where branch = $1 and incident = any ($2::uuid[]) order by cursor`,
    [branch, incidents],
  );
}
