/** How people write phone numbers in each country, as far as comparing needs it. */

export interface PhonePlan {
  /** The country's calling code. */
  code: string;
  /** What is dialled before a number inside the country; empty where nothing is. */
  trunk: string;
  /** What is dialled before a foreign number. "00" is understood everywhere else too. */
  exit: string;
  /** Fewest and most digits of a national number, without the trunk prefix. */
  digits: readonly [number, number];
}

const plan = (code: string, trunk: string, fewest: number, most: number, exit = '00'): PhonePlan => ({
  ...{ code, trunk, exit, digits: [fewest, most] as const },
});

/** By ISO 3166 code. A country that isn't here is only compared by what was written with a plus. */
export const phonePlans: Readonly<Record<string, PhonePlan>> = {
  GB: plan('44', '0', 9, 10),
  IE: plan('353', '0', 7, 9),
  US: plan('1', '1', 10, 10, '011'),
  CA: plan('1', '1', 10, 10, '011'),
  AU: plan('61', '0', 9, 9, '0011'),
  NZ: plan('64', '0', 8, 10),
  DE: plan('49', '0', 6, 11),
  AT: plan('43', '0', 6, 12),
  CH: plan('41', '0', 9, 9),
  FR: plan('33', '0', 9, 9),
  BE: plan('32', '0', 8, 9),
  NL: plan('31', '0', 9, 9),
  LU: plan('352', '', 6, 9),
  ES: plan('34', '', 9, 9),
  PT: plan('351', '', 9, 9),
  IT: plan('39', '', 8, 11),
  DK: plan('45', '', 8, 8),
  NO: plan('47', '', 8, 8),
  SE: plan('46', '0', 7, 9),
  FI: plan('358', '0', 6, 10),
  IS: plan('354', '', 7, 7),
  PL: plan('48', '', 9, 9),
  CZ: plan('420', '', 9, 9),
  SK: plan('421', '0', 9, 9),
  HU: plan('36', '06', 8, 9),
  RO: plan('40', '0', 9, 9),
  BG: plan('359', '0', 8, 9),
  GR: plan('30', '', 10, 10),
  TR: plan('90', '0', 10, 10),
  UA: plan('380', '0', 9, 9),
  IN: plan('91', '0', 10, 10),
  JP: plan('81', '0', 9, 10, '010'),
  CN: plan('86', '0', 9, 11),
  HK: plan('852', '', 8, 8, '001'),
  SG: plan('65', '', 8, 8, '000'),
  ZA: plan('27', '0', 9, 9),
  NG: plan('234', '0', 8, 10, '009'),
  KE: plan('254', '0', 9, 9, '000'),
  GH: plan('233', '0', 9, 9),
  BR: plan('55', '0', 10, 11),
  MX: plan('52', '', 10, 10),
  IL: plan('972', '0', 8, 9),
  AE: plan('971', '0', 8, 9),
};

/** Where a zero after the calling code is part of the number. */
export const keepsZero = new Set(['39', '225', '241', '242', '378', '379']);

const oneAndTwo = new Set(
  (
    '1 7 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 ' +
    '60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98'
  ).split(' '),
);

/** The calling code at the head of an international number: codes of one and two digits are known, all others have three. */
export function callingCode(digits: string): string | null {
  const short = [digits.slice(0, 1), digits.slice(0, 2)].find((code) => oneAndTwo.has(code));
  if (short) return short;
  return /^[2-9]\d\d/.test(digits) ? digits.slice(0, 3) : null;
}

const byZone: Readonly<Record<string, string>> = {
  ...{ 'Europe/London': 'GB', 'Europe/Belfast': 'GB', 'Europe/Jersey': 'GB', 'Europe/Guernsey': 'GB' },
  ...{ 'Europe/Dublin': 'IE', 'Europe/Berlin': 'DE', 'Europe/Vienna': 'AT', 'Europe/Zurich': 'CH' },
  ...{ 'Europe/Paris': 'FR', 'Europe/Brussels': 'BE', 'Europe/Amsterdam': 'NL', 'Europe/Luxembourg': 'LU' },
  ...{ 'Europe/Madrid': 'ES', 'Atlantic/Canary': 'ES', 'Europe/Lisbon': 'PT', 'Europe/Rome': 'IT' },
  ...{ 'Europe/Copenhagen': 'DK', 'Europe/Oslo': 'NO', 'Europe/Stockholm': 'SE', 'Europe/Helsinki': 'FI' },
  ...{ 'Atlantic/Reykjavik': 'IS', 'Europe/Warsaw': 'PL', 'Europe/Prague': 'CZ', 'Europe/Bratislava': 'SK' },
  ...{ 'Europe/Budapest': 'HU', 'Europe/Bucharest': 'RO', 'Europe/Sofia': 'BG', 'Europe/Athens': 'GR' },
  ...{ 'Europe/Istanbul': 'TR', 'Europe/Kyiv': 'UA', 'Europe/Kiev': 'UA', 'Asia/Jerusalem': 'IL' },
  ...{ 'Asia/Kolkata': 'IN', 'Asia/Calcutta': 'IN', 'Asia/Tokyo': 'JP', 'Asia/Shanghai': 'CN' },
  ...{ 'Asia/Hong_Kong': 'HK', 'Asia/Singapore': 'SG', 'Asia/Dubai': 'AE', 'Pacific/Auckland': 'NZ' },
  ...{ 'Africa/Johannesburg': 'ZA', 'Africa/Lagos': 'NG', 'Africa/Nairobi': 'KE', 'Africa/Accra': 'GH' },
  ...{ 'America/Sao_Paulo': 'BR', 'America/Mexico_City': 'MX', 'America/Toronto': 'CA' },
  ...{ 'America/Vancouver': 'CA', 'America/New_York': 'US', 'America/Chicago': 'US', 'America/Denver': 'US' },
  ...{ 'America/Los_Angeles': 'US', 'America/Phoenix': 'US', 'America/Anchorage': 'US' },
};
/** Only currencies of one country: the euro says nothing. */
const byCurrency: Readonly<Record<string, string>> = {
  ...{ GBP: 'GB', USD: 'US', CAD: 'CA', AUD: 'AU', NZD: 'NZ', CHF: 'CH', DKK: 'DK', NOK: 'NO', SEK: 'SE' },
  ...{ ISK: 'IS', PLN: 'PL', CZK: 'CZ', HUF: 'HU', RON: 'RO', BGN: 'BG', TRY: 'TR', UAH: 'UA', INR: 'IN' },
  ...{ JPY: 'JP', CNY: 'CN', HKD: 'HK', SGD: 'SG', ZAR: 'ZA', NGN: 'NG', KES: 'KE', GHS: 'GH', BRL: 'BR' },
  ...{ MXN: 'MX', ILS: 'IL', AED: 'AE' },
};

/** A guess: the branch's zone first, then its currency. Null: numbers without a country stay as they are. */
export function guessPlan(branch: { zone: string; currency: string }): PhonePlan | null {
  const country =
    byZone[branch.zone] ??
    (branch.zone.startsWith('Australia/') ? 'AU' : null) ??
    byCurrency[branch.currency];
  return (country && phonePlans[country]) || null;
}
