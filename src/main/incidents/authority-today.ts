// What the person at the desk may give at this moment: the playbook's limits, less what they gave today.
import type { GestureLimits, Role } from '#domain/incident/authority';
import type { Incident } from '#domain/incident/state';
import type { Playbook } from '#domain/playbook/playbook';
import { dayIn } from './branch-day';
import type { Catalogue } from './catalogue';
import { gesturesOf } from './gestures';

export interface PersonAtDesk {
  id: string;
  name: string;
  role: Role;
  /** K4. */
  leadsComplaints: boolean;
}

/** Minor units of `currency`; a currency the playbook doesn't name leaves nothing to give without a manager. */
export function limitsOf(playbook: Playbook, role: Role, currency: string): GestureLimits {
  const { each, day } = playbook.authority.gestures[role];
  return { perGesture: each[currency] ?? 0, perDay: day[currency] ?? 0 };
}

/**
 * What this person gave on the branch's day of `now`, in minor units of the incident's currency.
 * @param incident as it is now, also where it isn't saved yet
 * @param without a remedy that is being offered anew, so that it doesn't count twice
 */
export function givenToday(
  person: string,
  incident: Incident,
  at: { catalogue: Catalogue; zone: string; now: number },
  without: string | null = null,
): number {
  const today = dayIn(at.zone, at.now);
  let sum = 0;
  for (const gesture of [...at.catalogue.gestures(today, incident.id), ...gesturesOf(incident)])
    if (
      gesture.by === person &&
      gesture.day === today &&
      gesture.currency === incident.currency &&
      gesture.remedy !== without
    )
      sum += gesture.minor;
  return sum;
}
