// The branch's wall clock: instants with the offset that people there would read off it, and its hours and years.
import { Temporal } from 'temporal-polyfill';

/** "2026-03-14T14:02:07.120+01:00". @param now epoch milliseconds */
export function instantIn(zone: string, now: number): string {
  return wallClock(zone, now).toString({ timeZoneName: 'never', fractionalSecondDigits: 3 });
}

export function yearIn(zone: string, now: number): number {
  return wallClock(zone, now).year;
}

/** 0–23, by the branch's clock. */
export function hourIn(zone: string, now: number): number {
  return wallClock(zone, now).hour;
}

/** The zone this computer is set to; UTC where it names none. */
export function zoneOfThisComputer(): string {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  try {
    wallClock(zone, 0);
    return zone;
  } catch {
    return 'UTC';
  }
}

/** The branch's date now, to be reckoned with. */
export function dateIn(zone: string, now: number): Temporal.PlainDate {
  return wallClock(zone, now).toPlainDate();
}

function wallClock(zone: string, now: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
}
