// Who is there on which day (13.2): the weekdays somebody works, and when they are away. A promise goes by it to somebody
// who is there. Who has no rota may be there on any day: nobody has to keep one.
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { isoDay, weekdayOf, weekdays } from './branch-hours';

/** Both days count. */
const away = z.strictObject({ from: isoDay, to: isoDay }).refine(({ from, to }) => from <= to);
export type Away = z.infer<typeof away>;

export const rota = z.strictObject({
  /** Null: any day. */
  weekdays: z.array(z.enum(weekdays)).min(1).max(7).nullable(),
  away: z.array(away).max(60),
});
export type Rota = z.infer<typeof rota>;

export interface OnRota {
  id: string;
  name: string;
  rota?: Rota | null | undefined;
}

export type WhyOff = 'away' | 'notTheirDay';

/** @param day a date of the branch's zone. Null: they are there, as far as anybody has said. */
export function whyOff(rota: Rota | null | undefined, day: Temporal.PlainDate): WhyOff | null {
  if (!rota) return null;
  const date = day.toString();
  if (rota.away.some(({ from, to }) => from <= date && date <= to)) return 'away';
  return rota.weekdays === null || rota.weekdays.includes(weekdayOf(day)) ? null : 'notTheirDay';
}

export function isThereOn({ rota }: { rota?: Rota | null | undefined }, day: Temporal.PlainDate): boolean {
  return whyOff(rota, day) === null;
}

export interface StandIns<P> {
  /** Null: whoever promises it is there themselves, or nobody else is. */
  proposed: P | null;
  there: P[];
  /** May still be named: a rota is a plan, not a lock. */
  off: P[];
  isOwnerOff: boolean;
}

/**
 * Who could keep a promise on the day it is due in its owner's place; the order they stand in is kept.
 * @param owner their id; somebody who isn't among the people counts as there
 */
export function standInsFor<P extends OnRota>(
  people: readonly P[],
  owner: string,
  day: Temporal.PlainDate,
): StandIns<P> {
  const others = people.filter(({ id }) => id !== owner);
  const there = others.filter((one) => isThereOn(one, day));
  const isOwnerOff = people.some((one) => one.id === owner && !isThereOn(one, day));
  return {
    proposed: isOwnerOff ? (there[0] ?? null) : null,
    there,
    off: others.filter((one) => !there.includes(one)),
    isOwnerOff,
  };
}
