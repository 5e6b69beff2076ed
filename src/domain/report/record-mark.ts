/** The seal's hash as people compare it: hexadecimal, in one case, and short enough to read out. */
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** base64url → hexadecimal; characters that aren't base64url are left out. */
export function hexOf(base64url: string): string {
  const bits = [...base64url]
    .map((character) => digits.indexOf(character))
    .filter((value) => value >= 0)
    .map((value) => value.toString(2).padStart(6, '0'))
    .join('');
  const bytes = bits.match(/.{8}/g) ?? [];
  return bytes.map((byte) => Number.parseInt(byte, 2).toString(16).padStart(2, '0')).join('');
}

/** "9f2c…e41a" */
export function shortMark(hex: string): string {
  return hex.length > 8 ? `${hex.slice(0, 4)}…${hex.slice(-4)}` : hex;
}
