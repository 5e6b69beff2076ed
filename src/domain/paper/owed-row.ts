// What the branch owes, promise by promise: by when, by whom, and whether they are there to keep it.
import { Temporal } from 'temporal-polyfill';
import type { Incident } from '../incident/state';
import type { Promised } from '../incident/state/promised';
import type { SeriousKind } from '../playbook/branch-rules';
import { isThereOn } from '../shift/rota';
import type { AboutDesk } from './about-desk';
import type { FilledRow } from './paper-values';
import type { PaperTime } from './paper-time';
import { paperWords as words } from './words.en';

export function openPromises({ promises, state }: Incident): Promised[] {
  return state === 'void' ? [] : promises.filter(({ kept }) => !kept);
}

export interface Owed {
  incident: Incident;
  promise: Promised;
}

export function promiseRow({ incident, promise }: Owed, about: AboutDesk, time: PaperTime): FilledRow {
  const { id, ownerName, standIn, what, due, number } = promise;
  return {
    ...{ id, what, reference: incident.reference ?? '' },
    by: time.short(due.at),
    owner: standIn.trim() ? `${ownerName} (${standIn})` : ownerName,
    number: about.isReferenceOnly ? '' : number,
    late: Date.parse(due.at) < Date.parse(about.now) ? words.late : '',
  };
}

/** 13.2: not there that day by the rota, or no longer one of us. */
export function isOff({ owner }: Promised, { people, day }: AboutDesk): boolean {
  const found = people.find(({ id }) => id === owner);
  return !found || !isThereOn(found, Temporal.PlainDate.from(day));
}

/** After the day that the sheet is for. */
export function isAfter({ due }: Promised, { day }: AboutDesk, time: PaperTime): boolean {
  return time.isoDay(due.at) > day;
}

/** A promise to save what would be gone by itself: it begins as the playbook calls it. */
export function isEvidence(incident: Incident, { what }: Promised, kinds: readonly SeriousKind[]): boolean {
  const matters = incident.serious?.matters ?? [];
  return kinds
    .filter(({ id }) => matters.some(({ kind }) => kind === id))
    .some(({ evidence }) => evidence.some((piece) => what.startsWith(piece.what)));
}
