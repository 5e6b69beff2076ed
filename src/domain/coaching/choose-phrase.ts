// Chooses the words to say: what fits the situation, what can be filled in, and nothing that was said before.
import { allHold, anySituation, holds, type Condition, type Situation } from '../playbook/condition';
import type { Playbook } from '../playbook/playbook';
import type { Phrase } from '../playbook/phrase';
import type { Slots } from '../playbook/slots';
import type { Moment } from '../playbook/vocabulary';
import { needsOf } from '../playbook/message';
import { maySay } from './may-be-said';
import { formatPhrase, slotText, type Part } from './phrase-message';

export interface PhraseQuestion {
  moment: Moment;
  situation: Situation;
  /** Ids already said or shown in this conversation, oldest first. "Another way to say it" adds the present one. */
  used: readonly string[];
  /** Anything stable per conversation, e.g. the incident id: so that two conversations don't sound the same. */
  seed: string;
  slots: Slots;
}

export interface ChosenPhrase {
  id: string;
  text: string;
  parts: Part[];
  /** Whether "Another way to say it" would bring one that hasn't been used. */
  another: boolean;
}

/**
 * The most particular fresh phrase, ties in an order of the conversation's own. When all have
 * been used, the one used longest ago. null only when the playbook has none for this situation.
 */
export function choosePhrase(playbook: Playbook, question: PhraseQuestion): ChosenPhrase | null {
  const fitting = fittingPhrases(playbook.phrases, question);
  const fresh = fitting.filter(({ id }) => !question.used.includes(id));
  const rank = ({ id, when }: Phrase) => [-particular(when), order(question.seed, id)] as const;
  const chosen =
    [...fresh].sort((a, b) => compare(rank(a), rank(b)))[0] ??
    [...fitting].sort((a, b) => question.used.lastIndexOf(a.id) - question.used.lastIndexOf(b.id))[0];
  if (!chosen) return null;
  const parts = formatPhrase(chosen, question.slots);
  return {
    id: chosen.id,
    text: parts.map((part) => part.text).join(''),
    parts,
    another: fresh.some(({ id }) => id !== chosen.id),
  };
}

/** Phrases of the moment whose conditions hold and whose slots are filled. A name or aspect given counts as known. */
export function fittingPhrases(
  phrases: readonly Phrase[],
  { moment, situation, slots }: Pick<PhraseQuestion, 'moment' | 'situation' | 'slots'>,
): Phrase[] {
  const known: Situation = {
    ...situation,
    hasName: slotText(slots, 'name') !== '',
    hasAspect: slotText(slots, 'aspect') !== '' || slotText(slots, 'aspects') !== '',
    similar: slots.similar ?? situation.similar,
  };
  return phrases.filter(
    (phrase) =>
      phrase.moment === moment &&
      allHold(phrase.when, known) &&
      maySay(phrase, known) &&
      needsOf(phrase.text).texts.every((slot) => slotText(slots, slot) !== ''),
  );
}

/**
 * How much a phrase was written for just this: conditions an ordinary conversation meets anyway don't count, heat
 * counts more than the subject, and a serious matter more than heat (2.13).
 */
function particular(when: readonly Condition[]): number {
  return when
    .filter((condition) => !holds(condition, anySituation))
    .reduce((sum, { field, value }) => {
      if (field === 'serious') return sum + 4;
      return sum + (field === 'temperature' && typeof value === 'number' ? 1 + value / 100 : 1);
    }, 0);
}

function compare(a: readonly [number, number], b: readonly [number, number]): number {
  return a[0] - b[0] || a[1] - b[1];
}

/** FNV-1a: spreads well enough to shuffle a handful of phrases, and is the same on every desk. */
function order(seed: string, id: string): number {
  let hash = 0x811c9dc5;
  for (const char of `${seed}\u0000${id}`) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
