// One phrase as a compiled message. Values go in as arguments only, so braces in a customer's words stay text.
import { IntlMessageFormat } from 'intl-messageformat';
import type { Phrase } from '../playbook/phrase';
import { textSlots, type Slots, type TextSlot } from '../playbook/slots';
import { listed, spoken } from './spoken';

/** A stretch of the finished sentence; `slot` names what was filled in, so that it can be highlighted. */
export interface Part {
  text: string;
  slot?: TextSlot;
}

/** Reads the compiled tree of a message: every name it uses, and those it can't do without. */
export interface MessageNeeds {
  texts: TextSlot[];
  others: { name: string; kind: 'select' | 'plural' | 'other'; options: string[] }[];
}

const compiled = new WeakMap<Phrase, IntlMessageFormat>();

/** Throws a SyntaxError for a text that is no ICU message: playbook:check finds those, a running app has none. */
export function messageOf(phrase: Phrase): IntlMessageFormat {
  let message = compiled.get(phrase);
  if (!message) {
    message = new IntlMessageFormat(phrase.text, 'en-GB', undefined, { ignoreTag: true });
    compiled.set(phrase, message);
  }
  return message;
}

// The parser's element types; its enum isn't exported for type-free use.
const LITERAL = 0;
const ARGUMENT = 1;
const SELECT = 5;
const PLURAL = 6;
const POUND = 7;

interface Element {
  type: number;
  value?: string;
  options?: Record<string, { value: Element[] }>;
}

export function needsOf(phrase: Phrase): MessageNeeds {
  const texts = new Set<TextSlot>();
  const others: MessageNeeds['others'] = [];
  const visit = (elements: Element[], named: boolean): void => {
    for (const element of elements) {
      const name = String(element.value);
      if (element.type === LITERAL || element.type === POUND) continue;
      if (element.type === ARGUMENT && isTextSlot(name)) {
        if (!(named && name === 'name')) texts.add(name);
      } else if (element.type === SELECT || element.type === PLURAL) {
        const options = element.options ?? {};
        others.push({
          name,
          kind: element.type === SELECT ? 'select' : 'plural',
          options: Object.keys(options),
        });
        for (const [key, option] of Object.entries(options))
          visit(option.value, named || (name === 'named' && key === 'yes'));
      } else others.push({ name, kind: 'other', options: [] });
    }
  };
  visit(messageOf(phrase).getAst() as Element[], false);
  return { texts: [...texts], others };
}

function isTextSlot(name: string): name is TextSlot {
  return (textSlots as readonly string[]).includes(name);
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
  for (const slot of textSlots) values[slot] = { text: slotText(slots, slot), slot } satisfies Part;
  const parts = messageOf(phrase)
    .formatToParts<Part>(values as Record<string, Part>)
    .map((part): Part => (part.type === 0 ? { text: part.value } : (part.value as Part)))
    .filter(({ text }) => text !== '');
  return startWithCapital(parts);
}

function startWithCapital(parts: Part[]): Part[] {
  const [first, ...rest] = parts;
  if (!first || first.slot === 'name') return parts;
  return [{ ...first, text: first.text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) }, ...rest];
}
