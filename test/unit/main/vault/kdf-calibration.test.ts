import { describe, expect, it } from 'vitest';
import { assertAcceptable, kdfFloor, type KdfParameters } from '#main/vault/kdf';
import { calibrateKdf, isWeaker, longestStretch } from '#main/vault/kdf-calibration';

/** A computer on which the floor takes that many milliseconds, and everything else in proportion. */
const computer = (floorTakes: number) => {
  const perUnit = floorTakes / (kdfFloor.memoryKiB * kdfFloor.passes);
  return async ({ memoryKiB, passes }: KdfParameters) => memoryKiB * passes * perUnit;
};

describe('B7 key derivation measured at set-up', () => {
  it.each([5, 20, 60, 141, 300, 450])(
    'where the floor takes %i ms, one opening takes at most half a second, and no less work than the floor',
    async (floorTakes) => {
      const time = computer(floorTakes);
      const kdf = await calibrateKdf(time);
      assertAcceptable(kdf);
      expect(isWeaker(kdf, kdfFloor)).toBe(false);
      expect(await time(kdf)).toBeLessThanOrEqual(longestStretch);
    },
  );

  it('a computer too slow for the floor gets the floor all the same', async () => {
    expect(await calibrateKdf(computer(2_000))).toEqual(kdfFloor);
  });

  it('an ordinary desk computer gets at least three hundred milliseconds of work', async () => {
    for (const floorTakes of [60, 100, 141, 200]) {
      const time = computer(floorTakes);
      expect(await time(await calibrateKdf(time))).toBeGreaterThan(300);
    }
  });

  it('a quicker measurement is believed, because the first one also loads the code', async () => {
    const times = [900, 141];
    const first = await calibrateKdf(async () => times.shift() ?? 141);
    expect(first).toEqual(await calibrateKdf(async () => 141));
  });

  it('only clearly less work counts as weaker', () => {
    expect(isWeaker(kdfFloor, { ...kdfFloor, passes: 3 })).toBe(true);
    expect(isWeaker(kdfFloor, { ...kdfFloor, memoryKiB: kdfFloor.memoryKiB + 512 })).toBe(false);
    expect(isWeaker({ ...kdfFloor, passes: 3 }, kdfFloor)).toBe(false);
  });
});
