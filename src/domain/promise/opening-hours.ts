/** When somebody is here to keep a promise (13.2). Wall-clock times of the branch's zone; a closing minute still counts as open. */
import type { Temporal } from 'temporal-polyfill';
import type { OpeningHours } from '../playbook/counter';

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Null: closed all day. "09:00" texts compare as times do. */
export function hoursOf(
  hours: OpeningHours,
  day: { dayOfWeek: number },
): { from: string; to: string } | null {
  const name = days[day.dayOfWeek - 1];
  return name ? hours[name] : null;
}

export function isOpenAt(hours: OpeningHours, at: Temporal.ZonedDateTime): boolean {
  const open = hoursOf(hours, at);
  const time = at.toPlainTime().toString({ smallestUnit: 'minute' });
  return open !== null && open.from <= time && time <= open.to;
}

/** Nobody works here by these hours: every time counts, so that a promise can be made at all. */
export function isNeverOpen(hours: OpeningHours): boolean {
  return days.every((day) => hours[day] === null);
}

/**
 * Noon and five o'clock, or the last minute of a day that ends earlier: the next ones at which somebody is here.
 * @param most how many; fewer only where the week is closed
 */
export function timesToOffer(
  hours: OpeningHours | null,
  now: Temporal.ZonedDateTime,
  most: number,
): Temporal.ZonedDateTime[] {
  const soonest = now.add({ minutes: 30 });
  const found: Temporal.ZonedDateTime[] = [];
  // Today and tomorrow are enough where they leave a choice; a closed weekend is looked beyond.
  for (let day = 0; day < 15 && found.length < (day < 2 ? most : 2); day += 1) {
    const start = now.add({ days: day });
    for (const wanted of ['12:00', '17:00']) {
      const time = withinDay(hours, start, wanted);
      const at = time === null ? null : start.withPlainTime(time);
      if (at && at.epochMilliseconds > soonest.epochMilliseconds && !found.some((one) => one.equals(at)))
        found.push(at);
    }
  }
  return found.slice(0, most);
}

function withinDay(hours: OpeningHours | null, day: Temporal.ZonedDateTime, wanted: string): string | null {
  if (!hours || isNeverOpen(hours)) return wanted;
  const open = hoursOf(hours, day);
  if (!open) return null;
  if (wanted < open.from) return null;
  return wanted > open.to ? open.to : wanted;
}
