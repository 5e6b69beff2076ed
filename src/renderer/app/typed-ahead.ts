// Keys pressed before a new screen stands. Somebody who types fast presses Continue, or opens a complaint, and is in the next
// sentence before the next page is there. Those letters belong to no field of the page that goes: they wait here, and are
// typed into the field that the next page puts the caret in, or into its only one if that is empty. Where there is none or a choice, they
// are shown and can be copied: nothing is lost, and nothing lands where it doesn't belong.
import { useEffect } from 'react';
import { create } from 'zustand';
import { useDeskState } from './desk-state';
import { typedOn } from './typed-ahead-text';

interface TypedAhead {
  /** Waits for the next screen. */
  waiting: string;
  /** Found no field; shown until somebody puts it away. */
  left: string;
}
export const useTypedAhead = create<TypedAhead>(() => ({ waiting: '', left: '' }));

/** How long after a screen stands keys still count as typed ahead where no field has the focus, in milliseconds. */
const stillTyping = 1_500;
/** Frames to wait for a screen that is slow to stand. */
const mostFrames = 120;

let changing = 0;
let settledAt = -Infinity;
/** Something was typed since this change began. */
let isTyping = false;
/** The caret came into a search since this change began: by somebody's key or finger, or back from a sheet they closed. */
let isSearching = false;

/** Around everything that may put another screen in place of this one. */
export async function whileChanging<T>(change: () => Promise<T>): Promise<T> {
  if (changing === 0) [isTyping, isSearching] = [false, false];
  changing += 1;
  try {
    return await change();
  } finally {
    void settle();
  }
}

async function settle(): Promise<void> {
  await untilItStands();
  changing -= 1;
  if (changing > 0) return;
  settledAt = performance.now();
  deliver();
}

/** A scanner typed it, not a person (K10). */
export function forgetTypedAhead(): void {
  useTypedAhead.setState({ waiting: '' });
}

/** The desk is locked, or somebody else is at it. */
export function dropTypedAhead(): void {
  useTypedAhead.setState({ waiting: '', left: '' });
}

export function useKeysTypedAhead(): void {
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => (isSearching = isSearch(target));
    window.addEventListener('keydown', onKey, { capture: true });
    window.addEventListener('focusin', onFocus);
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
      window.removeEventListener('focusin', onFocus);
    };
  }, []);
}

function onKey(event: KeyboardEvent): void {
  const isSettling = performance.now() - settledAt < stillTyping && isOnNothing();
  if ((changing === 0 && !isSettling) || !isAtTheDesk() || isSecret(document.activeElement)) return;
  if (isSearching && isSearch(document.activeElement)) return;
  const { ctrlKey, altKey, metaKey, isComposing, key } = event;
  // AltGr types letters on many keyboards, and comes as Ctrl with Alt.
  const isAltGr = event.getModifierState('AltGraph');
  const isSpecial = isComposing || metaKey || ((ctrlKey || altKey) && !isAltGr);
  const { waiting } = useTypedAhead.getState();
  const next = typedOn(waiting, { key, isSpecial }, isTyping);
  if (next === null) return;
  isTyping = true;
  event.preventDefault();
  useTypedAhead.setState({ waiting: next });
  if (changing === 0) deliver();
}

/** Into the field that has the caret, else the page's only one, else shown. */
function deliver(): void {
  const { waiting, left } = useTypedAhead.getState();
  if (waiting === '') return;
  const field = fieldInFocus() ?? onlyField();
  if (field) {
    field.focus();
    // As if it were typed: the field, its form and its draft hear of it, and it can be undone.
    const text = field instanceof HTMLInputElement ? waiting.replaceAll('\n', ' ') : waiting;
    if (document.execCommand('insertText', false, text)) return useTypedAhead.setState({ waiting: '' });
  }
  useTypedAhead.setState({ waiting: '', left: left + waiting });
}

type Field = HTMLTextAreaElement | HTMLInputElement;
/** Fields that take a sentence. One that finds or narrows a list takes none of what a customer says. */
const takesWords = 'textarea, input[type=text]';

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
function isOnNothing(): boolean {
  const focused = document.activeElement;
  return !focused || focused === document.body || /^H[1-6]$/u.test(focused.tagName);
}

/** On the tiles what is typed is a PIN. */
function isAtTheDesk(): boolean {
  return useDeskState.getState().state?.phase === 'desk';
}

function isSearch(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'search';
}

function isSecret(target: Element | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'password';
}

/** A screen stands once it has drawn and something on it has the focus. */
async function untilItStands(): Promise<void> {
  for (let frame = 0; frame < mostFrames; frame += 1) {
    await new Promise((done) => requestAnimationFrame(done));
    if (frame > 0 && document.activeElement && document.activeElement !== document.body) return;
    // The desk takes no focus: it stands when its heading does.
    if (frame > 2 && document.querySelector('main h1')) return;
  }
}
