// Money in fields and rows of this branch: read and shown by the domain, never by floating numbers.
import { minorDigits, readMoney, showMoney } from '#domain/money/money';

export function amountField(currency: string) {
  const digits = minorDigits(currency);
  return {
    parse: (typed: string) => readMoney(typed, currency)?.minor ?? null,
    format: (minor: number) => {
      const text = String(minor).padStart(digits + 1, '0');
      return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
    },
    symbol: showMoney({ minor: 0, currency }, 'en-GB').replace(/[\d.,\s]/g, ''),
  };
}

export const shownMoney = (minor: number, currency: string) => showMoney({ minor, currency }, 'en-GB');
