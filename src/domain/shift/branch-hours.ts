// When somebody is at a branch's counter (13.2): several spans a day, and dates on which it stays closed. Wall-clock times
// and dates of the branch's zone. A branch that has set none of its own goes by its playbook's week.
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { OpeningHours } from '../playbook/counter';
import { line } from '../wording/clean-text';

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof weekdays)[number];

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** Its last minute still counts as open. */
const span = z.strictObject({ from: time, to: time }).refine(({ from, to }) => from < to);
export type Span = z.infer<typeof span>;

/** In the day's order, none touching another: "09:00–12:30, 13:30–17:00". */
const spans = z
  .array(span)
  .max(4)
  .refine((list) => list.every(({ from }, at) => at === 0 || (list[at - 1]?.to ?? '') < from));

/** "2026-12-25", a day that the calendar has. */
export const isoDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isDay);

export const branchHours = z.strictObject({
  week: z.strictObject({
    monday: spans,
    tuesday: spans,
    wednesday: spans,
    thursday: spans,
    friday: spans,
    saturday: spans,
    sunday: spans,
  }),
  /** Bank holidays, stock-taking. */
  closed: z.array(z.strictObject({ day: isoDay, name: line(60).default('') })).max(200),
});
export type BranchHours = z.infer<typeof branchHours>;

/** The week that comes with a playbook; it knows no holidays. */
export function hoursOfWeek(week: OpeningHours): BranchHours {
  const days = weekdays.map((day) => [day, week[day] ? [week[day]] : []] as const);
  return { week: Object.fromEntries(days) as BranchHours['week'], closed: [] };
}

export function weekdayOf(day: { dayOfWeek: number }): Weekday {
  return weekdays[day.dayOfWeek - 1] ?? 'monday';
}

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}
