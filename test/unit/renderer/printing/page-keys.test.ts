import { expect, test } from 'vitest';
import { pageAfter } from '#renderer/features/printing/use-page-keys';

test.each([
  ['PageDown', 2, 3],
  ['ArrowRight', 2, 3],
  ['PageUp', 2, 1],
  ['ArrowLeft', 2, 1],
  ['Home', 2, 1],
  ['End', 2, 9],
  ['ArrowDown', 2, undefined],
  ['a', 2, undefined],
] as const)('F2 before printing %s on page %d of 9 turns to %s', (key, page, to) => {
  expect(pageAfter(key, page, 9)).toBe(to);
});
