/** A day as tables have it: 2024-03-14, 14/03/24, 14.3.2024, 14 March 2024, March 14, 2024, each with or without a time behind it. */
import { Temporal } from 'temporal-polyfill';
import type { DayOrder } from './fields';

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);
const time = String.raw`(?:[t,\s]+\d{1,2}[:.]\d{2}.*)?`;
const yearFirst = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${time}$`);
const numbers = new RegExp(String.raw`^(\d{1,2})[-/.\s](\d{1,2})[-/.\s](\d{4}|\d{2})${time}$`);
const dayMonth = new RegExp(
  String.raw`^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[-\s.]+([a-z]{3,9})\.?,?[-\s]+(\d{4}|\d{2})${time}$`,
);
const monthDay = new RegExp(
  String.raw`^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4}|\d{2})${time}$`,
);

/** "2024-03-14"; null: it is no day that anybody could tell. @param thisYear settles years of two digits: none is ahead of it */
export function readDay(cell: string, order: DayOrder, thisYear: number): string | null {
  const text = cell.trim().toLowerCase().replace(/\s+/g, ' ');
  if (text.length > 60) return null;
  const iso = yearFirst.exec(text);
  if (iso) return dayOf(iso[1], iso[2], iso[3], thisYear);
  const plain = numbers.exec(text);
  if (plain) {
    const [, first, second, year] = plain;
    return order === 'dayFirst' ? dayOf(year, second, first, thisYear) : dayOf(year, first, second, thisYear);
  }
  const named = dayMonth.exec(text);
  if (named) return dayOf(named[3], monthOf(named[2]), named[1], thisYear);
  const american = monthDay.exec(text);
  return american && dayOf(american[3], monthOf(american[1]), american[2], thisYear);
}

/** What the days of a table tell of their order: a 14 can be no month. Null: they tell nothing. */
export function tellsOrder(cells: Iterable<string>): DayOrder | null {
  for (const cell of cells) {
    const [, first = '', second = ''] = numbers.exec(cell.trim()) ?? [];
    if (Number(first) > 12 && Number(second) <= 12) return 'dayFirst';
    if (Number(second) > 12 && Number(first) <= 12) return 'monthFirst';
  }
  return null;
}

function monthOf(word = ''): string | undefined {
  const at = months.findIndex((month) => month === word || (word.length >= 3 && month.startsWith(word)));
  return at < 0 ? undefined : String(at + 1);
}

function dayOf(year = '', month = '', day = '', thisYear: number): string | null {
  if (!year || !month || !day) return null;
  const short = 2000 + Number(year);
  const whole = year.length > 2 ? Number(year) : short > thisYear ? short - 100 : short;
  try {
    const found = Temporal.PlainDate.from(
      { year: whole, month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    );
    return found.toString();
  } catch {
    return null;
  }
}
