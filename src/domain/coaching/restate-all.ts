// What is said back before anything is checked (4.1 to 4.3): the facts in their words, each aspect among them, and how it felt.
import { restate } from './restate';

/** More than this at once can't be listened to; each is said by itself when it is checked. */
const mostAtOnce = 4;

interface Restated {
  /** The customer's words, as noted. */
  words: string;
  aspects: readonly { label: string; words: string }[];
  /** Feeling.say of what staff saw; empty when none showed. */
  feeling: string;
}

/** A clause without a full stop. Nothing is added that wasn't noted; no aspect is left out. */
export function restateAll({ words, aspects, feeling }: Restated): string {
  const labels = aspects.slice(0, mostAtOnce).map(({ label }) => label);
  // Turned sentences sound best, as long as each aspect is in them; one that was added later is only in the list.
  const told = plain(words);
  const isAllTold = aspects.every((aspect) => told.includes(plain(aspect.words || aspect.label)));
  const { text } = restate(isAllTold ? words : '', labels);
  return text === '' || feeling === '' ? text : `${text}; and it left you feeling ${feeling}`;
}

function plain(text: string): string {
  return text
    .toLocaleLowerCase('en')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
