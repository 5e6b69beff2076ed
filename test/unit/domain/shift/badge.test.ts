import { describe, expect, test } from 'vitest';
import { asWritten, badgeNumber, isBadgeNumber, wearerOf } from '#domain/shift/badge';

describe('K7 a badge number', () => {
  test.each([
    [' 117 ', '117'],
    ['#0117', '0117'],
    ['ml  7', 'ML 7'],
    ['１１７', '117'],
    ['a-12/3', 'A-12/3'],
    ['117\u202e', '117'],
    ['', ''],
    ['   ', ''],
  ])('K7 %j is kept as %j, and keeping it again changes nothing', (typed, kept) => {
    expect(badgeNumber.parse(typed)).toBe(kept);
    expect(asWritten(kept)).toBe(kept);
  });

  test.each(['1234567890123', '<b>7</b>', '117\n118;', '-7', '7-', 'No. 117', '🙂'])(
    'K7 %j is none',
    (typed) => {
      expect(isBadgeNumber(typed)).toBe(false);
    },
  );

  test('K7 two people who are here can’t wear one number, and whoever has left gives theirs up', () => {
    const dora = { id: 'd', badge: '117', left: false };
    expect(wearerOf([dora], '117', null)).toBe(dora);
    expect(wearerOf([dora], '117', 'd')).toBeNull();
    expect(wearerOf([{ ...dora, left: true }], '117', null)).toBeNull();
    expect(wearerOf([{ ...dora, badge: '' }], '', null)).toBeNull();
  });
});
