/**
 * Keys that two names have in common whenever `compareNames` could find them alike, so that one customer's other
 * complaints are found among a hundred thousand without comparing with each. Sharing a key proves nothing.
 */
import { asWord, type NameWord } from './name-words';
import { groupsOfName } from './short-forms';

/** With this many words on both sides slips and initials alone can make two names alike. */
const manyWords = 4;

/** Forms, sounds, groups of short forms, also of neighbouring words written as one. */
export function nameKeys(words: readonly NameWord[]): Set<string> {
  const keys = new Set<string>();
  const joined = words
    .slice(1)
    .map((word, at) => asWord([(words[at]?.forms[0] ?? '') + (word.forms[0] ?? '')]));
  for (const { forms, sounds, isInitial } of [...words, ...joined]) {
    if (isInitial) continue;
    for (const form of forms) {
      keys.add(`f:${form}`);
      for (const group of groupsOfName(form)) keys.add(`g:${group}`);
    }
    for (const sound of sounds) keys.add(`s:${sound}`);
  }
  if (words.length >= manyWords) keys.add('many');
  return keys;
}
