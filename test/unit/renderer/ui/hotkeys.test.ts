import { afterEach, describe, expect, it, vi } from 'vitest';
import { keyHintOf, matches, parseHotkey } from '#renderer/ui/hotkey-chord';
import type { KeyPress } from '#renderer/ui/hotkey-chord';
import { actionFor } from '#renderer/ui/hotkeys';
import { addLayer, closeTopLayer, isAnyLayerOpen } from '#renderer/ui/layers';

function press(overrides: Partial<KeyboardEvent>): KeyboardEvent {
  const plain = { key: '', code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  return {
    ...plain,
    isComposing: false,
    defaultPrevented: false,
    repeat: false,
    ...overrides,
  } as KeyboardEvent;
}

function isMet(hotkey: string, overrides: Partial<KeyPress>): boolean {
  return matches(parseHotkey(hotkey), press(overrides));
}

describe('a key the app listens for', () => {
  it.each(['N', '3', 'Enter', 'Plus', 'Shift+N', 'Hyper+N', 'Ctrl+', 'F13', ''])(
    'refuses %j, because somebody is typing or no such key exists',
    (hotkey) => {
      expect(() => parseHotkey(hotkey)).toThrow(/Not a key/);
    },
  );

  it('is met by its letter with Ctrl, in capitals too, and by nothing more or less', () => {
    expect(isMet('Ctrl+N', { key: 'n', code: 'KeyN', ctrlKey: true })).toBe(true);
    expect(isMet('Ctrl+N', { key: 'N', code: 'KeyN', ctrlKey: true })).toBe(true);
    expect(isMet('Ctrl+N', { key: 'n', code: 'KeyN' })).toBe(false);
    expect(isMet('Ctrl+N', { key: 'N', code: 'KeyN', ctrlKey: true, shiftKey: true })).toBe(false);
    expect(isMet('Ctrl+Shift+N', { key: 'N', code: 'KeyN', ctrlKey: true, shiftKey: true })).toBe(true);
  });

  it('follows the letter on the key, and its place where the layout has no Latin letters', () => {
    expect(isMet('Ctrl+L', { key: 'l', code: 'KeyP', ctrlKey: true })).toBe(true);
    expect(isMet('Ctrl+P', { key: 'l', code: 'KeyP', ctrlKey: true })).toBe(false);
    expect(isMet('Ctrl+N', { key: 'т', code: 'KeyN', ctrlKey: true })).toBe(true);
  });

  it('takes Alt with a digit by its place, also from the number pad and where Alt writes a sign', () => {
    expect(isMet('Alt+1', { key: '1', code: 'Digit1', altKey: true })).toBe(true);
    expect(isMet('Alt+1', { key: '¡', code: 'Digit1', altKey: true })).toBe(true);
    expect(isMet('Alt+1', { key: '1', code: 'Numpad1', altKey: true })).toBe(true);
    expect(isMet('Alt+1', { key: '2', code: 'Digit2', altKey: true })).toBe(false);
  });

  it('takes plus and minus wherever the keyboard has them', () => {
    expect(isMet('Alt+Plus', { key: '+', code: 'Equal', altKey: true, shiftKey: true })).toBe(true);
    expect(isMet('Alt+Plus', { key: '=', code: 'Equal', altKey: true })).toBe(true);
    expect(isMet('Alt+Plus', { key: '+', code: 'BracketRight', altKey: true })).toBe(true);
    expect(isMet('Alt+Minus', { key: '-', code: 'NumpadSubtract', altKey: true })).toBe(true);
    expect(isMet('Alt+Minus', { key: '+', code: 'NumpadAdd', altKey: true })).toBe(false);
  });

  it('leaves AltGr alone, which writes signs in many languages', () => {
    expect(isMet('Ctrl+E', { key: '€', code: 'KeyE', ctrlKey: true, altKey: true })).toBe(false);
    expect(isMet('Alt+2', { key: '@', code: 'Digit2', ctrlKey: true, altKey: true })).toBe(false);
  });

  it('takes function keys bare and arrows with Alt', () => {
    expect(isMet('F8', { key: 'F8', code: 'F8' })).toBe(true);
    expect(isMet('F8', { key: 'F8', code: 'F8', shiftKey: true })).toBe(false);
    expect(isMet('Alt+Left', { key: 'ArrowLeft', code: 'ArrowLeft', altKey: true })).toBe(true);
    expect(isMet('Ctrl+Enter', { key: 'Enter', code: 'NumpadEnter', ctrlKey: true })).toBe(true);
  });

  it('is written with spaces where a button shows it', () => {
    expect(keyHintOf('Ctrl+Shift+N')).toBe('Ctrl Shift N');
    expect(keyHintOf('F12')).toBe('F12');
  });
});

describe('what a key press asks for', () => {
  const done: string[] = [];
  const map = {
    F7: () => done.push('serious'),
    'Alt+Plus': () => done.push('warmer'),
    Esc: () => done.push('back'),
  } as const;
  const perform = (overrides: Partial<KeyboardEvent>) => actionFor(map, press(overrides))?.();
  const removers: (() => void)[] = [];

  afterEach(() => {
    done.length = 0;
    removers.splice(0).forEach((remove) => remove());
  });

  it('does nothing while a word is still being composed, or when somebody nearer has taken the key', () => {
    perform({ key: 'F7', isComposing: true });
    perform({ key: 'F7', defaultPrevented: true });
    expect(done).toEqual([]);
  });

  it('does a thing once for a key held down, but lets the temperature climb', () => {
    perform({ key: 'F7' });
    perform({ key: 'F7', repeat: true });
    perform({ key: '+', altKey: true });
    perform({ key: '+', altKey: true, repeat: true });
    expect(done).toEqual(['serious', 'warmer', 'warmer']);
  });

  it('leaves Continue to the sheet that has the focus, and F7 to the whole window', () => {
    const going = { ...map, 'Ctrl+Enter': () => done.push('on') } as const;
    const inSheet = { closest: (what: string) => (what === '[role="dialog"]' ? {} : null) };
    const onPage = { closest: () => null };
    vi.stubGlobal('Element', Object);
    const from = (target: object, overrides: Partial<KeyboardEvent>) =>
      actionFor(going, press({ ...overrides, target: target as EventTarget }))?.();
    from(inSheet, { key: 'Enter', ctrlKey: true });
    expect(done).toEqual([]);
    from(inSheet, { key: 'F7' });
    from(onPage, { key: 'Enter', ctrlKey: true });
    expect(done).toEqual(['serious', 'on']);
    vi.unstubAllGlobals();
  });

  it('gives Esc to the layer that opened last, one at a time, and to the screen only after them', () => {
    const first = addLayer(() => (done.push('first closed'), first()));
    const second = addLayer(() => (done.push('second closed'), second()));
    removers.push(first, second);
    perform({ key: 'Escape' });
    expect(done).toEqual([]);
    closeTopLayer();
    expect(isAnyLayerOpen()).toBe(true);
    closeTopLayer();
    expect(done).toEqual(['second closed', 'first closed']);
    expect(closeTopLayer()).toBe(false);
    perform({ key: 'Escape' });
    expect(done).toEqual(['second closed', 'first closed', 'back']);
  });

  it('forgets a layer that closed while another one lay on top of it', () => {
    const below = addLayer(() => done.push('below'));
    const above = addLayer(() => done.push('above'));
    removers.push(above);
    below();
    closeTopLayer();
    expect(done).toEqual(['above']);
  });
});
