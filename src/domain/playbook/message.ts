// The text of a phrase as a compiled ICU message: what it needs to be filled with, and whether it can be at all.
import { IntlMessageFormat } from 'intl-messageformat';
import { textSlots, type TextSlot } from './slots';

/** Reads the compiled tree of a message: the text slots it can't do without, and everything else it names. */
export interface MessageNeeds {
  texts: TextSlot[];
  others: { name: string; kind: 'select' | 'plural' | 'other'; options: string[] }[];
}

const compiled = new Map<string, IntlMessageFormat>();

/** Throws a SyntaxError for a text that is no ICU message; the schema of Phrase lets none of those in. */
export function messageOf(text: string): IntlMessageFormat {
  let message = compiled.get(text);
  if (!message) {
    message = new IntlMessageFormat(text, 'en-GB', undefined, { ignoreTag: true });
    compiled.set(text, message);
  }
  return message;
}

// The parser's element types, which it doesn't export under names.
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

const needs = new Map<string, MessageNeeds>();

/** Kept per text, since choosing a phrase asks it of every candidate. @throws like messageOf */
export function needsOf(text: string): MessageNeeds {
  let known = needs.get(text);
  if (!known) needs.set(text, (known = readNeeds(text)));
  return known;
}

function readNeeds(text: string): MessageNeeds {
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
        const kind = element.type === SELECT ? 'select' : 'plural';
        others.push({ name, kind, options: Object.keys(options) });
        for (const [key, option] of Object.entries(options))
          visit(option.value, named || (name === 'named' && key === 'yes'));
      } else others.push({ name, kind: 'other', options: [] });
    }
  };
  visit(messageOf(text).getAst() as Element[], false);
  return { texts: [...texts], others };
}

/** Why a text can't be a phrase; empty when it can. Formatting a text without problems never throws. */
export function messageProblems(text: string): string[] {
  try {
    return needsOf(text).others.flatMap(({ name, kind, options }) => {
      if (kind === 'select' && name === 'named' && options.includes('yes')) return [];
      if (kind === 'plural' && name === 'count' && options.includes('=0')) return [];
      return [`“${name}” is no slot, or lacks one of its wordings. Slots: ${textSlots.join(', ')}`];
    });
  } catch (error) {
    return [`can’t be read as a message: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function isTextSlot(name: string): name is TextSlot {
  return (textSlots as readonly string[]).includes(name);
}
