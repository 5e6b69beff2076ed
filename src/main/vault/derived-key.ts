// Keys that follow from other keys, each for one purpose only.
import { hkdfSync } from 'node:crypto';

/** @param purpose what the key is for; two purposes never share a key. @returns 32 bytes */
export function derivedKey(secret: Uint8Array, salt: string | Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, `amends ${purpose}`, 32));
}
