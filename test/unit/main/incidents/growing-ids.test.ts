import { expect, it } from 'vitest';
import { GrowingIds } from '#main/incidents/growing-ids';

const uuid7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const isGrowing = (ids: string[]) => ids.every((id, index) => index === 0 || id > (ids[index - 1] ?? ''));

it('A10: gives ten thousand ids within one millisecond, all growing', () => {
  const ids = new GrowingIds(() => 1_800_000_000_000);
  const given = Array.from({ length: 10_000 }, () => ids.next());
  expect(isGrowing(given)).toBe(true);
  expect(given.every((id) => uuid7.test(id))).toBe(true);
});

it('A10: goes on growing when the clock goes back, and from an id of ten years ahead', () => {
  let now = 1_800_000_000_000;
  const ids = new GrowingIds(() => now);
  const ahead = new GrowingIds(() => now + 10 * 365 * 86_400_000).next();
  const given = [ids.next()];
  for (const step of [-3_600_000, 5, -86_400_000, 0, 1]) {
    now += step;
    given.push(ids.next());
  }
  ids.startAfter(ahead);
  given.push(ahead, ids.next());
  ids.startAfter(given[0]!);
  ids.startAfter('0190a5f0-1111-4000-8000-000000000148');
  given.push(ids.next());
  expect(isGrowing(given)).toBe(true);
});

it('lives with a clock that shows nonsense', () => {
  const given = [-1, 2 ** 60, Number.NaN].map((time) => new GrowingIds(() => time).next());
  expect(given.every((id) => uuid7.test(id))).toBe(true);
});
