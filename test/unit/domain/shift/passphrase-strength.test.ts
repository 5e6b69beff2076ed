import { expect, test } from 'vitest';
import { passphraseStrength } from '#domain/shift/passphrase-strength';

test.each([
  'quiet lantern over harbour',
  'we do our best',
  'Tr0ub4dor&3-and-9',
  'Ängstlich Äpfel über Öl',
  'صباح الخير يا جاري',
  'four words or twelve',
])('%j is strong enough', (passphrase) => {
  expect(passphraseStrength(passphrase)).toMatchObject({ acceptable: true, weakness: null });
  expect(passphraseStrength(passphrase).bits).toBeGreaterThanOrEqual(30);
});

test.each([
  ['', 'too-short'],
  ['millgate', 'too-short'],
  ['a b c d', 'too-short'],
  ['the the the the', 'repeats'],
  ['aaaaaaaaaaaaaaaa', 'repeats'],
  ['abcabcabcabcabc', 'repeats'],
  ['harbourharbour', 'repeats'],
  ['abcdefghijklmnop', 'follows-the-keyboard'],
  ['1234567890qwertyuiop', 'follows-the-keyboard'],
  ['poiuytrewq0987', 'follows-the-keyboard'],
  ['correct horse battery staple', 'well-known'],
  ['passphrase2024', 'well-known'],
  ['Administrator1', 'well-known'],
] as const)('%j is not: %s', (passphrase, weakness) => {
  expect(passphraseStrength(passphrase)).toMatchObject({ acceptable: false, weakness });
  expect(passphraseStrength(passphrase).bits).toBeLessThanOrEqual(20);
});

test('capitals, accents written in two ways and outer spaces make no difference', () => {
  const one = passphraseStrength('  ZOË’S QUIET HARBOUR LIGHT ');
  expect(one).toEqual(passphraseStrength('zoë’s quiet harbour light'));
});
