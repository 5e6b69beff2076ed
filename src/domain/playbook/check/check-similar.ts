// No two phrases of one moment say the same in nearly the same words: "another way to say it" has to be another way.
import type { PlaybookProblem } from '../assemble-playbook';
import type { Phrase } from '../playbook';

/** From this share on two phrases are near copies. Measured on the words people hear, from 0 to 1. */
export const MOST_ALIKE = 0.62;

/** Words that any two sentences share; a phrase of hardly anything else keeps them all. */
const smallWords = new Set(
  'a an the and or but so to of in on at for with it is are was be i me my we us our you your that this have has'.split(
    ' ',
  ),
);

/**
 * How alike two phrases sound, 0 to 1: the larger share of common words, with slots as words of their own, and of
 * common pairs of neighbouring words, so that neither a new order nor one new word makes a new phrase.
 */
export function likeness(one: string, other: string): number {
  return likenessOf(soundOf(one), soundOf(other));
}

interface Sound {
  words: Set<string>;
  pairs: Set<string>;
}

function soundOf(text: string): Sound {
  const words = wordsOf(text);
  return { words: telling(words), pairs: pairs(words) };
}

function likenessOf(a: Sound, b: Sound): number {
  return Math.max(overlap(a.words, b.words), overlap(a.pairs, b.pairs));
}

export function checkSimilar(phrases: readonly Phrase[]): PlaybookProblem[] {
  const heard = phrases.map((phrase) => ({ phrase, sound: soundOf(phrase.text) }));
  return heard.flatMap(({ phrase, sound }, index) =>
    heard.slice(0, index).flatMap(({ phrase: earlier, sound: before }) => {
      if (earlier.moment !== phrase.moment) return [];
      const alike = likenessOf(before, sound);
      if (alike < MOST_ALIKE) return [];
      const says = `says nearly the same as “${earlier.id}” (${Math.round(alike * 100)} % alike)`;
      return [{ file: 'phrases.en.json', path: phrase.id, says }];
    }),
  );
}

/** The name comes and goes, so it doesn't count; of choices all wordings count. */
function wordsOf(text: string): string[] {
  const spoken = text
    .replace(/\{named, select, yes \{[^}]*\{name\}[^}]*\} other \{\}\}/gu, '')
    .replace(/\{count, plural,|(?:=0|one|other) \{/gu, ' ');
  return (spoken.toLowerCase().match(/[\p{L}\p{N}’]+/gu) ?? []).map((word) => word.replace(/’.*$/u, ''));
}

function telling(words: readonly string[]): Set<string> {
  const kept = words.filter((word) => !smallWords.has(word));
  return new Set(kept.length > 2 ? kept : words);
}

function pairs(words: readonly string[]): Set<string> {
  return new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`));
}

/** Dice: twice what is common, over all there is. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  return (2 * [...a].filter((word) => b.has(word)).length) / (a.size + b.size);
}
