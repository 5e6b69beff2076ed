/** "Within a working day" on a counter's own clock (9.4, 13.2): a day counts when somebody is here on it. */
import type { Temporal } from 'temporal-polyfill';
import type { BranchHours } from '../shift/branch-hours';
import { isNeverOpen, isOpenAt, lastOpenMinute } from './opening-hours';

/** Longer than any counter stays shut; beyond it somebody has closed every day that is left. */
const farthest = 120;

/**
 * While it is open: the same time on the next day that is open, or that day's last minute where the time lies outside its
 * hours. While it is closed: the last minute of the next day that is open. Where nobody is ever here, a day later.
 */
export function withinWorkingDay(hours: BranchHours, now: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  if (isNeverOpen(hours)) return now.add({ days: 1 });
  const isOpen = isOpenAt(hours, now);
  for (let days = isOpen ? 1 : 0; days < farthest; days += 1) {
    const day = now.add({ days });
    if (isOpen && isOpenAt(hours, day)) return day;
    const close = lastOpenMinute(hours, day);
    if (close && close.epochMilliseconds > now.epochMilliseconds) return close;
  }
  return now.add({ days: 7 });
}
