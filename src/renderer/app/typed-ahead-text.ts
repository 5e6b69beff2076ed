// What keys mean that are pressed while one screen takes the place of another: text, for whoever stands next.

export interface Press {
  key: string;
  /** Held with Ctrl, Alt or the command key, or put together by an input method. */
  isSpecial: boolean;
}

/** As long as a note; a key that is held down or a stuck one fills no memory. */
const longest = 4_000;

/**
 * The text after one more key; null: the key is no text, and does what it always does.
 * @param isGoingOn what was typed before this key has found its place already: a space is one between words
 */
export function typedOn(before: string, { key, isSpecial }: Press, isGoingOn = before !== ''): string | null {
  if (isSpecial) return null;
  if (key === 'Backspace') return before === '' ? null : [...before].slice(0, -1).join('');
  // Alone they press buttons; within words they are part of them.
  if ((key === 'Enter' || key === ' ') && !isGoingOn) return null;
  if (key === 'Enter') return `${before}\n`;
  if ([...key].length !== 1) return null;
  return before.length < longest ? before + key : before;
}

/** The text after a piece that came by no key; null where it is too long to wait: it goes where it would have gone. */
export function insertedOn(before: string, text: string): string | null {
  return before.length + text.length <= longest ? before + text : null;
}

/** Held for the sake of the key that comes with it: alone it does nothing. */
export function isHeldForMore(key: string): boolean {
  return ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'].includes(key);
}
