import { expect, test } from 'vitest';
import { newRecoveryKey, recoveryKeyGroups, recoverySecret } from '#main/vault/recovery-key';

test('a recovery key is 160 random bits in nine groups of four, without letters that look like digits', () => {
  const keys = new Set(Array.from({ length: 500 }, newRecoveryKey));
  expect(keys.size).toBe(500);
  for (const key of keys) expect(key).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(recoveryKeyGroups([...keys][0]!)).toHaveLength(9);
});

test('however it is copied from paper, it is the same key', () => {
  const key = newRecoveryKey();
  const sloppy = ` ${key.toLowerCase().replaceAll('-', ' – ').replaceAll('0', 'O').replaceAll('1', 'l')} `;
  expect(recoverySecret(sloppy)).toEqual(recoverySecret(key));
});

test('one wrong sign, two swapped signs, a sign too many or too few are typing mistakes', () => {
  const key = newRecoveryKey();
  const mistakes = new Set<string>();
  for (let at = 0; at < key.length; at++) {
    mistakes.add(key.slice(0, at) + key.slice(at + 1));
    mistakes.add(`${key.slice(0, at)}7${key.slice(at)}`);
    mistakes.add(`${key.slice(0, at)}U${key.slice(at + 1)}`);
    for (const sign of '0279AKZ') mistakes.add(key.slice(0, at) + sign + key.slice(at + 1));
    mistakes.add(key.slice(0, at) + (key[at + 1] ?? '') + key[at] + key.slice(at + 2));
  }
  const plain = (text: string) => text.replaceAll('-', '');
  const real = [...mistakes].filter((mistake) => plain(mistake) !== plain(key));
  expect(real.length).toBeGreaterThan(300);
  // Twenty check bits let about one mistake in a million through: of these hundreds at most a freak one.
  const unnoticed = real.filter((mistake) => {
    try {
      return recoverySecret(mistake).length > 0;
    } catch {
      return false;
    }
  });
  expect(unnoticed.length).toBeLessThanOrEqual(1);
});
