import { randomBytes } from 'node:crypto';

/** What the OS keyring is to keep for this OS account: 32 random bytes, never stored by the vault. */
export function newDeviceSecret(): Uint8Array {
  return randomBytes(32);
}
