// prettier-ignore
type Letter =
  | 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I' | 'J' | 'K' | 'L' | 'M'
  | 'N' | 'O' | 'P' | 'Q' | 'R' | 'S' | 'T' | 'U' | 'V' | 'W' | 'X' | 'Y' | 'Z';
type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';
type Named = 'Enter' | 'Plus' | 'Minus' | 'Left' | 'Right' | 'Up' | 'Down';
type FunctionKey = `F${Exclude<Digit, '0'>}` | 'F10' | 'F11' | 'F12';
type Modifiers = 'Ctrl' | 'Alt' | 'Ctrl+Shift' | 'Alt+Shift';

/** Every key the app may listen for. Bare letters aren't among them: somebody is typing. */
export type Hotkey = `${Modifiers}+${Letter | Digit | Named}` | FunctionKey | 'Esc';

export interface Chord {
  ctrl: boolean;
  alt: boolean;
  shift: boolean;
  key: string;
}

/** What of a keyboard event decides; a real KeyboardEvent has all of it. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const modifierNames = ['Ctrl', 'Alt', 'Shift'];
const keyNames: Record<string, readonly string[]> = {
  Esc: ['Escape'],
  Enter: ['Enter'],
  Left: ['ArrowLeft'],
  Right: ['ArrowRight'],
  Up: ['ArrowUp'],
  Down: ['ArrowDown'],
};

/** Throws on a bare letter, digit or named key, and on a modifier it doesn't know. */
export function parseHotkey(hotkey: string): Chord {
  const parts = hotkey.split('+');
  const key = parts.at(-1) ?? '';
  const modifiers = parts.slice(0, -1);
  const isBareAllowed = key === 'Esc' || /^F([1-9]|1[0-2])$/.test(key);
  const isKnown =
    isBareAllowed || /^[A-Z0-9]$/.test(key) || ['Plus', 'Minus'].includes(key) || key in keyNames;
  const hasHold = modifiers.includes('Ctrl') || modifiers.includes('Alt');
  if (!isKnown || modifiers.some((name) => !modifierNames.includes(name)) || !(hasHold || isBareAllowed)) {
    throw new Error(`Not a key the app may listen for: ${hotkey}`);
  }
  return {
    ctrl: modifiers.includes('Ctrl'),
    alt: modifiers.includes('Alt'),
    shift: modifiers.includes('Shift'),
    key,
  };
}

/** On a Mac the command key stands for Ctrl. AltGr is Ctrl and Alt together, so it matches nothing here. */
export function matches(chord: Chord, press: KeyPress): boolean {
  if ((press.ctrlKey || press.metaKey) !== chord.ctrl || press.altKey !== chord.alt) return false;
  // Plus needs Shift on some keyboards and not on others.
  if (chord.key === 'Plus') return ['+', '='].includes(press.key) || press.code === 'NumpadAdd';
  if (chord.key === 'Minus') return ['-', '−', '–'].includes(press.key) || press.code === 'NumpadSubtract';
  if (press.shiftKey !== chord.shift) return false;
  // Alt makes other characters of digits on some systems: the place of the key decides.
  if (/^\d$/.test(chord.key))
    return press.code === `Digit${chord.key}` || press.code === `Numpad${chord.key}`;
  if (/^[A-Z]$/.test(chord.key)) return isLetter(chord.key, press);
  return (keyNames[chord.key] ?? [chord.key]).includes(press.key);
}

/** The letter as printed on the key; by its place where the layout has no Latin letters. */
function isLetter(letter: string, press: KeyPress): boolean {
  if (/^[a-z]$/i.test(press.key)) return press.key.toUpperCase() === letter;
  return press.code === `Key${letter}`;
}

/** 'Ctrl+Shift+N' as a key hint shows it: 'Ctrl Shift N'. */
export function keyHintOf(hotkey: Hotkey): string {
  return hotkey.replaceAll('+', ' ');
}

const codes: Record<string, string> = { Plus: '+', Minus: '-' };

/** The key as if it had been pressed by hand: whoever listens for it now does what it does. */
export function pressHotkey(hotkey: Hotkey): void {
  const { ctrl, alt, shift, key } = parseHotkey(hotkey);
  const [named = codes[key] ?? key] = keyNames[key] ?? [];
  window.dispatchEvent(
    new KeyboardEvent('keydown', {
      ...{ key: named, code: /^\d$/.test(key) ? `Digit${key}` : '' },
      ...{ ctrlKey: ctrl, metaKey: false, altKey: alt, shiftKey: shift },
      ...{ bubbles: true, cancelable: true },
    }),
  );
}
