/** When a clock runs out: by the branch's own days, not by a calendar's. */
import { expect, it } from 'vitest';
import { clockDue } from '#domain/paper/clock-due';
import { hoursOfWeek } from '#domain/shift/branch-hours';

const day = { from: '09:00', to: '17:00' };
const week = hoursOfWeek({
  ...{ monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: null, sunday: null },
});
const clock = (length: number, unit: 'calendarDays' | 'workingDays' | 'businessHours') => ({
  ...{ id: 'answer', label: 'Answer', starts: 'received' as const, length, unit },
});
const due = (length: number, unit: Parameters<typeof clock>[1], from = '2026-11-20T16:00:00+00:00') =>
  clockDue(clock(length, unit), from, week, 'Europe/London').slice(0, 16);

it('counts working days from Friday over the weekend, to the end of the day', () => {
  expect(due(1, 'workingDays')).toBe('2026-11-23T17:00');
  expect(due(10, 'workingDays')).toBe('2026-12-04T17:00');
});

it('counts calendar days as they come', () => {
  expect(due(3, 'calendarDays')).toBe('2026-11-23T17:00');
  expect(due(1, 'calendarDays')).toBe('2026-11-21T17:00');
});

it('counts business hours only while somebody is here', () => {
  expect(due(1, 'businessHours')).toBe('2026-11-20T17:00');
  expect(due(3, 'businessHours')).toBe('2026-11-23T11:00');
});

it('leaves out a day that the branch is closed on', () => {
  const closed = { ...week, closed: [{ day: '2026-11-23', name: 'Stocktaking' }] };
  const at = clockDue(clock(1, 'workingDays'), '2026-11-20T16:00:00+00:00', closed, 'Europe/London');
  expect(at.slice(0, 16)).toBe('2026-11-24T17:00');
});
