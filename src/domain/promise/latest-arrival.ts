/**
 * 11.1: the last day by which something arrives, read from the words that were said of it: "in 3 to 5 working days",
 * "within 24 hours", "today". Words that aren't understood ("on the next bill") answer null, and nothing is refused by them.
 */
import type { Temporal } from 'temporal-polyfill';

const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const number = String.raw`(\d{1,3}|${numbers.join('|')}|an?|the)`;
const span = new RegExp(
  String.raw`^(?:(?:with)?in|up to|after)? ?(?:the next )?(?:${number} ?(?:to|or|-|–) ?)?${number} (half hour|minute|hour|working day|business day|day|week)s?$`,
  'u',
);
const days: Record<string, number> = {
  ...{ 'at once': 0, now: 0, today: 0, tonight: 0, 'this afternoon': 0, 'this evening': 0 },
  ...{ tomorrow: 1, 'tomorrow morning': 1, 'by tomorrow': 1 },
};
const nextWorkingDay = /^(?:by )?(?:the )?(?:end of )?(?:the )?next (?:working|business) day$/u;

/** @param from when it was said or set going, on the branch's wall clock; money works Mondays to Fridays */
export function latestArrival(text: string, from: Temporal.ZonedDateTime): Temporal.PlainDate | null {
  const said = text.trim().toLowerCase().replace(/\s+/gu, ' ').replace(/\.$/u, '');
  const day = from.toPlainDate();
  const plain = days[said];
  if (plain !== undefined) return day.add({ days: plain });
  if (nextWorkingDay.test(said)) return afterWorkingDays(day, 1);
  const found = span.exec(said);
  if (!found) return null;
  const count = countOf(found[2] ?? '');
  switch (found[3]) {
    case 'half hour':
      return from.add({ minutes: 30 * count }).toPlainDate();
    case 'minute':
      return from.add({ minutes: count }).toPlainDate();
    case 'hour':
      return from.add({ hours: count }).toPlainDate();
    case 'day':
      return day.add({ days: count });
    case 'week':
      return day.add({ weeks: count });
    default:
      return afterWorkingDays(day, count);
  }
}

function countOf(word: string): number {
  const named = numbers.indexOf(word);
  if (named >= 0) return named + 1;
  return /^\d+$/u.test(word) ? Number(word) : 1;
}

function afterWorkingDays(from: Temporal.PlainDate, count: number): Temporal.PlainDate {
  let day = from;
  for (let left = count; left > 0;) {
    day = day.add({ days: 1 });
    if (day.dayOfWeek <= 5) left -= 1;
  }
  return day;
}
