import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isNeverOpen, isOpenAt, timesToOffer } from '#domain/promise/opening-hours';
import { withinWorkingDay } from '#domain/promise/working-day';
import { branchHours, weekdays, type BranchHours, type Span } from '#domain/shift/branch-hours';
import { readSpans, tellSpans } from '#domain/shift/read-spans';
import { isThereOn, rota, standInsFor } from '#domain/shift/rota';

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Up to two spans out of four times of a day, every one of them possible, also those the clock springs over. */
const spans = fc
  .uniqueArray(fc.integer({ min: 0, max: 24 * 60 - 1 }), { minLength: 0, maxLength: 4 })
  .map((times) => {
    const sorted = times.sort((a, b) => a - b).map(clock);
    const list: Span[] = [];
    for (let at = 0; at + 1 < sorted.length; at += 2)
      list.push({ from: sorted[at] ?? '', to: sorted[at + 1] ?? '' });
    return list;
  });

/** Around both changes of the clock, on both sides of the world, and over the turn of a year. */
const days = ['2026-03-26', '2026-10-22', '2026-12-20', '2027-04-01'].map((day) =>
  Temporal.PlainDate.from(day),
);
const zones = ['Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'America/Santiago', 'UTC'];
const moment = fc
  .record({ day: fc.constantFrom(...days), plus: fc.nat(12 * 24 * 60), zone: fc.constantFrom(...zones) })
  .map(({ day, plus, zone }) => day.toZonedDateTime(zone).add({ minutes: plus }));
const date = fc
  .record({ day: fc.constantFrom(...days), plus: fc.nat(30) })
  .map(({ day, plus }) => day.add({ days: plus }).toString());

const anyHours: fc.Arbitrary<BranchHours> = fc.record({
  week: fc
    .tuple(...weekdays.map(() => spans))
    .map(
      (list) => Object.fromEntries(weekdays.map((day, at) => [day, list[at] ?? []])) as BranchHours['week'],
    ),
  closed: fc.uniqueArray(date, { maxLength: 20 }).map((list) => list.map((day) => ({ day, name: '' }))),
});

describe('13.2 for any opening hours, at any moment, in any zone', () => {
  it('13.2 what is offered lies ahead, in order, and within opening hours', () => {
    fc.assert(
      fc.property(anyHours, moment, (hours, now) => {
        expect(branchHours.safeParse(hours).success).toBe(true);
        const times = timesToOffer(hours, now, 3);
        const instants = times.map(({ epochMilliseconds }) => epochMilliseconds);
        expect(instants).toEqual([...new Set(instants)].sort((a, b) => a - b));
        expect(instants.every((at) => at > now.epochMilliseconds)).toBe(true);
        if (isNeverOpen(hours)) expect(times.length).toBeGreaterThan(0);
        else for (const time of times) expect(isOpenAt(hours, time), time.toString()).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('13.2 something is offered wherever a day is open that isn’t closed', () => {
    const week = Object.fromEntries(
      weekdays.map((day) => [day, day === 'thursday' ? [{ from: '09:00', to: '16:00' }] : []]),
    ) as BranchHours['week'];
    fc.assert(
      fc.property(fc.uniqueArray(date, { maxLength: 30 }), moment, (closed, now) => {
        const hours = { week, closed: closed.map((day) => ({ day, name: '' })) };
        expect(timesToOffer(hours, now, 3).length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it('9.4 a working day ahead is ahead, and falls within opening hours', () => {
    fc.assert(
      fc.property(anyHours, moment, (hours, now) => {
        const due = withinWorkingDay(hours, now);
        expect(due.epochMilliseconds).toBeGreaterThan(now.epochMilliseconds);
        const isFound = due.epochMilliseconds !== now.add({ days: 7 }).epochMilliseconds;
        if (!isNeverOpen(hours) && isFound) expect(isOpenAt(hours, due), due.toString()).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('13.2 times are told as they can be typed again', () => {
    fc.assert(
      fc.property(spans, (list) => {
        expect(readSpans(tellSpans(list))).toEqual(list);
      }),
    );
    fc.assert(fc.property(fc.string({ maxLength: 40 }), (text) => void readSpans(text)));
  });
});

describe('13.2 for any rota', () => {
  const anyRota = fc.record({
    weekdays: fc.option(fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 })),
    away: fc
      .array(fc.tuple(date, date))
      .map((list) => list.map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }))),
  });
  const team = fc
    .array(fc.option(anyRota), { minLength: 1, maxLength: 6 })
    .map((list) => list.map((one, at) => ({ id: String(at), name: `Person ${at}`, rota: one })));

  it('13.2 whoever is proposed is there, isn’t the owner, and is there whenever anybody could be', () => {
    fc.assert(
      fc.property(team, date, fc.nat(5), (people, text, at) => {
        for (const one of people) if (one.rota) expect(rota.safeParse(one.rota).success).toBe(true);
        const day = Temporal.PlainDate.from(text);
        const owner = String(at % people.length);
        const { proposed, there, off, isOwnerOff } = standInsFor(people, owner, day);
        expect([...there, ...off]).toHaveLength(people.length - 1);
        expect(there.every((one) => isThereOn(one, day) && one.id !== owner)).toBe(true);
        expect(proposed !== null).toBe(isOwnerOff && there.length > 0);
        if (proposed) expect(there).toContain(proposed);
      }),
      { numRuns: 500 },
    );
  });
});
