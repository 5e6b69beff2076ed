/** One cell of a table for a spreadsheet: text stays text, a figure is a figure, a time is the branch's wall clock. */
import { Temporal } from 'temporal-polyfill';

/** `wall`: "2026-11-21T14:02", as a clock on the wall of the branch had it. */
export type Cell = string | number | { wall: string } | null;

/** Spreadsheets hold no more characters in a cell. */
const most = 32_000;

/**
 * What somebody typed, on one line: what a workbook can't hold is left out, and nothing stands before its first letter, so
 * that whoever writes a file has only that one to look at for a formula (S11).
 */
export function textCell(text: string): string | null {
  const line = text
    .toWellFormed()
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, '')
    .trim();
  if (line === '') return null;
  // They count halves of an emoji as characters; none is left at the cut.
  return line.length > most ? `${line.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
}

/** @param instant null or not a time at all: an empty cell */
export function timeCell(instant: string | null, zone: string): Cell {
  const at = Date.parse(instant ?? '');
  if (Number.isNaN(at)) return null;
  const clock = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime();
  return { wall: clock.toString({ smallestUnit: 'minute' }) };
}
