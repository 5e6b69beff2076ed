// Times to promise: a few that are one press away, and how each is said aloud. Reckoned on the branch's wall clock.
import { Temporal } from 'temporal-polyfill';
import { isNeverOpen, isOpenAt, timesToOffer } from '#domain/promise/opening-hours';
import type { BranchHours } from '#domain/shift/branch-hours';
import { say } from '../../messages/say';

export interface DueChip {
  /** An instant with its offset; fits promiseMade.v1. */
  at: string;
  label: string;
}

/**
 * @param now as `Temporal.Now.zonedDateTimeISO(zone)`; today's hour is offered while half an hour is left to keep it
 * @param hours when somebody is here; without them noon and five of any day are offered
 */
export function dueChips(now: Temporal.ZonedDateTime, hours: BranchHours | null = null): DueChip[] {
  return timesToOffer(hours, now, 3).map((time) => ({ at: instantOf(time), label: dueLabel(time, now) }));
}

/** 13.2: a time at which nobody is here is asked about before it is promised. */
export function isOutsideHours(at: string, zone: string, hours: BranchHours): boolean {
  return !isNeverOpen(hours) && !isOpenAt(hours, Temporal.Instant.from(at).toZonedDateTimeISO(zone));
}

/** "2026-11-24T12:00", as a date-and-time field gives it, on the branch's clock; null for anything else. */
export function readLocalTime(text: string, zone: string): string | null {
  try {
    return instantOf(Temporal.PlainDateTime.from(text).toZonedDateTime(zone));
  } catch {
    return null;
  }
}

/** "by 17:00 today", "by 12:00 tomorrow", "by 12:00 on Friday 27 November": to be said aloud. */
export function spokenDue(at: string, zone: string, now = Temporal.Now.zonedDateTimeISO(zone)): string {
  const time = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  return say(dayKey('spokenDue', time, now), { time: clock(time), day: dayName(time, now) });
}

/** "today", "tomorrow", "on Friday 27 November". */
export function dayOfPromise(at: string, zone: string, now = Temporal.Now.zonedDateTimeISO(zone)): string {
  const time = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  return say(dayKey('promiseDay', time, now), { day: dayName(time, now) });
}

export function isPast(at: string): boolean {
  return Date.parse(at) <= Date.now();
}

function dueLabel(time: Temporal.ZonedDateTime, now: Temporal.ZonedDateTime): string {
  return say(dayKey('dueChip', time, now), { time: clock(time), day: dayName(time, now) });
}

function dayKey<B extends 'dueChip' | 'spokenDue' | 'promiseDay'>(
  base: B,
  time: Temporal.ZonedDateTime,
  now: Temporal.ZonedDateTime,
): `${B}.${'today' | 'tomorrow' | 'day'}` {
  const days = time.toPlainDate().since(now.toPlainDate()).days;
  if (days === 0) return `${base}.today`;
  return days === 1 ? `${base}.tomorrow` : `${base}.day`;
}

function instantOf(time: Temporal.ZonedDateTime): string {
  return time.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}
function clock(time: Temporal.ZonedDateTime): string {
  return time.toPlainTime().toString({ smallestUnit: 'minute' });
}
/** The year only where it isn't this one. */
function dayName(time: Temporal.ZonedDateTime, now: Temporal.ZonedDateTime): string {
  const year = time.year === now.year ? {} : ({ year: 'numeric' } as const);
  const named = { weekday: 'long', day: 'numeric', month: 'long', ...year } as const;
  return time.toLocaleString('en-GB', named).replace(',', '');
}
