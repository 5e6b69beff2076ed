/** 9.4: nothing can be offered and why, with the promise that a manager looks at it within a working day, in one telling. */
import type { Temporal } from 'temporal-polyfill';
import type { Proposal } from '../event/catalogue';
import { withinWorkingDay } from '../promise/working-day';
import { complaintsLead } from '../shift/complaints-lead';
import type { BranchHours } from '../shift/branch-hours';
import { isThereOn, type Rota } from '../shift/rota';
import type { Role } from './authority';
import type { Incident } from './state';

interface Person {
  id: string;
  name: string;
  role: Role;
  rota?: Rota | null | undefined;
  leadsComplaints?: boolean;
}

export interface NoneOffered {
  reason: string;
  /** An id for the promise, should one be made. */
  promise: string;
  /** "A manager looks at it", in the screen's words. */
  what: string;
  person: Person;
  people: readonly Person[];
  hours: BranchHours;
  now: Temporal.ZonedDateTime;
}

/** Made once: a reason that is written anew, or that stands again after an offer, keeps the promise there is. */
export function noneOffered(incident: Incident, asked: NoneOffered): Proposal[] {
  const { reason, what, hours, now } = asked;
  const standing = incident.promises.find((one) => !one.kept && one.what === what);
  if (standing) return [{ type: 'noRemedyOffered.v1', payload: { reason, promise: standing.id } }];
  const due = withinWorkingDay(hours, now);
  const owner = whoLooks(incident, asked, due.toPlainDate());
  const at = due.toString({ timeZoneName: 'never', smallestUnit: 'second' });
  return [
    {
      type: 'promiseMade.v1',
      payload: {
        ...{ promise: asked.promise, what, kind: 'task', owner: owner.id, ownerName: owner.name },
        due: { at, zone: now.timeZoneId, pack: null },
      },
    },
    { type: 'noRemedyOffered.v1', payload: { reason, promise: asked.promise } },
  ];
}

/**
 * A manager it isn't about (K4), there on that day if one is, the complaints lead before others where it is about a
 * colleague; where the branch has none, whoever is at the desk finds one.
 */
function whoLooks(
  { restricted }: Incident,
  { person, people }: NoneOffered,
  day: Temporal.PlainDate,
): Person {
  const managers = [person, ...people].filter(
    ({ id, role }) => role === 'manager' && !restricted?.subjects.includes(id),
  );
  const there = managers.filter((one) => isThereOn(one, day));
  const lead = restricted && complaintsLead(there, []);
  return lead ?? there[0] ?? managers[0] ?? person;
}
