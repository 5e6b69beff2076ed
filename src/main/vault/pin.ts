// PINs: six digits that switch people at a desk. A PIN alone never wraps a key: a million of them are tried in days.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { stretch, type KdfParameters } from './kdf';
import { VaultError } from './vault-error';

/** @throws VaultError 'bad-pin' */
export function assertPin(pin: string): void {
  if (!/^[0-9]{6}$/.test(pin)) throw new VaultError('bad-pin');
}

/** What the sealed 'people' record keeps of a PIN. @throws VaultError 'bad-pin', 'kdf-refused' */
export async function makePinVerifier(pin: string, kdf: KdfParameters): Promise<string> {
  assertPin(pin);
  const salt = randomBytes(16);
  const hash = await stretch(pin, salt, kdf);
  return ['argon2id', kdf.memoryKiB, kdf.passes, kdf.lanes, salt.toString('hex'), hash.toString('hex')].join(
    '$',
  );
}

/** What a verifier was made with; null for one that isn't a verifier. */
export function kdfOfVerifier(verifier: string): KdfParameters | null {
  const [, memoryKiB, passes, lanes] = /^argon2id\$(\d{1,9})\$(\d{1,9})\$(\d{1,9})\$/.exec(verifier) ?? [];
  if (lanes === undefined) return null;
  return { memoryKiB: Number(memoryKiB), passes: Number(passes), lanes: Number(lanes) };
}

/** @throws VaultError 'kdf-refused', 'unknown-shape' for a verifier that isn't one */
export async function fitsPinVerifier(pin: string, verifier: string): Promise<boolean> {
  const parts = /^argon2id\$(\d{1,9})\$(\d{1,9})\$(\d{1,9})\$([0-9a-f]{32})\$([0-9a-f]{64})$/.exec(verifier);
  if (!parts) throw new VaultError('unknown-shape');
  const [, memoryKiB, passes, lanes, salt = '', hash = ''] = parts;
  const kdf = { memoryKiB: Number(memoryKiB), passes: Number(passes), lanes: Number(lanes) };
  return timingSafeEqual(await stretch(pin, Buffer.from(salt, 'hex'), kdf), Buffer.from(hash, 'hex'));
}
