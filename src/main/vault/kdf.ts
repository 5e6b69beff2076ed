// Argon2id, the slow step between what people remember and a key. Parameters come from files anyone could have
// changed: they are checked before any work is done with them.
import { VaultError } from './vault-error';

export type KdfParameters = {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
};

/** What new keys of one open store are made with; the shop settles it once it knows this computer. */
export interface KdfChoice {
  now: KdfParameters;
}

/** 64 MiB and three passes take about 0.4 s on the slowest desk computer this was tried on. */
export const usualKdf: KdfParameters = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 };
/** OWASP's least for Argon2id. */
export const kdfFloor: KdfParameters = { memoryKiB: 19 * 1024, passes: 2, lanes: 1 };
const kdfCeiling: KdfParameters = { memoryKiB: 1024 * 1024, passes: 64, lanes: 16 };

/** @throws VaultError 'kdf-refused' below the floor, or where they would only stop this computer */
export function assertAcceptable(kdf: KdfParameters): void {
  for (const name of ['memoryKiB', 'passes', 'lanes'] as const) {
    const value = kdf[name];
    if (!Number.isSafeInteger(value) || value < kdfFloor[name] || value > kdfCeiling[name])
      throw new VaultError('kdf-refused');
  }
}

/** @param salt at least 16 random bytes. @returns 32 bytes */
export async function stretch(secret: string, salt: Uint8Array, kdf: KdfParameters): Promise<Buffer> {
  assertAcceptable(kdf);
  // Read when somebody types a PIN or a passphrase: a recovery key needs none of it.
  const { argon2id } = await import('hash-wasm');
  const key = await argon2id({
    password: Buffer.from(secret, 'utf8'),
    salt,
    memorySize: kdf.memoryKiB,
    iterations: kdf.passes,
    parallelism: kdf.lanes,
    hashLength: 32,
    outputType: 'binary',
  });
  return Buffer.from(key.buffer, key.byteOffset, key.byteLength);
}

/** The same passphrase, however it was typed: composed letters, one space between words. */
export function sameTyping(passphrase: string): string {
  return passphrase.normalize('NFKC').trim().replace(/\s+/gu, ' ');
}
