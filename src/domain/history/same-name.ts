/** Could two names be one person's? Spelling, order, titles, accents and short forms are forgiven; a name alone is never proof. */
import { asWord, nameWords, type NameWord } from './name-words';
import { areFormsOfOneName } from './short-forms';

/** `alike`: could be one person · `other`: two people's names · `weak`: too little to say either. */
export type NameLikeness = 'alike' | 'other' | 'weak';

/** The same letters, the same sound or a short form, a slip of the finger or an initial. */
const exact = 3;
const sounding = 2;
const slip = 1;
/** "G. Osei" for "Grace Osei" is enough, "G. Ossei" isn't. */
const enough = 4;
/** Scripts in which a whole name is often one word. */
const unspaced = /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]+$/u;

/** Symmetric, and the same for every way to type the two names. */
export function compareNames(one: readonly NameWord[], other: readonly NameWord[]): NameLikeness {
  if (one.length === 0 || other.length === 0) return 'weak';
  const asWritten = compareWords(one, other);
  if (asWritten === 'alike' || !mayBeSpacedOtherwise(one, other)) return asWritten;
  const isAlike = spacings(one).some((first) =>
    spacings(other).some((second) => compareWords(first, second) === 'alike'),
  );
  return isAlike ? 'alike' : asWritten;
}

export function namesAlike(one: string | null, other: string | null): NameLikeness {
  return compareNames(nameWords(one), nameWords(other));
}

/** Joining words is worth trying only where something fits already: thousands of names are compared with one. */
function mayBeSpacedOtherwise(one: readonly NameWord[], other: readonly NameWord[]): boolean {
  if (one.length === other.length && one.length < 3) return false;
  return one.some(
    (word) => unspaced.test(word.forms[0] ?? '') || other.some((second) => levelOf(word, second, false) > 0),
  );
}

/** "Anne Marie Osei" is also read as "Annemarie Osei". */
function spacings(words: readonly NameWord[]): (readonly NameWord[])[] {
  return [words, ...words.slice(1).map((_, at) => joinedAt(words, at))];
}
function joinedAt(words: readonly NameWord[], at: number): NameWord[] {
  const joined = (words[at]?.forms[0] ?? '') + (words[at + 1]?.forms[0] ?? '');
  return [...words.slice(0, at), asWord([joined]), ...words.slice(at + 2)];
}

function compareWords(one: readonly NameWord[], other: readonly NameWord[]): NameLikeness {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  const levels: number[][] = [];
  for (const [at, word] of few.entries()) {
    const row = many.map((candidate, place) =>
      levelOf(word, candidate, isLastInitial(few, at) || isLastInitial(many, place)),
    );
    levels.push(row);
    if (row.every((level) => level === 0)) break;
  }
  const total = levels.at(-1)?.some((level) => level > 0) ? bestTotal(levels) : null;
  // One word on both sides that isn't shared: a first name here, a family name there.
  if (total === null) return few.length === 1 && many.length === 1 ? 'weak' : 'other';
  if (few.length < 2) return isOneScriptOfFewLetters(few, many) ? 'alike' : 'weak';
  return total >= enough ? 'alike' : 'weak';
}

/** "Grace O." names nobody: too many share a first name and a letter. */
function isLastInitial(words: readonly NameWord[], at: number): boolean {
  return at > 0 && at === words.length - 1 && (words[at]?.isInitial ?? false);
}

/** Whole names of some scripts are written without a space. */
function isOneScriptOfFewLetters(few: readonly NameWord[], many: readonly NameWord[]): boolean {
  const [word] = few;
  if (many.length !== 1 || !word) return false;
  const form = word.forms[0] ?? '';
  return (
    /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]{2,}$/u.test(form) && form === many[0]?.forms[0]
  );
}

/** 0: not the same word. `isVague`: an initial that stands for a family name counts next to nothing. */
function levelOf(one: NameWord, other: NameWord, isVague: boolean): number {
  if (one.isInitial || other.isInitial) {
    const fits = one.forms.some((form) => other.forms.some((letter) => form[0] === letter[0]));
    return fits ? (isVague ? slip / 2 : slip) : 0;
  }
  if (one.forms.some((form) => other.forms.includes(form))) return exact;
  if (one.sounds.some((sound) => other.sounds.includes(sound))) return sounding;
  const pairs = one.forms.flatMap((form) => other.forms.map((second) => [form, second] as const));
  if (pairs.some(([form, second]) => areFormsOfOneName(form, second))) return sounding;
  return pairs.some(([form, second]) => isSlip(form, second)) ? slip : 0;
}

/** The best way to pair each word of the shorter name; null when one of them has no partner. */
function bestTotal(levels: readonly (readonly number[])[], taken: readonly number[] = []): number | null {
  const [first, ...rest] = levels;
  if (!first) return 0;
  let best: number | null = null;
  for (const [place, level] of first.entries()) {
    if (level === 0 || taken.includes(place)) continue;
    const others = bestTotal(rest, [...taken, place]);
    if (others !== null && (best === null || level + others > best)) best = level + others;
  }
  return best;
}

/**
 * One slip of the finger in at least five letters, two in at least nine. Never the first letter alone, and never the
 * end alone: "Daniel" and "Daniela", "Williams" and "William" are two people.
 */
function isSlip(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (shorter < 5 || Math.abs(one.length - other.length) > 2) return false;
  const body = shorter - 1;
  if (one.slice(0, body) === other.slice(0, body)) return false;
  if (one[0] !== other[0] && !(one[0] === other[1] && one[1] === other[0])) return false;
  return distance(one, other) <= (shorter >= 9 ? 2 : 1);
}

/** Letters added, left out, changed, or two neighbours swapped. */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      let least = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[other.length] ?? 0;
}
