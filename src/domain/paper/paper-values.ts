// What slots and rows of papers are filled with.
import { IntlMessageFormat } from 'intl-messageformat';
import type { RowSource } from '../playbook/paper-vocabulary';
import { slotsNamedIn } from '../playbook/word-slots';

export type PaperValues = Readonly<Record<string, string | undefined>>;
/** One row of the records, by its columns; `id` keeps rows apart. */
export type FilledRow = Readonly<Record<string, string>> & { readonly id: string };
export type PaperRows = Partial<Record<RowSource, readonly FilledRow[]>>;

const compiled = new Map<string, IntlMessageFormat>();

/** Null when a slot has nothing to fill it. Values are put in as they are: nothing in them is read as a message. */
export function filled(message: string, values: PaperValues): string | null {
  const slots = slotsNamedIn(message) ?? [];
  if (slots.some((slot) => values[slot] === undefined)) return null;
  let format = compiled.get(message);
  if (!format) {
    format = new IntlMessageFormat(message, 'en-GB', undefined, { ignoreTag: true });
    compiled.set(message, format);
  }
  return String(format.format(values as Record<string, string>)).trim();
}
