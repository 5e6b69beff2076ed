import { useEffect, useEffectEvent } from 'react';
import type { Hotkey } from './hotkey-chord';
import { matches, parseHotkey } from './hotkey-chord';
import { isAnyLayerOpen, isInSheet } from './layers';

export type HotkeyMap = Partial<Record<Hotkey, () => void>>;

/** Keys that make sense held down: the temperature climbs by five at each repeat. */
const repeating = new Set<string>(['Alt+Plus', 'Alt+Minus']);

/** Keys that go on. With the focus in a sheet they mean the sheet, never the page behind it. */
const goingOn = new Set<string>(['Ctrl+Enter']);

/** The one action of the map that this event asks for, if any. Esc belongs to open layers first. */
export function actionFor(map: HotkeyMap, event: KeyboardEvent): (() => void) | undefined {
  if (event.isComposing || event.defaultPrevented) return undefined;
  for (const [hotkey, action] of Object.entries(map)) {
    if (!matches(parseHotkey(hotkey), event)) continue;
    if (event.repeat && !repeating.has(hotkey)) return undefined;
    if (hotkey === 'Esc' && isAnyLayerOpen()) return undefined;
    if (goingOn.has(hotkey) && isInSheet(event.target)) return undefined;
    return action;
  }
  return undefined;
}

/**
 * Listens for keys in the whole window, also while somebody types in a field. Whoever listened for a key
 * first gets it alone, so one key belongs to one place at a time. Esc is looked at last, so that menus and
 * sheets can have it first.
 */
export function useHotkeys(map: HotkeyMap, isOn = true): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isEscape = event.key === 'Escape';
    if (isEscape !== (event.eventPhase === Event.BUBBLING_PHASE)) return;
    const action = actionFor(map, event);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  });
  useEffect(() => {
    if (!isOn) return;
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener, { capture: true });
    window.addEventListener('keydown', listener);
    return () => {
      window.removeEventListener('keydown', listener, { capture: true });
      window.removeEventListener('keydown', listener);
    };
  }, [isOn]);
}
