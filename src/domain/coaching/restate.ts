// Proposes how to say it back: turned to "you" where that is safe, else in quotation marks, else as a list.
import type { Playbook } from '../playbook/playbook';
import { listed, insideSentence, quotable } from './spoken';
import { turnToYou } from './turn-to-you';

export interface Restatement {
  /** A clause without a full stop, ready for the slot `restatement`. Empty when there is nothing to say back. */
  text: string;
  how: 'turned' | 'quoted' | 'listed' | 'nothing';
}

/** Longer than this and turned sentences get hard to follow; the aspects are listed instead. Characters. */
const LONGEST_TURNED = 200;

/** Makes a list of notes a sentence, wherever a phrase hasn't announced it with a colon of its own. */
export const listLead = 'it’s about this: ';

/** Words of the playbook that are no names, so that "Deposit twice" can stand inside a sentence. */
export function lexiconOf(playbook: Pick<Playbook, 'categories'>): Set<string> {
  const all = playbook.categories.flatMap(({ keywords, labels }) => [
    ...keywords,
    ...labels.flatMap((label) => label.keywords),
  ]);
  return new Set(all.flatMap((keyword) => keyword.replace('*', '').split(' ')));
}

/**
 * `words`: what the customer said, as noted. `aspects`: labels of what it is about, in order.
 * Nothing is added that isn't in one of the two.
 */
export function restate(
  words: string,
  aspects: readonly string[] = [],
  lexicon: ReadonlySet<string> = new Set(),
): Restatement {
  const flat = words.replace(/\s+/gu, ' ').trim();
  const labels = aspects.map((label) => label.trim()).filter((label) => label !== '');
  if (flat === '' && labels.length === 0) return { text: '', how: 'nothing' };
  if (flat !== '' && flat.length <= LONGEST_TURNED) {
    const turned =
      labels.length > 1 && !/\b(?:i|me|my|we|us|our)\b/iu.test(flat) ? null : turnSentences(flat);
    if (turned !== null) return { text: insideSentence(turned, lexicon), how: 'turned' };
    if (labels.length < 2) return { text: `you said “${quotable(flat)}”`, how: 'quoted' };
  }
  if (labels.length > 0)
    return {
      text: `${listLead}${listed(labels.map((label) => saidBack(label, lexicon)))}`,
      how: 'listed',
    };
  return { text: `you said “${quotable(flat)}”`, how: 'quoted' };
}

/** A label as staff can say it: a label noted in the first person is turned, or quoted where that isn't safe. */
function saidBack(label: string, lexicon: ReadonlySet<string>): string {
  if (!/\b(?:i|me|my|mine|we|us|our|you|your)\b/iu.test(label)) return insideSentence(label, lexicon);
  return turnToYou(label) ?? `“${quotable(label)}”`;
}

/** Said in passing: nobody would say it back. */
const filler = /^(?:look|listen|ok(?:ay)?|sorry|right|well|thanks|smashing|yes|yeah|no|ta-ra|cheers)$/iu;
/** A sentence of two words is a note or an exclamation, unless it has somebody who does something. */
const doing = /^(?:i|we|you|they|he|she|it|nobody|no one|somebody|nothing)\b/iu;

/** All sentences or none: half turned and half quoted would sound like a machine. */
function turnSentences(words: string): string | null {
  const sentences = words
    .split(/(?<=[.…])\s+|\s*\.{3}\s*|\s*…\s*|\s*;\s*/u)
    .filter((part) => /\p{L}/u.test(part))
    .map((sentence) => sentence.replace(/^[\s\-–]+|[\s.…,]+$/gu, ''))
    .map((sentence) => sentence.replace(/^(?:and|but|so) (?=\p{L})/iu, ''))
    .filter((sentence) => !filler.test(sentence));
  if (sentences.length === 0 || sentences.length > 3) return null;
  const fragment = (sentence: string) => sentence.split(/\s+/u).length < 3 && !doing.test(sentence);
  if (sentences.length > 1 && sentences.some(fragment)) return null;
  const turned = sentences.map((sentence) => turnToYou(sentence));
  if (turned.some((sentence) => sentence === null)) return null;
  return listed(turned as string[]);
}
