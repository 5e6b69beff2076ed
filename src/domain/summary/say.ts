/** Puts values into a sentence of the summary, and shows times and amounts as one reads them. */
import { IntlMessageFormat } from 'intl-messageformat';
import { showMoney, type Money } from '../money/money';
import { summaryWords } from './words.en';

export type SummaryKey = keyof typeof summaryWords;
export const language = 'en-GB';
const compiled = new Map<SummaryKey, IntlMessageFormat>();

/** Values are put in as they are: nothing in them is read as a message. */
export function say(key: SummaryKey, values?: Record<string, string | number>): string {
  const message =
    compiled.get(key) ?? new IntlMessageFormat(summaryWords[key], language, undefined, { ignoreTag: true });
  compiled.set(key, message);
  return String(message.format(values));
}

/** What somebody wrote, ready to stand inside a sentence: one line, without its own full stop. */
export function inline(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\s.,;:]+$/u, '');
}

/**
 * "Friday 27 November 2026, 17:00" in that zone, only "17:00" on the day of `from`; as it was written where a clock
 * can't read it. Without the year where it is that of `sameYearAs`.
 */
export function shownTime(instant: string, zone: string, from?: string | null, sameYearAs?: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const dayOf = (date: Date) =>
    new Intl.DateTimeFormat(language, {
      ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
      timeZone: known(zone),
    })
      .format(date)
      .replace(',', '');
  const clock = new Intl.DateTimeFormat(language, {
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    timeZone: known(zone),
  }).format(at);
  const day = dayOf(at);
  const year = (date: Date) => dayOf(date).slice(-4);
  const told = new Date(sameYearAs ?? Number.NaN);
  const start = new Date(from ?? Number.NaN);
  return !Number.isNaN(start.getTime()) && dayOf(start) === day
    ? clock
    : `${!Number.isNaN(told.getTime()) && year(told) === year(at) ? day.slice(0, -5) : day}, ${clock}`;
}

/** A zone that this computer doesn't know must not keep a summary from being written. */
function known(zone: string): string {
  try {
    new Intl.DateTimeFormat(language, { timeZone: zone });
    return zone;
  } catch {
    return 'UTC';
  }
}

/** ", £18.40 to them"; empty where no money moves. */
export function amountPart(amount: Money | null): string {
  if (!amount || amount.minor === 0) return '';
  return say(amount.minor > 0 ? 'amountBack' : 'amountToPay', { amount: showMoney(amount, language) });
}
