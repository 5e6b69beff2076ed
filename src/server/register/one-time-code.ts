// One-time codes: 100 random bits, kept as a hash, good once and for a time.
import { createHash, randomBytes } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** "7KQ2-MMXP-3FJT-09AZ-VWRD" */
export function newCode(): string {
  const letters = [...randomBytes(20)].map((byte) => alphabet[byte & 31]);
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
}

/** @param code as typed or with everything but its letters and digits taken out */
export const hashOfCode = (code: string) =>
  createHash('sha256')
    .update(`amends code ${code.replace(/-/g, '')}`)
    .digest('base64url');
