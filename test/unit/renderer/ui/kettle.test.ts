import { describe, expect, it } from 'vitest';
import { elapsed } from '#renderer/ui/elapsed';
import { heatOf, kettleLevel, onScale, steamWisps } from '#renderer/ui/kettle-level';
import { tracePath, traceSpots } from '#renderer/ui/trace-path';

describe('the kettle', () => {
  it('is empty while nobody has set a temperature, or when it is no number', () => {
    for (const unset of [null, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(kettleLevel(unset)).toBe(0);
      expect(heatOf(unset)).toBe('unset');
      expect(steamWisps(unset)).toBe(0);
    }
  });

  it('fills from a little at 30 to the brim at 100, and higher with every degree between', () => {
    const levels = Array.from({ length: 71 }, (_, index) => kettleLevel(30 + index));
    expect(levels[0]).toBeGreaterThan(0);
    expect(levels[0]).toBeLessThan(0.1);
    expect(levels.at(-1)).toBeCloseTo(1);
    levels.slice(1).forEach((level, index) => expect(level).toBeGreaterThan(levels[index]!));
  });

  it('keeps what lies outside the scale at its ends', () => {
    expect(onScale(-40)).toBe(30);
    expect(onScale(250)).toBe(100);
    expect(kettleLevel(250)).toBe(kettleLevel(100));
  });

  it('shows the four words of the desk as blue, amber, amber and red, with steam from warm up', () => {
    expect([40, 60, 80, 95].map(heatOf)).toEqual(['cool', 'warm', 'warm', 'hot']);
    expect([40, 60, 80, 95].map(steamWisps)).toEqual([0, 1, 3, 3]);
  });
});

describe('the trace', () => {
  const points = [
    { at: 0, temperature: 82 },
    { at: 3, temperature: 95 },
    { at: 8, temperature: 72 },
    { at: 14, temperature: 62 },
  ];

  it('runs from the left edge to the right, the hottest point highest', () => {
    const spots = traceSpots(points, 150, 34);
    expect(spots.map((spot) => spot.x)).toEqual([0, 32.1, 85.7, 150]);
    expect(Math.min(...spots.map((spot) => spot.y))).toBe(spots[1]!.y);
  });

  it('never rises over the peak that was measured', () => {
    const spots = traceSpots(points, 150, 34);
    const ys = [...tracePath(spots).matchAll(/[\d.]+ ([\d.]+)/g)].map((pair) => Number(pair[1]));
    expect(ys).toHaveLength(1 + 3 * 3);
    expect(Math.min(...ys)).toBe(spots[1]!.y);
    expect(Math.max(...ys)).toBe(spots[3]!.y);
  });

  it('puts a single reading at the right end, and draws nothing for none', () => {
    expect(traceSpots([{ at: 5, temperature: 30 }], 150, 34)).toEqual([{ x: 150, y: 34 }]);
    expect(tracePath([])).toBe('');
  });

  it('stays readable when two readings share a moment', () => {
    const spots = traceSpots([points[0]!, { at: 0, temperature: 40 }], 150, 34);
    expect(tracePath(spots)).not.toMatch(/NaN|Infinity/);
  });
});

describe('the time that passed', () => {
  it.each([
    [0, '0:00'],
    [42_999, '0:42'],
    [725_000, '12:05'],
    [3_729_000, '1:02:09'],
    [-5_000, '0:00'],
  ])('of %i milliseconds is written %s', (milliseconds, text) => {
    expect(elapsed(milliseconds)).toBe(text);
  });
});
