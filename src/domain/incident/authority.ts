/** Who may give what (9.5, 9.12): what is theirs by right has no limit, a gesture has one per act and one per day. */
import type { Money } from '../money/money';

export type Role = 'staff' | 'manager';

/** In minor units of the branch's currency. */
export interface GestureLimits {
  perGesture: number;
  perDay: number;
}

/** Whose it is to give. `givenToday`: gestures by this person on the branch's day, in minor units. */
export function whoGives(
  remedy: { kind: 'right' | 'mend' | 'gesture'; amount: Money | null; gives: 'staff' | 'manager' },
  limits: GestureLimits,
  givenToday: number,
): 'staff' | 'manager' {
  if (remedy.gives === 'manager') return 'manager';
  if (remedy.kind !== 'gesture' || remedy.amount === null) return 'staff';
  const { minor } = remedy.amount;
  return minor > limits.perGesture || givenToday + minor > limits.perDay ? 'manager' : 'staff';
}
