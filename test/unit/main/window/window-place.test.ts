import fc from 'fast-check';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlace, writePlace } from '#main/window/place-file';
import { placeOn, type Bounds } from '#main/window/window-place';

const counter: Bounds = { x: 0, y: 0, width: 1366, height: 728 };
const second: Bounds = { x: 1366, y: -200, width: 1920, height: 1040 };

describe('F8 where the desk window opens', () => {
  it('the first time: the usual size, in the middle of the first screen, within it', () => {
    expect(placeOn([{ x: 0, y: 0, width: 1920, height: 1080 }], null)).toEqual({
      x: 277,
      y: 156,
      width: 1366,
      height: 768,
    });
    expect(placeOn([counter], null)).toEqual({ x: 0, y: 0, width: 1366, height: 728 });
  });

  it('where it was, on the second screen too', () => {
    const last = { x: 1500, y: -100, width: 1000, height: 700 };
    expect(placeOn([counter, second], last)).toEqual(last);
  });

  it('on the first screen again when the second one has been unplugged', () => {
    expect(placeOn([counter], { x: 1500, y: -100, width: 1000, height: 700 })).toEqual(counter);
  });

  it('never larger than its screen, after the screen has become a smaller one', () => {
    expect(placeOn([counter], { x: 100, y: 0, width: 2500, height: 1400 })).toMatchObject({
      width: 1366,
      height: 728,
    });
  });

  it('wherever it was, somebody can get hold of its title bar', () => {
    const number = fc.integer({ min: -100_000, max: 100_000 });
    const size = fc.integer({ min: 1, max: 100_000 });
    const last = fc.record({ x: number, y: number, width: size, height: size });
    fc.assert(
      fc.property(last, fc.boolean(), (before, hasSecond) => {
        const screens: [Bounds, ...Bounds[]] = hasSecond ? [counter, second] : [counter];
        const place = placeOn(screens, before);
        expect(
          screens.some((screen) => {
            const seen =
              Math.min(place.x + place.width, screen.x + screen.width) - Math.max(place.x, screen.x);
            return seen >= 120 && place.y >= screen.y && place.y + 32 <= screen.y + screen.height;
          }),
        ).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the file that remembers it', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'amends-place-')), 'window.json');
  const place = { x: 1, y: 2, width: 800, height: 600, isMaximized: false };

  it('holds four numbers and a yes or no, and nothing else', () => {
    writePlace(file, { ...place, title: 'Complaint of Mrs Okafor' } as typeof place);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(place);
    expect(readPlace(file)).toEqual(place);
  });

  it('missing, broken or absurd, is as if there were none', () => {
    expect(readPlace(`${file}.none`)).toBeNull();
    for (const text of [
      '',
      '{',
      'null',
      '{"x":1e99}',
      JSON.stringify({ ...place, width: -5 }),
      JSON.stringify({ ...place, x: '1' }),
    ]) {
      writeFileSync(file, text);
      expect(readPlace(file)).toBeNull();
    }
  });

  it('in a folder that can’t be written keeps nobody from closing the window', () => {
    expect(() => writePlace('/proc/none/window.json', place)).not.toThrow();
  });
});
