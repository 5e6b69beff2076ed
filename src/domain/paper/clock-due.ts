/** When a clock runs out (procedure.md, facts from the field): reckoned once from where it starts, by the branch's own days. */
import { Temporal } from 'temporal-polyfill';
import type { ClockPack } from '../playbook/branch-rules';
import type { OpeningHours } from '../playbook/counter';
import { hoursOf, isNeverOpen } from '../promise/opening-hours';

type Clock = ClockPack['clocks'][number];

/**
 * The last minute of the day it runs out on; business hours run out to the minute. A working day is a day on which the
 * branch is open; where it never is by its hours, Mondays to Fridays.
 * @param start an instant
 */
export function clockDue(clock: Clock, start: string, hours: OpeningHours, zone: string): string {
  const from = Temporal.Instant.from(start).toZonedDateTimeISO(zone);
  const due =
    clock.unit === 'calendarDays'
      ? endOf(from.add({ days: clock.length }), hours)
      : clock.unit === 'workingDays'
        ? endOf(afterWorkingDays(from, clock.length, hours), hours)
        : afterBusinessHours(from, clock.length, hours);
  return due.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

function works(day: Temporal.ZonedDateTime, hours: OpeningHours): boolean {
  return isNeverOpen(hours) ? day.dayOfWeek <= 5 : hoursOf(hours, day) !== null;
}

function endOf(day: Temporal.ZonedDateTime, hours: OpeningHours): Temporal.ZonedDateTime {
  return day.withPlainTime(hoursOf(hours, day)?.to ?? '17:00');
}

function afterWorkingDays(from: Temporal.ZonedDateTime, count: number, hours: OpeningHours) {
  let day = from;
  for (let left = count; left > 0;) {
    day = day.add({ days: 1 });
    if (works(day, hours)) left -= 1;
  }
  return day;
}

/** Minutes while somebody is here; where nobody ever is, every hour counts. */
function afterBusinessHours(from: Temporal.ZonedDateTime, count: number, hours: OpeningHours) {
  if (isNeverOpen(hours)) return from.add({ hours: count });
  let left = count * 60;
  for (let day = from.startOfDay(); ; day = day.add({ days: 1 })) {
    const open = hoursOf(hours, day);
    if (!open) continue;
    const opens = day.withPlainTime(open.from);
    const closes = day.withPlainTime(open.to);
    const begins = Temporal.ZonedDateTime.compare(from, opens) > 0 ? from : opens;
    const there = Math.max(0, begins.until(closes, { largestUnit: 'minutes' }).minutes);
    if (there >= left) return begins.add({ minutes: left });
    left -= there;
  }
}
