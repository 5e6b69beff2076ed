// Judges a keyholder's passphrase the same way on the set-up screen and in the vault: four words or twelve characters,
// and not one that people who guess would try first.

export type PassphraseWeakness = 'too-short' | 'repeats' | 'follows-the-keyboard' | 'well-known';
export interface PassphraseStrength {
  readonly acceptable: boolean;
  readonly weakness: PassphraseWeakness | null;
  /** A careful guess, in bits, of what it costs to find; 40 is weak, 60 is good. */
  readonly bits: number;
}

const enoughWords = 4;
const enoughCharacters = 12;
const enoughDifferent = 6;
const bitsPerWord = 11;

export function passphraseStrength(passphrase: string): PassphraseStrength {
  const plain = passphrase.normalize('NFKC').trim().toLowerCase();
  const letters = [...plain.replace(/\s+/gu, '')];
  const words = new Set(plain.split(/\s+/u).filter((word) => [...word].length >= 2));
  const different = new Set(letters).size;
  const weakness = findWeakness(plain, letters, words.size, different);
  const byWords = words.size >= enoughWords ? words.size * bitsPerWord : 0;
  const byLetters = weakness ? 0 : letters.length * Math.log2(Math.max(2, Math.min(different, 16)));
  const bits = weakness ? Math.min(20, different * 3) : Math.max(byWords, Math.min(byLetters, 128));
  return { acceptable: weakness === null, weakness, bits: Math.round(bits) };
}

function findWeakness(
  plain: string,
  letters: readonly string[],
  words: number,
  different: number,
): PassphraseWeakness | null {
  if (words < enoughWords && [...plain].length < enoughCharacters) return 'too-short';
  if (different < enoughDifferent || isRepeated(letters.join(''))) return 'repeats';
  if (isKeyboardRun(letters.join(''))) return 'follows-the-keyboard';
  if (isWellKnown(letters.join(''))) return 'well-known';
  return null;
}

/** "abcabcabcabc": one piece again and again. */
function isRepeated(text: string): boolean {
  return /^(.{1,16}?)\1+.{0,3}$/u.test(text);
}

const runs = [
  'abcdefghijklmnopqrstuvwxyz',
  '12345678901234567890',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
];

/** Nothing but pieces of the alphabet, the digits or keyboard rows, forwards or backwards. */
function isKeyboardRun(text: string): boolean {
  const lines = runs.flatMap((run) => [run, [...run].reverse().join('')]);
  let rest = text;
  for (let pieces = 0; pieces < 5 && rest.length > 0; pieces++) {
    const longest = Math.max(...lines.map((line) => sharedStart(rest, line)));
    if (longest < 4) return rest.length < 3;
    rest = rest.slice(longest);
  }
  return rest.length < 3;
}

/** How many characters of `text` from its start stand somewhere in `line` in a row. */
function sharedStart(text: string, line: string): number {
  let length = 0;
  while (length < text.length && line.includes(text.slice(0, length + 1))) length++;
  return length;
}

const wellKnown = [
  'correcthorsebatterystaple',
  'password',
  'passphrase',
  'letmein',
  'iloveyou',
  'administrator',
  'welcome',
];

/** A well-known one with little of one's own around it. */
function isWellKnown(text: string): boolean {
  return wellKnown.some((known) => {
    if (!text.includes(known)) return false;
    return [...new Set(text.replaceAll(known, ''))].length < 5;
  });
}
