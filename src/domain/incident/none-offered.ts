/** 9.4: nothing can be offered and why, with the promise that a manager looks at it within a working day, in one telling. */
import type { Temporal } from 'temporal-polyfill';
import type { Proposal } from '../event/catalogue';
import type { OpeningHours } from '../playbook/counter';
import { withinWorkingDay } from '../promise/working-day';
import type { Role } from './authority';
import type { Incident } from './state';

interface Person {
  id: string;
  name: string;
  role: Role;
}

export interface NoneOffered {
  reason: string;
  /** An id for the promise, should one be made. */
  promise: string;
  /** "A manager looks at it", in the screen's words. */
  what: string;
  person: Person;
  people: readonly Person[];
  hours: OpeningHours;
  now: Temporal.ZonedDateTime;
}

/** Made once: a reason that is written anew, or that stands again after an offer, keeps the promise there is. */
export function noneOffered(incident: Incident, asked: NoneOffered): Proposal[] {
  const { reason, what, hours, now } = asked;
  const standing = incident.promises.find((one) => !one.kept && one.what === what);
  if (standing) return [{ type: 'noRemedyOffered.v1', payload: { reason, promise: standing.id } }];
  const owner = whoLooks(incident, asked);
  const at = withinWorkingDay(hours, now).toString({ timeZoneName: 'never', smallestUnit: 'second' });
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

/** A manager it isn't about (K4); where the branch has none, whoever is at the desk finds one. */
function whoLooks({ restricted }: Incident, { person, people }: NoneOffered): Person {
  const managers = [person, ...people].filter(
    ({ id, role }) => role === 'manager' && !restricted?.subjects.includes(id),
  );
  return managers[0] ?? person;
}
