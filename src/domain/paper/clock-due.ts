/** When a clock runs out (procedure.md, facts from the field): reckoned once from where it starts, by the branch's own days. */
import { Temporal } from 'temporal-polyfill';
import type { ClockPack } from '../playbook/branch-rules';
import { isNeverOpen, lastOpenMinute, spansOf } from '../promise/opening-hours';
import type { BranchHours } from '../shift/branch-hours';

type Clock = ClockPack['clocks'][number];

/**
 * The last minute of the day it runs out on; business hours run out to the minute. A working day is a day on which the
 * branch is open; where it never is by its hours, Mondays to Fridays.
 * @param start an instant
 */
export function clockDue(clock: Clock, start: string, hours: BranchHours, zone: string): string {
  const from = Temporal.Instant.from(start).toZonedDateTimeISO(zone);
  const due =
    clock.unit === 'calendarDays'
      ? endOf(from.add({ days: clock.length }), hours)
      : clock.unit === 'workingDays'
        ? endOf(afterWorkingDays(from, clock.length, hours), hours)
        : afterBusinessHours(from, clock.length, hours);
  return due.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

function works(day: Temporal.ZonedDateTime, hours: BranchHours): boolean {
  return isNeverOpen(hours) ? day.dayOfWeek <= 5 : spansOf(hours, day).length > 0;
}

function endOf(day: Temporal.ZonedDateTime, hours: BranchHours): Temporal.ZonedDateTime {
  return lastOpenMinute(hours, day) ?? day.withPlainTime('17:00');
}

function afterWorkingDays(from: Temporal.ZonedDateTime, count: number, hours: BranchHours) {
  let day = from;
  for (let left = count; left > 0;) {
    day = day.add({ days: 1 });
    if (works(day, hours)) left -= 1;
  }
  return day;
}

/** Minutes while somebody is here; where nobody ever is, every hour counts. */
function afterBusinessHours(from: Temporal.ZonedDateTime, count: number, hours: BranchHours) {
  if (isNeverOpen(hours)) return from.add({ hours: count });
  let left = count * 60;
  for (let day = from.startOfDay(); ; day = day.add({ days: 1 })) {
    for (const span of spansOf(hours, day)) {
      const opens = day.withPlainTime(span.from);
      const closes = day.withPlainTime(span.to);
      const begins = Temporal.ZonedDateTime.compare(from, opens) > 0 ? from : opens;
      const there = Math.max(0, begins.until(closes, { largestUnit: 'minutes' }).minutes);
      if (there >= left) return begins.add({ minutes: left });
      left -= there;
    }
  }
}
