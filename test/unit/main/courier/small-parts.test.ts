import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BackOff } from '#main/courier/back-off';
import { readAddress, readJoinLink } from '#main/courier/register-address';
import { HashesThere } from '#main/courier/hashes-there';
import { RegisterClock } from '#main/courier/register-clock';
import { highest, holds, withNumbers } from '#main/courier/sequence-ranges';
import { UnsentEvents } from '#main/courier/unsent';

describe('which numbers the register has', () => {
  it('are the same as a plain set of them, in any order and after any repeat', () => {
    const numbers = fc.array(fc.integer({ min: 1, max: 60 }));
    fc.assert(
      fc.property(fc.array(numbers), (batches) => {
        const ranges = batches.reduce<number[]>((before, batch) => withNumbers(before, batch), []);
        const plain = new Set(batches.flat());
        for (let number = 0; number <= 61; number += 1) expect(holds(ranges, number)).toBe(plain.has(number));
        expect(highest(ranges)).toBe(Math.max(0, ...plain));
        for (let at = 2; at < ranges.length; at += 2)
          expect(ranges[at]).toBeGreaterThan((ranges[at - 1] as number) + 1);
      }),
    );
  });

  it('stay one range where they came in order, however many', () => {
    const all = Array.from({ length: 500 }, (_, at) => at + 1);
    expect(withNumbers(withNumbers([], all), [501, 502])).toEqual([1, 502]);
  });
});

it('C1 which events a register has is known of twenty thousand, each met twice, and of no other', () => {
  const hashes = Array.from({ length: 40_000 }, (_, n) =>
    createHash('sha256').update(`${n}`).digest('base64url'),
  );
  const there = new HashesThere();
  const [has, hasNot] = [hashes.slice(0, 20_000), hashes.slice(20_000)];
  for (const hash of [...has, ...has]) there.add(hash);
  expect(has.every((hash) => there.has(hash))).toBe(true);
  expect(hasNot.some((hash) => there.has(hash))).toBe(false);
});

it('C1 what waits is found by its number, in the order of numbers, all of it where one was given twice', () => {
  const numbers = fc.array(fc.integer({ min: 1, max: 12 }));
  fc.assert(
    fc.property(numbers, fc.nat(3), (seqs, each) => {
      const waiting = new UnsentEvents();
      const all = seqs.map((seq, at) => ({ hash: `${at}`, device: 'a', seq, incident: '' }));
      for (const one of [...all, ...all]) waiting.add(one);
      const gone = new Set(all.filter((_, at) => at % 4 === each).map(({ hash }) => hash));
      waiting.remove(gone);
      const left = all.filter(({ hash }) => !gone.has(hash));
      expect([...waiting]).toEqual(left.toSorted((one, other) => one.seq - other.seq));
      expect(waiting.size).toBe(left.length);
      for (let seq = 0; seq <= 13; seq += 1)
        expect(waiting.at('a', seq)).toEqual(left.filter((one) => one.seq === seq));
      expect(waiting.at('b', 1)).toEqual([]);
    }),
  );
});

describe('an address of a register', () => {
  it.each([
    ['register.example.com', 'https://register.example.com'],
    ['https://register.example.com/amends/', 'https://register.example.com/amends'],
    ['http://127.0.0.1:4610', 'http://127.0.0.1:4610'],
    ['http://localhost:4610/', 'http://localhost:4610'],
    ['http://[::1]:4610', 'http://[::1]:4610'],
  ])('%s is used', (typed, address) => expect(readAddress(typed)).toBe(address));

  it.each([
    ...['http://register.example.com', 'http://127.0.0.1.example.com', 'ftp://register.example.com'],
    ...[
      'https://amira:pin@register.example.com',
      'https://register.example.com/?x=1',
      '',
      'javascript:alert(1)',
    ],
    ...['file:///etc', 'http://10.0.0.5:4610'],
  ])('%s is refused', (typed) => expect(readAddress(typed)).toBeNull());

  it('comes out of a link with its code, and never one that an address wouldn’t be', () => {
    expect(readJoinLink('amends:join?at=https%3A%2F%2Fregister.example&code=AB12')).toEqual({
      address: 'https://register.example',
      code: 'AB12',
    });
    expect(readJoinLink('amends:join?at=http%3A%2F%2Fregister.example&code=AB12')).toBeNull();
    expect(readJoinLink('https://register.example')).toBeNull();
  });
});

it('waits longer after each failure, never the same twice in a row of desks, and begins anew once it worked', () => {
  const early = new BackOff(() => 0);
  const late = new BackOff(() => 0.999);
  expect([early.next(), early.next(), early.next()]).toEqual([500, 1000, 2000]);
  expect([late.next(), late.next()]).toEqual([1000, 1999]);
  for (let tries = 0; tries < 30; tries += 1) late.next();
  expect(late.next()).toBeLessThanOrEqual(5 * 60_000);
  late.worked();
  expect(late.next()).toBe(1000);
});

it.each([1, 30, 61, 3_600, 86_400, 315_576_000])(
  'C9 a clock that is %d seconds off signs with the register’s time, and is named from a minute on',
  (seconds) => {
    const there = Date.parse('2026-11-21T14:02:00Z');
    for (const sign of [1, -1]) {
      const clock = new RegisterClock(() => there + sign * seconds * 1000);
      clock.hear(new Date(there).toISOString());
      expect(clock.seconds()).toBe(there / 1000);
      expect(clock.aheadBy).toBe(seconds > 60 ? sign * seconds : null);
    }
  },
);
