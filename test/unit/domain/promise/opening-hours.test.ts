import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isNeverOpen, isOpenAt, timesToOffer } from '#domain/promise/opening-hours';
import { shippedNames, shippedPlaybook } from '../../../fixtures/playbook';

const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/London]`);
const council = shippedPlaybook('council').counter.hours;
const shop = shippedPlaybook('retail').counter.hours;
const offered = (hours: typeof shop | null, now: string) =>
  timesToOffer(hours, at(now), 3).map((time) => time.toPlainDateTime().toString({ smallestUnit: 'minute' }));

describe('13.2 promises fall within opening hours', () => {
  it('13.2 offers only times at which somebody is here, in every playbook that ships', () => {
    for (const name of shippedNames) {
      const { hours } = shippedPlaybook(name).counter;
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

  it('13.2 knows a time at which nobody is here', () => {
    expect(isOpenAt(council, at('2026-11-21T12:00'))).toBe(false);
    expect(isOpenAt(council, at('2026-11-20T17:00'))).toBe(true);
    expect(isOpenAt(council, at('2026-11-20T17:01'))).toBe(false);
  });

  it('13.2 lets a promise be made where no hours are known', () => {
    const closed = Object.fromEntries(Object.keys(shop).map((day) => [day, null])) as typeof shop;
    expect(isNeverOpen(closed)).toBe(true);
    expect(offered(closed, '2026-11-20T10:00')).toHaveLength(3);
  });
});
