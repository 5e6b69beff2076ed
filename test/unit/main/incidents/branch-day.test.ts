import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { dayIn } from '#main/incidents/branch-day';

const zones = [
  'UTC',
  'Europe/London',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Asia/Kathmandu',
  'Africa/Cairo',
];
const instants = [
  '1582-10-10T12:00:00Z',
  '1970-01-01T00:00:00Z',
  '2024-02-28T23:59:59.999Z',
  '2024-02-29T10:00:00Z',
  '2026-03-29T00:59:59.999Z',
  '2026-03-29T23:30:00Z',
  '2026-10-25T23:59:59.999Z',
  '2026-12-31T10:30:00Z',
  '9998-12-31T23:00:00Z',
];

it.each(zones)('9.5 the day in %s is the one that reckoning with dates gives', (zone) => {
  for (const instant of instants) {
    const now = Date.parse(instant);
    const reckoned = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
    expect(dayIn(zone, now), `${instant} in ${zone}`).toBe(reckoned.toString());
  }
});

it('a zone that nobody knows is refused, not guessed', () => {
  expect(() => dayIn('Mill/Lane', 0)).toThrow(RangeError);
});
