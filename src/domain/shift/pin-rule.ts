// Which PINs anybody would try first. A PIN never protects the disk; it keeps colleagues' tiles apart, so it needs little more.

const digits = '01234567890';

/** True for anything but six digits, for one digit repeated, a run up or down, and pairs or triples repeated. */
export function isGuessablePin(pin: string): boolean {
  if (!/^\d{6}$/.test(pin)) return true;
  if (/^(\d{1,3})\1+$/.test(pin)) return true;
  return digits.includes(pin) || digits.includes([...pin].reverse().join(''));
}
