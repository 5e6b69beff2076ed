// PINs that somebody looking on would try first.

const rows = ['01234567890', '1472580369', '7894561230'];

/** One digit or one pair or three digits again and again, a run up or down, or the keypad row by row. */
export function isGuessablePin(pin: string): boolean {
  const backwards = [...pin].reverse().join('');
  return (
    /^(.{1,3})\1+$/.test(pin) ||
    (/^(.)\1(.)\2(.)\3$/.test(pin) && isRun(`${pin[0]}${pin[2]}${pin[4]}`)) ||
    rows.some((row) => row.includes(pin) || row.includes(backwards))
  );
}

function isRun(digits: string): boolean {
  return '01234567890'.includes(digits) || '09876543210'.includes(digits);
}
