// Every term under which a passage can be found: its words, compounds as one word, numbers with their digits joined.
import { foldLetters, longestTerm, wordsIn } from './fold-words';

/** "anne-marie", "o'brien", "12.50": parts and whole are both found. */
const compounds = /[\p{L}\p{N}]+(?:(?:[-'_]|(?<=\d)[./](?=\d))[\p{L}\p{N}]+)+/gu;
/** "07700 900 142", "+44 (0)7700 900142", "2231-77": groups of digits and what people put between them. */
export const numberRuns = /(?<![\p{L}\p{N}])\+?\(?\d[\d ./()-]*\d/gu;
const mostDigits = 20;
/** A compound of more letters than this is a web address or a slip. */
const longestCompound = longestTerm;

export function addTerms(text: string, into: Set<string>): void {
  const folded = foldLetters(text);
  for (const word of wordsIn(folded)) into.add(cut(word));
  if (/[-'_./]/.test(folded))
    for (const [compound] of folded.matchAll(compounds)) {
      const joined = compound.replace(/[^\p{L}\p{N}]/gu, '');
      if (joined.length <= longestCompound) into.add(joined);
    }
  if (/\d\D{1,3}\d/.test(folded))
    for (const [run] of folded.matchAll(numberRuns)) {
      const digits = run.replace(/\D/g, '');
      if (digits.length <= mostDigits) into.add(digits);
    }
}

export function searchTerms(passages: Iterable<string>): Set<string> {
  const terms = new Set<string>();
  for (const passage of passages) addTerms(passage, terms);
  return terms;
}

function cut(word: string): string {
  return word.length > longestTerm ? word.slice(0, longestTerm) : word;
}
