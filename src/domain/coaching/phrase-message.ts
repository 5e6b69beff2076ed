// One phrase as a compiled message. Values go in as arguments only, so braces in a customer's words stay text.
import { messageOf, needsOf } from '../playbook/message';
import type { Phrase } from '../playbook/phrase';
import type { Slots, TextSlot } from '../playbook/slots';
import { listLead } from './restate';
import { listed, spoken } from './spoken';

/** A stretch of the finished sentence; `slot` names what was filled in, so that it can be highlighted. */
export interface Part {
  text: string;
  slot?: TextSlot;
}

/** The text a slot contributes, or '' when there is nothing to fill in. */
export function slotText(slots: Slots, slot: TextSlot): string {
  const value = slots[slot];
  if (value === undefined) return '';
  return typeof value === 'string' ? spoken(value, slot) : listed(value.map((item) => spoken(item, slot)));
}

export function formatPhrase(phrase: Phrase, slots: Slots): Part[] {
  const values: Record<string, unknown> = {
    named: slotText(slots, 'name') === '' ? 'no' : 'yes',
    count: slots.aspects?.length ?? (slots.aspect ? 1 : 0),
  };
  // As objects, so that formatToParts keeps them apart from the playbook's own words.
  for (const slot of [...needsOf(phrase.text).texts, 'name'] as const)
    values[slot] = { text: slotText(slots, slot), slot } satisfies Part;
  const parts = messageOf(phrase.text)
    .formatToParts<Part>(values as Record<string, Part>)
    .map((part): Part => (part.type === 0 ? { text: part.value } : (part.value as Part)))
    .filter(({ text }) => text !== '');
  return startWithCapital(parts.map(announcedOnce));
}

/** "Your side of it first: it's about this: …" is announced twice; the phrase's own words are enough. */
function announcedOnce(part: Part, index: number, all: Part[]): Part {
  const isAnnounced = /:\s*$/u.test(all[index - 1]?.text ?? '');
  return isAnnounced && part.slot === 'restatement' && part.text.startsWith(listLead)
    ? { ...part, text: part.text.slice(listLead.length) }
    : part;
}

function startWithCapital(parts: Part[]): Part[] {
  const [first, ...rest] = parts;
  if (!first || first.slot === 'name') return parts;
  return [{ ...first, text: first.text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) }, ...rest];
}
