/** One promise as paper shows it: who, what, by when, and whether it was kept. */
import type { Promised } from '../incident/state/promised';
import type { PromiseRow } from './report-model';

export function promiseRow({ id, what, ownerName, standIn, due, number, kept }: Promised): PromiseRow {
  return {
    id,
    what,
    ownerName,
    standIn,
    dueAt: due.at,
    dueZone: due.zone,
    number,
    kept: kept && { byName: kept.byName, at: kept.at, how: kept.how },
  };
}
