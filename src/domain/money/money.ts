/** Money as people hand it over: whole minor units with their currency, never a floating number. */
import type { Money } from './money-value';

export type { Money } from './money-value';

/** How many digits the currency's minor unit has: 2 for GBP, 0 for JPY, 3 for KWD (ISO 4217, as Intl knows it). */
export function minorDigits(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/** "£18.40", "¥1,840"; the sign is left out: words such as "back to Mrs Osei" say the direction. */
export function showMoney(amount: Money, language: string): string {
  const digits = minorDigits(amount.currency);
  const minor = Math.abs(amount.minor)
    .toString()
    .padStart(digits + 1, '0');
  const whole = digits === 0 ? minor : `${minor.slice(0, -digits)}.${minor.slice(-digits)}`;
  // Intl takes a decimal string exactly, so no floating number is ever made of money.
  return new Intl.NumberFormat(language, { style: 'currency', currency: amount.currency }).format(
    whole as Intl.StringNumericLiteral,
  );
}

/**
 * Reads "18.40", "18,40", "£1,234.5" or "5". Answers null for anything that is not one amount,
 * and for more digits than the currency has: nothing is rounded.
 */
export function readMoney(text: string, currency: string): Money | null {
  const digits = minorDigits(currency);
  const bare = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/^[^\d.,]{0,4}/, '')
    .replace(/[^\d.,]{0,4}$/, '');
  if (!/^[\d.,]+$/.test(bare) || !/\d/.test(bare)) return null;
  const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  const fraction = last >= 0 ? bare.slice(last + 1) : '';
  const groups = last >= 0 && fraction.length === 3 && /^\d{1,3}([.,]\d{3})+$/.test(bare);
  const whole = (groups || last < 0 ? bare : bare.slice(0, last)).replace(/[.,]/g, '');
  const part = groups || last < 0 ? '' : fraction;
  if (part.length > digits || /[.,]/.test(part)) return null;
  const minor = Number((whole || '0') + part.padEnd(digits, '0'));
  return Number.isSafeInteger(minor) && minor <= 1_000_000_000_00 ? { minor, currency } : null;
}

/** The sum of amounts in one currency; null when there is nothing to add. Other currencies are left to their own sum. */
export function addMoney(amounts: readonly Money[], currency: string): Money {
  return {
    minor: amounts.reduce((sum, one) => (one.currency === currency ? sum + one.minor : sum), 0),
    currency,
  };
}
