import { describe, expect, it } from 'vitest';
import { insertedOn, isHeldForMore, typedOn } from '#renderer/app/typed-ahead-text';

const plain = (key: string) => ({ key, isSpecial: false });
const typed = (...keys: string[]) => keys.reduce((text, key) => typedOn(text, plain(key)) ?? text, '');

describe('keys pressed before a new screen stands', () => {
  it('keeps letters, signs, spaces and line ends in their order, and takes back what was taken back', () => {
    expect(typed('Y', 'o', 'x', 'Backspace', 'u', ' ', '2', '×', 'Enter', '“')).toBe('You 2×\n“');
    expect(typed('😀', 'Backspace', 'a')).toBe('a');
  });

  it('leaves alone what is no text: keys with Ctrl or Alt, keys with a name, an input method’s', () => {
    expect(typedOn('You', { key: 'v', isSpecial: true })).toBeNull();
    for (const key of ['F7', 'Tab', 'Escape', 'ArrowLeft', 'Shift', 'Dead', 'Process'])
      expect(typedOn('You', plain(key)), key).toBeNull();
  });

  it('lets Enter, Space and Backspace press and delete as ever while nothing was typed', () => {
    for (const key of ['Enter', ' ', 'Backspace']) expect(typedOn('', plain(key)), key).toBeNull();
  });

  it('takes a space for one between words where the words before it have found their place', () => {
    expect(typedOn('', plain(' '), true)).toBe(' ');
    expect(typedOn('', plain('Backspace'), true)).toBeNull();
  });

  it('stops at a note’s length, however long a key is held down', () => {
    expect(typedOn('x'.repeat(4_000), plain('x'))).toHaveLength(4_000);
  });

  it('keeps a piece that comes by no key whole, or leaves it where it goes by itself', () => {
    expect(insertedOn('It wasn', '’')).toBe('It wasn’');
    expect(insertedOn('', 'It was the second time.')).toBe('It was the second time.');
    expect(insertedOn('x', 'x'.repeat(4_000))).toBeNull();
  });

  it('takes a key that is held for another one for nothing that is done', () => {
    expect(['Shift', 'AltGraph'].every(isHeldForMore)).toBe(true);
    expect(['Tab', 'F8', 'u'].some(isHeldForMore)).toBe(false);
  });
});
