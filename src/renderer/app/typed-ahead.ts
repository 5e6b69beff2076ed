// Keys pressed before a new screen stands. Somebody who types fast presses Continue, or opens a complaint, and is in the next
// sentence before the next page is there. Those letters belong to no field of the page that goes: they wait here, and are
// typed into the field that the next page puts the caret in, or into its only one if that is empty. Where there is none or a choice, they
// are shown and can be copied: nothing is lost, and nothing lands where it doesn't belong.
import { useEffect } from 'react';
import { create } from 'zustand';
import { useDeskState } from './desk-state';
import { fieldForWords, isOnNothing, isSearch, isSecret, typeInto, type Field } from './typed-ahead-fields';
import { insertedOn, isHeldForMore, typedOn } from './typed-ahead-text';

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

/** Changes whose page doesn't stand yet, and those of them whose answer isn't there yet. */
let changing = 0;
let underWay = 0;
let settledAt = -Infinity;
/** Something was typed since this change began. */
let isTyping = false;
/** The caret came into a search since this change began: by somebody's key or finger, or back from a sheet they closed. */
let isSearching = false;

/** Around everything that may put another screen in place of this one. */
export async function whileChanging<T>(change: () => Promise<T>): Promise<T> {
  // One whose answer is there is over for whoever goes on, whether or not it was seen to stand.
  if (underWay === 0) [isTyping, isSearching] = [useTypedAhead.getState().waiting !== '', false];
  changing += 1;
  underWay += 1;
  try {
    return await change();
  } finally {
    underWay -= 1;
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
    const stop = new AbortController();
    const { signal } = stop;
    window.addEventListener('keydown', onKey, { capture: true, signal });
    // Last of all: where a scanner ends with it, the code is no words.
    window.addEventListener('keydown', ({ key }) => key === 'Tab' && putInPlace(), { signal });
    window.addEventListener('beforeinput', onInput, { capture: true, signal });
    window.addEventListener('pointerdown', putInPlace, { capture: true, signal });
    window.addEventListener('focusin', onFocus, { signal });
    return () => stop.abort();
  }, []);
}

function onKey(event: KeyboardEvent): void {
  const isSettling = performance.now() - settledAt < stillTyping && isOnNothing();
  if ((changing === 0 && !isSettling) || isTheirOwn(document.activeElement)) return;
  const { ctrlKey, altKey, metaKey, isComposing, key } = event;
  // AltGr types letters on many keyboards, and comes as Ctrl with Alt.
  const isAltGr = event.getModifierState('AltGraph');
  const isSpecial = isComposing || metaKey || ((ctrlKey || altKey) && !isAltGr);
  const { waiting } = useTypedAhead.getState();
  const next = typedOn(waiting, { key, isSpecial }, isTyping);
  if (next === null) {
    if (!isComposing && key !== 'Tab' && !isHeldForMore(key)) putInPlace();
    return;
  }
  event.preventDefault();
  wait(next);
}

/** Letters that come by no key (an accent's, dictated, from a keyboard on the screen) are one row with those that do. */
function onInput(event: InputEvent): void {
  const { data, inputType, isComposing, cancelable, target } = event;
  if (changing === 0 || isPutting || inputType !== 'insertText' || isComposing || !cancelable) return;
  if (data === null || isTheirOwn(target as Element | null)) return;
  const next = insertedOn(useTypedAhead.getState().waiting, data);
  if (next === null) return;
  event.preventDefault();
  wait(next);
}

function wait(waiting: string): void {
  isTyping = true;
  useTypedAhead.setState({ waiting });
  if (changing === 0) deliver();
}

/** Not a word for the next page: a PIN, a secret, or what they look for. */
function isTheirOwn(target: Element | null): boolean {
  return !isAtTheDesk() || isSecret(target) || (isSearching && isSearch(target));
}

/** Something else is done before the page was seen to stand, and it does: what was typed before that comes before it. */
function putInPlace(): void {
  const { waiting } = useTypedAhead.getState();
  if (underWay > 0 || changing === 0 || waiting === '') return;
  const field = fieldForWords();
  if (field && put(field, waiting)) useTypedAhead.setState({ waiting: '' });
}

/** Into the field that has the caret, else the page's only one, else shown. */
function deliver(): void {
  const { waiting, left } = useTypedAhead.getState();
  if (waiting === '') return;
  const field = fieldForWords();
  const isPut = field !== null && put(field, waiting);
  useTypedAhead.setState({ waiting: '', left: isPut ? left : left + waiting });
}

let isPutting = false;
function put(field: Field, words: string): boolean {
  isPutting = true;
  try {
    return typeInto(field, words);
  } finally {
    isPutting = false;
  }
}

/** On the tiles what is typed is a PIN. */
function isAtTheDesk(): boolean {
  return useDeskState.getState().state?.phase === 'desk';
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
