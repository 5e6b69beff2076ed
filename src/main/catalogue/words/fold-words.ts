// How text becomes words that can be compared: case, accents and ligatures don't matter, whatever is between words doesn't either.

const letters: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŋ: 'n' },
};
const plain = /^[\0-\x7f]*$/;

/** Nothing but ASCII: the usual case, and much quicker to look through. */
export function isPlain(text: string): boolean {
  return plain.test(text);
}

/** "Crème BRÛLÉE" → "creme brulee", with everything that is no letter left where it was. */
export function foldLetters(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßøæœłđðþıħŋ]/gu, (letter) => letters[letter] ?? letter)
    .replace(/[’‘ʼ]/g, "'");
}

const plainWords = /[a-z0-9]+/g;
const anyWords = /[\p{L}\p{N}]+/gu;

/** The words of text that is folded already. */
export function wordsIn(folded: string): string[] {
  return folded.match(isPlain(folded) ? plainWords : anyWords) ?? [];
}

/** "Crème BRÛLÉE!" → "creme brulee": anything between words becomes one space. */
export function foldText(text: string): string {
  return wordsIn(foldLetters(text)).join(' ');
}

/** Longer ones are cut in the index and in questions alike. */
export const longestTerm = 40;
