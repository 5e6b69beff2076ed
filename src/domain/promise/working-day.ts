/** "Within a working day" on a counter's own clock (9.4, 13.2): a day counts when somebody is here on it. */
import type { Temporal } from 'temporal-polyfill';
import type { OpeningHours } from '../playbook/counter';
import { hoursOf, isNeverOpen, isOpenAt } from './opening-hours';

/**
 * While it is open: the same time on the next day that is open, or that day's last minute where the time lies outside its
 * hours. While it is closed: the last minute of the next day that is open. Where nobody is ever here, a day later.
 */
export function withinWorkingDay(hours: OpeningHours, now: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  if (isNeverOpen(hours)) return now.add({ days: 1 });
  const isOpen = isOpenAt(hours, now);
  for (let days = isOpen ? 1 : 0; days < 8; days += 1) {
    const day = now.add({ days });
    const open = hoursOf(hours, day);
    if (!open) continue;
    if (isOpen && isOpenAt(hours, day)) return day;
    const close = day.withPlainTime(open.to);
    if (close.epochMilliseconds > now.epochMilliseconds) return close;
  }
  return now.add({ days: 7 });
}
