// Whose a remedy is to give: rights are anybody's to do, gestures have limits, some things need a manager.
import type { Authority, Remedy, Role } from '../playbook/playbook';
import { may } from '../shift/who-may';

export interface GivingQuestion {
  role: Role;
  currency: string;
  /** Minor units; null while nobody has said how much. */
  amount: number | null;
  /** Gestures this person gave today already, minor units of the same currency. */
  givenToday: number;
}

export type Giving =
  { whose: 'yours' } | { whose: 'manager'; because: 'kind' | 'dearer' | 'dayTotal' | 'noLimitForCurrency' };

/** Limits hold for gestures only (9.12). Amounts that aren't known yet are judged when they are. */
export function whoseToGive(remedy: Remedy, authority: Authority, question: GivingQuestion): Giving {
  if (remedy.gives === 'manager' && !may(question.role, 'approve'))
    return { whose: 'manager', because: 'kind' };
  if (remedy.kind !== 'gesture' || remedy.amount.how === 'none') return { whose: 'yours' };
  const { each, day } = authority.gestures[question.role];
  const most = each[question.currency];
  const mostToday = day[question.currency];
  if (most === undefined || mostToday === undefined)
    return { whose: 'manager', because: 'noLimitForCurrency' };
  const amount = question.amount ?? fixedAmount(remedy, question.currency) ?? 0;
  if (amount > most) return { whose: 'manager', because: 'dearer' };
  if (question.givenToday + amount > mostToday) return { whose: 'manager', because: 'dayTotal' };
  return { whose: 'yours' };
}

/** Minor units, or null when staff have to say how much. */
export function fixedAmount(remedy: Remedy, currency: string): number | null {
  if (remedy.amount.how !== 'fixed') return null;
  return remedy.amount.minor[currency] ?? null;
}
