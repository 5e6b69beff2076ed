// K4: a complaint about a colleague is shown to nobody whom it is about, at head office's computers either.
import type { Statements } from '../database/database';

/** A condition on amends.incident_row. @param person a placeholder: the id of whoever asks, or null */
export const notAbout = (person: string) =>
  `(${person}::text is null or not coalesce(summary->'restricted'->'subjects' ? ${person}, false))`;

export async function isAbout(
  { query }: Statements,
  branch: string,
  incident: string,
  person: string | null,
): Promise<boolean> {
  const shown = await query(
    `select from amends.incident_row where branch = $1 and incident = $2 and ${notAbout('$3')}`,
    [branch, incident, person],
  );
  return shown.length === 0;
}
