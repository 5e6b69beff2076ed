import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hear,
  usualRules,
  type Burst,
  type BurstRules,
} from '../../../../src/renderer/features/conversation/scanner/burst';

interface Typed {
  key: string;
  /** Milliseconds after the key before. */
  gap: number;
  isSpecial?: boolean;
}

/** The codes that were recognised in a row of keys. */
function scansIn(keys: readonly Typed[], rules: BurstRules = usualRules): string[] {
  let burst: Burst | null = null;
  let at = 1_000;
  const scans: string[] = [];
  for (const { key, gap, isSpecial = false } of keys) {
    at += gap;
    const heard = hear(burst, { key, at, isSpecial }, rules);
    if (!heard) continue;
    if (heard.is === 'scan') scans.push(heard.code);
    burst = heard.is === 'scan' ? null : heard.burst;
  }
  return scans;
}
const typed = (text: string, gap: number): Typed[] => [...text].map((key) => ({ key, gap }));
const enter = (gap = 5): Typed => ({ key: 'Enter', gap });

describe('K10 a scanner is a keyboard that is faster than anybody', () => {
  it('K10 a code that comes in a burst and ends with Enter is a scan, also with Tab and capitals', () => {
    expect(scansIn([...typed('5012345678900', 4), enter()])).toEqual(['5012345678900']);
    expect(scansIn([...typed('MIL-2026-A0148', 12), { key: 'Tab', gap: 10 }])).toEqual(['MIL-2026-A0148']);
    const shifted = [...'AB1234'].flatMap((key) => [
      { key: 'Shift', gap: 2 },
      { key, gap: 3 },
    ]);
    expect(scansIn([...shifted, enter()])).toEqual(['AB1234']);
  });

  it('K10 every code of every usual scanner is recognised, also right behind somebody’s typing', () => {
    const code = fc
      .stringMatching(/^[0-9A-Z.\-/ ]{5,39}[0-9]$/)
      .filter((text) => text.trim().length >= usualRules.fewest);
    const speed = fc.integer({ min: 0, max: usualRules.longestGap });
    const before = fc.array(
      fc.record({ key: fc.constantFrom(...'abc ,'), gap: fc.integer({ min: 60, max: 400 }) }),
    );
    fc.assert(
      fc.property(before, code, speed, fc.integer({ min: 60, max: 900 }), (typing, text, gap, pause) => {
        const [first = '', ...rest] = [...text];
        const scan = [{ key: first, gap: pause }, ...rest.map((key) => ({ key, gap })), enter(gap)];
        expect(scansIn([...typing, ...scan])).toEqual([text.trim()]);
      }),
    );
  });

  it('K10 nothing that a person types is ever taken for a scan, rolled-over keys and numbers included', () => {
    // Even quick typists keep up at most four keys at scanner's speed: two hands rolling over a known word.
    const human = fc.array(
      fc.oneof(
        {
          weight: 6,
          arbitrary: fc.record({ key: anyKey(), gap: fc.integer({ min: 45, max: 600 }) }).map((one) => [one]),
        },
        { weight: 3, arbitrary: rolledOver() },
        {
          weight: 1,
          arbitrary: fc
            .record({
              key: fc.constantFrom('Enter', 'Tab', 'Backspace'),
              gap: fc.integer({ min: 0, max: 600 }),
            })
            .map((one) => [one]),
        },
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(human, (keys) => {
        expect(scansIn(keys.flat())).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['a word without a number', [...typed('Brownlow', 4), enter()]],
    ['too few characters', [...typed('12345', 4), enter()]],
    ['Enter after a breath', [...typed('5012345678900', 4), enter(400)]],
    [
      'one slow key in the middle',
      [...typed('50123', 4), { key: '4', gap: 120 }, ...typed('567', 4), enter()],
    ],
    ['a key held down', [...typed('1111111111', 30).map((one) => ({ ...one, isSpecial: true })), enter()]],
    ['longer than any code', [...typed('1'.repeat(121), 2), enter()]],
    [
      'an arrow in between',
      [...typed('501234', 4), { key: 'ArrowLeft', gap: 4 }, ...typed('5678', 4), enter()],
    ],
  ])('K10 %s is typing', (_what, keys) => {
    expect(scansIn(keys)).toEqual([]);
  });

  it('K10 a slower scanner is recognised where the desk says so', () => {
    const slow = [...typed('5012345678900', 55), enter(55)];
    expect(scansIn(slow)).toEqual([]);
    expect(scansIn(slow, { ...usualRules, longestGap: 60 })).toEqual(['5012345678900']);
  });
});

function anyKey() {
  return fc.constantFrom(...'abcdefghij0123456789 .,-');
}
/** Up to four keys in one roll of the fingers, after a breath of their own. */
function rolledOver() {
  return fc
    .array(fc.record({ key: anyKey(), gap: fc.integer({ min: 5, max: 35 }) }), { minLength: 1, maxLength: 4 })
    .map(([first, ...rest]) => [{ ...first!, gap: 80 }, ...rest]);
}
