// What head office didn't take, as whoever looks at it may be told.
import type { NotTaken } from '#contract/register-status';
import type { IncidentBook } from '../incidents/incident-book';
import type { NotTakenRecord } from './register-record';

type Open = (incident: string) => ReturnType<IncidentBook['open']>;

/** One that is counted and not told is one that this person may not see (K4). */
export async function nameNotTaken(records: readonly NotTakenRecord[], open: Open): Promise<NotTaken[]> {
  const lines: NotTaken[] = [];
  for (const { hash, incident, code, since } of records) {
    const found = await open(incident);
    if (found.ok) lines.push({ hash, incident, code, since, reference: found.value.incident.reference });
    // Nobody can open it any more, and somebody has to see that it is erased elsewhere too.
    else if (found.refusal.code === 'erased')
      lines.push({ hash, incident, code: 'erasedHere', since, reference: null });
  }
  return lines;
}
