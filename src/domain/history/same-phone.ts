/** Are two phone numbers one, however they were written down? The branch's country fills in what people leave out. */
import { callingCode, keepsZero, type PhonePlan } from './phone-plans';

export type Sureness = 'sure' | 'maybe' | null;

export interface Phone {
  /** As written: digits only, without an extension. */
  digits: string;
  /** Calling code and national number; null where neither the number nor the branch says the country. */
  whole: string | null;
  /** Written with its country; otherwise the branch's was filled in. */
  isCertain: boolean;
  extension: string;
}

/** What can't be told apart from "none" is no number. */
const fewestDigits = 7;
/** Fewer shared digits at the end than this are chance. */
const fewestShared = 9;
const mostDigits = 15;

/** Every number in a field that may hold several. Withheld and made-up ones ("0000000") are left out. */
export function readPhones(text: string, plan: PhonePlan | null): Phone[] {
  const parts = text.normalize('NFKC').split(/[/;,|\n]| or | and /i);
  const areAll = parts.every((part) => latinDigits(part).replace(/\D/g, '').length >= fewestDigits);
  return (areAll ? parts : [text.normalize('NFKC')]).flatMap((part) => readPhone(part, plan) ?? []);
}

function readPhone(text: string, plan: PhonePlan | null): Phone | null {
  const plain = latinDigits(text);
  const [, main = plain, extension = ''] =
    /^(.*?\d.*?)(?:\s*(?:ext|extn|extension|x|#)\.?:?\s*(\d{1,6}))?\s*$/is.exec(plain) ?? [];
  const digits = main.replace(/\D/g, '');
  if (digits.length < fewestDigits || digits.length > mostDigits + 4 || isMadeUp(digits)) return null;
  const abroad = internationalPart(main, digits, plan);
  if (abroad !== null) return { digits, whole: wholeNumber(abroad), isCertain: true, extension };
  return { digits, whole: plan && nationalPart(digits, plan), isCertain: false, extension };
}

/** Every script's digits as 0 to 9. */
function latinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const at = digit.codePointAt(0) ?? 0;
    let zero = at;
    // Each script's ten digits stand in a row.
    while (zero > at - 10 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && at - zero < 9) zero -= 1;
    return at < 0x80 ? digit : String(at - zero);
  });
}

/** What follows a plus or an exit code; null for a number written as in its own country. */
function internationalPart(text: string, digits: string, plan: PhonePlan | null): string | null {
  if (/^\D*\+/.test(text)) return digits;
  const exit = [plan?.exit ?? '00', '00'].find((code) => digits.startsWith(code));
  return exit === undefined ? null : digits.slice(exit.length);
}

/** "44 (0)7700…" is written with a zero that isn't dialled. */
function wholeNumber(digits: string): string {
  const code = callingCode(digits);
  if (code === null || keepsZero.has(code)) return digits;
  return code + digits.slice(code.length).replace(/^0/, '');
}

function nationalPart(digits: string, { code, trunk, digits: [fewest, most] }: PhonePlan): string | null {
  const fits = (rest: string) => rest.length >= fewest && rest.length <= most;
  if (trunk !== '' && digits.startsWith(trunk) && fits(digits.slice(trunk.length)))
    return code + digits.slice(trunk.length);
  const behindCode = digits.startsWith(code) ? digits.slice(code.length) : '';
  // Without a plus, where everybody writes the trunk prefix: the code was meant.
  if (trunk !== '' && fits(behindCode)) return digits;
  if (fits(digits) && !(trunk !== '' && digits.startsWith('0'))) return code + digits;
  return fits(behindCode) ? digits : null;
}

/** Symmetric. @returns `maybe` where a country was only guessed, or one has an extension that the other hasn't */
export function comparePhones(one: Phone, other: Phone): Sureness {
  const found = compareMain(one, other);
  return found === 'sure' && one.extension !== other.extension ? 'maybe' : found;
}

function compareMain(one: Phone, other: Phone): Sureness {
  if (one.whole !== null && one.whole === other.whole) return 'sure';
  if (one.isCertain && other.isCertain) return null;
  if (one.digits === other.digits && one.digits.length >= fewestShared) return 'sure';
  if (one.whole !== null && other.whole !== null && !one.isCertain && !other.isCertain) return null;
  return shareTheirEnd(one, other) ? 'maybe' : null;
}

/**
 * The last nine digits, with one safety: the shorter number must be the whole end of the longer one, and what the
 * longer has before it a calling code. Otherwise all of one town's numbers would meet under another area code.
 */
function shareTheirEnd(one: Phone, other: Phone): boolean {
  const [short, long] = [one, other]
    .map(({ whole, digits, isCertain }) => (isCertain && whole !== null ? whole : digits).replace(/^0+/, ''))
    .sort((a, b) => a.length - b.length) as [string, string];
  if (short.length < fewestShared || !long.endsWith(short)) return false;
  const before = long.slice(0, long.length - short.length);
  return before === '' || callingCode(long) === before;
}

/** All one digit, hardly two, or the keypad in a row: typed to fill the field. */
function isMadeUp(digits: string): boolean {
  return (
    new Set(digits).size <= 2 ||
    '01234567890123456789'.includes(digits) ||
    '98765432109876543210'.includes(digits)
  );
}
