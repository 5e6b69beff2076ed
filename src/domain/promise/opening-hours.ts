/** When somebody is here to keep a promise (13.2). Wall-clock times of the branch's zone; a closing minute still counts as open. */
import type { Temporal } from 'temporal-polyfill';
import { weekdayOf, weekdays, type BranchHours, type Span } from '../shift/branch-hours';

type Day = Pick<Temporal.ZonedDateTime, 'dayOfWeek' | 'year' | 'month' | 'day'>;

/** In the day's order; none: closed all day. "09:00" texts compare as times do. */
export function spansOf(hours: BranchHours, day: Day): readonly Span[] {
  return closedDay(hours, day) ? [] : hours.week[weekdayOf(day)];
}

/** Why it is closed on that date although its weekday has hours, or hasn't; null: by the week alone. */
export function closedDay(hours: BranchHours, day: Day): { name: string } | null {
  const date = isoDateOf(day);
  return hours.closed.find((one) => one.day === date) ?? null;
}

export function isOpenAt(hours: BranchHours, at: Temporal.ZonedDateTime): boolean {
  const time = at.toPlainTime().toString({ smallestUnit: 'minute' });
  return spansOf(hours, at).some(({ from, to }) => from <= time && time <= to);
}

/** Null: closed all day. Where the clock springs over a closing time, the last one before it that there is. */
export function lastOpenMinute(
  hours: BranchHours,
  day: Temporal.ZonedDateTime,
): Temporal.ZonedDateTime | null {
  const ends = spansOf(hours, day).flatMap(({ from, to }) => [from, to]);
  const times = ends.map((time) => day.withPlainTime(time));
  return times.findLast((at) => at.toPlainDate().equals(day.toPlainDate()) && isOpenAt(hours, at)) ?? null;
}

/** Nobody works here by these hours: every time counts, so that a promise can be made at all. */
export function isNeverOpen(hours: BranchHours): boolean {
  return weekdays.every((day) => hours.week[day].length === 0);
}

/** How far ahead a day is looked for on which somebody is here: a school shut for the summer still finds September. */
const farthest = 120;

/**
 * Noon and five o'clock, or the last open minute before them: the next ones at which somebody is here.
 * @param most how many; fewer only where the days ahead are closed
 */
export function timesToOffer(
  hours: BranchHours | null,
  now: Temporal.ZonedDateTime,
  most: number,
): Temporal.ZonedDateTime[] {
  const soonest = now.add({ minutes: 30 });
  const found: Temporal.ZonedDateTime[] = [];
  // Today and tomorrow are enough where they leave a choice; a closed weekend is looked beyond.
  for (let day = 0; day < farthest && found.length < (day < 2 ? most : 2); day += 1)
    for (const at of withinDay(hours, now.add({ days: day })))
      if (at.epochMilliseconds > soonest.epochMilliseconds && !found.some((one) => one.equals(at)))
        found.push(at);
  return found.slice(0, most);
}

const wantedTimes = ['12:00', '17:00'];

function withinDay(hours: BranchHours | null, day: Temporal.ZonedDateTime): Temporal.ZonedDateTime[] {
  if (!hours || isNeverOpen(hours)) return wantedTimes.map((time) => day.withPlainTime(time));
  const spans = spansOf(hours, day);
  const wanted = wantedTimes.flatMap((time) => {
    const span = spans.findLast(({ from }) => from <= time);
    return span ? [time < span.to ? time : span.to] : [];
  });
  // Where the clock springs over a time, that time isn't there on this day.
  const times = wanted.map((time) => day.withPlainTime(time)).filter((at) => isOpenAt(hours, at));
  if (times.length > 0) return times;
  // A counter that opens in the evening has neither.
  const last = lastOpenMinute(hours, day);
  return last ? [last] : [];
}

function isoDateOf({ year, month, day }: Day): string {
  const two = (count: number) => String(count).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
