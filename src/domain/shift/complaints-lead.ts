/** K4: where a complaint about a colleague goes. To whoever leads complaints, unless it is about them; else to a manager. */
import type { Role } from '../incident/authority';
import type { Temporal } from 'temporal-polyfill';
import { dutyManager } from './duty-manager';
import { isThereOn, type Rota } from './rota';

export interface Colleague {
  id: string;
  name: string;
  role: Role;
  leadsComplaints?: boolean | undefined;
  rota?: Rota | null | undefined;
}

export interface Routed {
  /** Who can't be it: whom it is about, whoever gives it away, whoever said no. */
  except: readonly string[];
  /** The manager who was at this desk last today. */
  seenToday: string | null;
  today: Temporal.PlainDate;
}

/** Null: nobody is marked, or it is about them. @param people who work here now */
export function complaintsLead<T extends Colleague>(
  people: readonly T[],
  except: readonly string[],
): T | null {
  return people.find(({ id, leadsComplaints }) => leadsComplaints && !except.includes(id)) ?? null;
}

/**
 * Who a complaint goes to that nobody else took: where it is about a colleague the lead, if they are there today (K4), else
 * as K5 says.
 */
export function whoTakes(
  people: readonly Colleague[],
  isRestricted: boolean,
  routed: Routed,
): { id: string; name: string } | null {
  const lead = isRestricted ? complaintsLead(people, routed.except) : null;
  if (lead && isThereOn(lead, routed.today)) return { id: lead.id, name: lead.name };
  return dutyManager(people, routed);
}
