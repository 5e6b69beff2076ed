/** One promise as paper shows it: who, what, by when, and whether it was kept. */
import { isHouseOwn } from '../incident/promises-to-them';
import type { Incident } from '../incident/state';
import type { Promised } from '../incident/state/promised';
import type { PromiseRow } from './report-model';

export function promiseRow(incident: Incident, promise: Promised): PromiseRow {
  const { id, what, ownerName, standIn, due, number, kept } = promise;
  return {
    id,
    what,
    ownerName,
    standIn,
    dueAt: due.at,
    dueZone: due.zone,
    number,
    isHouseOwn: isHouseOwn(incident, promise),
    kept: kept && { byName: kept.byName, at: kept.at, how: kept.how },
  };
}
