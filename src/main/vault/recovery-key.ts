// The recovery key: 160 random bits in letters and digits that survive being read aloud, typed and photocopied,
// with check characters, so that a typing mistake is told apart from the key of another store.
import { createHash, randomInt } from 'node:crypto';
import { VaultError } from './vault-error';

/** Crockford's base 32: no I, L, O, U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const secretLength = 32;
const checkLength = 4;
const groupLength = 4;

/** For example "K7QF-0M2X-…": nine groups of four, the last one being the check. */
export function newRecoveryKey(): string {
  const secret = Array.from({ length: secretLength }, () => alphabet[randomInt(32)]).join('');
  return recoveryKeyGroups(secret + checkOf(secret)).join('-');
}

/** Its groups, to print, and to ask for some of them back. */
export function recoveryKeyGroups(key: string): string[] {
  return key.replaceAll('-', '').match(new RegExp(`.{${groupLength}}`, 'g')) ?? [];
}

/** Forgives case, spaces, dashes, and O for 0, I or L for 1. @throws VaultError 'mistyped-recovery-key' */
export function recoverySecret(typed: string): Buffer {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\p{Dash}_.]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const secret = plain.slice(0, secretLength);
  const right =
    plain.length === secretLength + checkLength && [...plain].every((sign) => alphabet.includes(sign));
  if (!right || plain.slice(secretLength) !== checkOf(secret)) throw new VaultError('mistyped-recovery-key');
  return Buffer.from(secret, 'ascii');
}

function checkOf(secret: string): string {
  const digest = createHash('sha256').update(`amends recovery key ${secret}`).digest();
  return Array.from({ length: checkLength }, (_, at) => alphabet[(digest[at] ?? 0) % 32]).join('');
}
