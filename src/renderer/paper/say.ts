// A message of words.en.ts with its values put in.
import { IntlMessageFormat } from 'intl-messageformat';
import { words } from './words.en';

export type PaperKey = keyof typeof words;
export type Values = Record<string, string | number>;

const language = 'en-GB';
const compiled = new Map<PaperKey, IntlMessageFormat>();

/** Plain text: nothing in the message or its values is read as markup. */
export function say(key: PaperKey, values?: Values): string {
  const message =
    compiled.get(key) ?? new IntlMessageFormat(words[key], language, undefined, { ignoreTag: true });
  compiled.set(key, message);
  return String(message.format(values));
}
