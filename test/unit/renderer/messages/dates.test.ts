import { afterEach, describe, expect, test } from 'vitest';
import { clockTime, dayAndTime, dayOnly } from '#renderer/messages/say';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe('dates on the screens', () => {
  test('A10 are written by the computer’s zone as it is now, also where it changes meanwhile', () => {
    const written = ['Europe/London', 'Asia/Tokyo', 'Europe/London'].map((TZ) => {
      process.env.TZ = TZ;
      return [clockTime('2026-11-21T14:02:00Z'), dayOnly('2026-11-21T14:02:00Z')];
    });
    expect(written).toEqual([
      ['14:02', '21 November 2026'],
      ['23:02', '21 November 2026'],
      ['14:02', '21 November 2026'],
    ]);
  });

  test('are as short as they can be without being unclear', () => {
    process.env.TZ = 'Europe/London';
    const now = new Date('2026-11-21T14:02:00Z');
    const written = [
      '2026-11-21T09:00:00Z',
      '2026-11-20T09:00:00Z',
      '2026-11-17T09:00:00Z',
      '2025-03-02T09:00:00Z',
    ];
    expect(written.map((instant) => dayAndTime(instant, now))).toEqual([
      'today 09:00',
      expect.stringContaining('yesterday'),
      'Tuesday 17 November',
      '2 Mar 2025',
    ]);
  });
});
