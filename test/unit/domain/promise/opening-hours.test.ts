import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isNeverOpen, isOpenAt, timesToOffer } from '#domain/promise/opening-hours';
import { withinWorkingDay } from '#domain/promise/working-day';
import { branchHours, hoursOfWeek, type BranchHours, type Span } from '#domain/shift/branch-hours';
import { readSpans, tellSpans } from '#domain/shift/read-spans';
import { shippedNames, shippedPlaybook } from '../../../fixtures/playbook';

const at = (text: string, zone = 'Europe/London') => Temporal.ZonedDateTime.from(`${text}[${zone}]`);
const hoursOf = (name: (typeof shippedNames)[number]) => hoursOfWeek(shippedPlaybook(name).counter.hours);
const council = hoursOf('council');
const shop = hoursOf('retail');
const minute = (time: Temporal.ZonedDateTime) => time.toPlainDateTime().toString({ smallestUnit: 'minute' });
const offered = (hours: BranchHours | null, now: string) => timesToOffer(hours, at(now), 3).map(minute);
const every = (spans: Span[]): BranchHours => {
  const [monday, tuesday, wednesday, thursday, friday, saturday, sunday] = Array.from(
    { length: 7 },
    () => spans,
  ) as [Span[], Span[], Span[], Span[], Span[], Span[], Span[]];
  return { week: { monday, tuesday, wednesday, thursday, friday, saturday, sunday }, closed: [] };
};
const lunch = every([
  { from: '08:00', to: '11:30' },
  { from: '13:00', to: '16:00' },
]);

describe('13.2 promises fall within opening hours', () => {
  it('13.2 offers only times at which somebody is here, in every playbook that ships', () => {
    for (const name of shippedNames) {
      const hours = hoursOf(name);
      for (let hour = 0; hour < 24 * 8; hour += 1) {
        const now = at('2026-11-16T00:10').add({ hours: hour });
        const times = timesToOffer(hours, now, 3);
        expect(times.length, `${name} ${now.toString()}`).toBeGreaterThanOrEqual(2);
        for (const time of times) {
          expect(isOpenAt(hours, time), `${name} ${time.toString()}`).toBe(true);
          expect(time.epochMilliseconds).toBeGreaterThan(now.epochMilliseconds);
        }
      }
    }
  });

  it('13.2 looks beyond a closed weekend', () => {
    expect(offered(council, '2026-11-20T16:45')).toEqual(['2026-11-23T12:00', '2026-11-23T17:00']);
  });

  it('13.2 takes the last minute of a day that ends earlier', () => {
    expect(offered(shop, '2026-11-21T18:00')).toEqual([
      ...['2026-11-22T12:00', '2026-11-22T16:00', '2026-11-23T12:00'].slice(0, 2),
    ]);
  });

  it('13.2 promises nothing for the lunch hour of a counter that closes for it', () => {
    expect(offered(lunch, '2026-11-20T09:00')).toEqual([
      ...['2026-11-20T11:30', '2026-11-20T16:00', '2026-11-21T11:30'],
    ]);
    expect(isOpenAt(lunch, at('2026-11-20T12:00'))).toBe(false);
    expect(minute(withinWorkingDay(lunch, at('2026-11-20T12:00')))).toBe('2026-11-20T16:00');
  });

  it('13.2 looks beyond bank holidays that follow each other', () => {
    const closed = ['2026-12-25', '2026-12-26', '2026-12-28'].map((day) => ({ day, name: '' }));
    const christmas = { ...council, closed };
    expect(offered(christmas, '2026-12-24T16:45')).toEqual(['2026-12-29T12:00', '2026-12-29T17:00']);
    expect(minute(withinWorkingDay(christmas, at('2026-12-24T10:00')))).toBe('2026-12-29T10:00');
    expect(isOpenAt(christmas, at('2026-12-25T12:00'))).toBe(false);
  });

  it('13.2 offers an evening counter its last minute, since it has neither noon nor five', () => {
    expect(offered(every([{ from: '18:00', to: '23:00' }]), '2026-11-20T09:00')).toEqual([
      ...['2026-11-20T23:00', '2026-11-21T23:00'],
    ]);
  });

  it('13.2 knows a time at which nobody is here', () => {
    expect(isOpenAt(council, at('2026-11-21T12:00'))).toBe(false);
    expect(isOpenAt(council, at('2026-11-20T17:00'))).toBe(true);
    expect(isOpenAt(council, at('2026-11-20T17:01'))).toBe(false);
  });

  it('13.2 lets a promise be made where no hours are known', () => {
    expect(isNeverOpen(every([]))).toBe(true);
    expect(offered(every([]), '2026-11-20T10:00')).toHaveLength(3);
  });
});

describe('13.2 opening times as they are typed', () => {
  it.each([
    ['9-17', '09:00–17:00'],
    ['9:00–12:30, 13:30 to 17', '09:00–12:30, 13:30–17:00'],
    ['13:30–17 and 9–12.30', '09:00–12:30, 13:30–17:00'],
    ['18 until 24:00', '18:00–23:59'],
    ['closed', ''],
    ['  ', ''],
  ])('13.2 understands “%s”', (typed, told) => {
    expect(tellSpans(readSpans(typed) ?? [{ from: 'not', to: 'read' }])).toBe(told);
  });

  it.each(['17-9', '9-13, 12-17', '9', 'mornings', '9-25', '9:75-17', '9-17-20'])(
    '13.2 says that it can’t read “%s”, and keeps nothing of it',
    (typed) => {
      expect(readSpans(typed)).toBeNull();
    },
  );

  it('13.2 takes no day that the calendar hasn’t got', () => {
    const closed = (day: string) => branchHours.safeParse({ ...shop, closed: [{ day }] }).success;
    expect(closed('2028-02-29')).toBe(true);
    expect(closed('2027-02-29')).toBe(false);
    expect(closed('2026-13-01')).toBe(false);
  });
});
