import { expect, it } from 'vitest';
import { isGuessablePin } from '#domain/shift/pin-rule';

it.each([
  '000000',
  '777777',
  '121212',
  '123123',
  '123456',
  '654321',
  '098765',
  '456789',
  '112233',
  '987654',
  '147258',
  '332211',
])('takes %s for one that somebody would try first', (pin) => {
  expect(isGuessablePin(pin)).toBe(true);
});

it.each(['271828', '314159', '240613', '190784', '550912'])('leaves %s alone', (pin) => {
  expect(isGuessablePin(pin)).toBe(false);
});
