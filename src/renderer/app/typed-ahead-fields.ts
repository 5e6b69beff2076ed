// Which field of the page on the screen takes words that were typed before it stood.
import { isAnyLayerOpen } from '../ui/index';

export type Field = HTMLTextAreaElement | HTMLInputElement;
/** Fields that take a sentence. One that finds or narrows a list takes none of what a customer says. */
const takesWords = 'textarea, input[type=text]';

/** The field that has the caret, else the page's only one; null where there is none, a choice, or a sheet over the page. */
export function fieldForWords(): Field | null {
  return fieldInFocus() ?? (isAnyLayerOpen() ? null : onlyField());
}

/** As if it were typed: the field, its form and its draft hear of it, and it can be undone. Answers whether it was taken. */
export function typeInto(field: Field, words: string): boolean {
  field.focus();
  const text = field instanceof HTMLInputElement ? words.replaceAll('\n', ' ') : words;
  return document.execCommand('insertText', false, text);
}

function fieldInFocus(): Field | null {
  const focused = document.activeElement;
  return focused?.matches(takesWords) ? (focused as Field) : null;
}

function onlyField(): Field | null {
  const fields = [...document.querySelectorAll<Field>(`main :is(${takesWords})`)];
  const open = fields.filter((field) => !field.disabled && !field.readOnly && field.checkVisibility());
  const [only, ...others] = open;
  // What stands in it already is somebody's sentence: nothing is put behind it without a caret there.
  return only && others.length === 0 && only.value === '' ? only : null;
}

/** The focus is on the page or on its heading: no letter pressed now could mean anything there. */
export function isOnNothing(): boolean {
  const focused = document.activeElement;
  return !focused || focused === document.body || /^H[1-6]$/u.test(focused.tagName);
}

export function isSearch(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'search';
}

export function isSecret(target: Element | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'password';
}
