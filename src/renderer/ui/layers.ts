import { useEffect, useEffectEvent } from 'react';

/** The open layers, top last. One list per window: Esc closes the top one only. */
const open: { close: () => void }[] = [];

/** True while any sheet, menu or panel is open; then Esc belongs to it. */
export function isAnyLayerOpen(): boolean {
  return open.length > 0;
}

/** Whether what was pressed or typed belongs to a sheet over the page, and not to the page. */
export function isInSheet(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null;
}

/** For tests and for the one key handler: closes the top layer and says whether there was one. */
export function closeTopLayer(): boolean {
  const top = open.at(-1);
  top?.close();
  return top !== undefined;
}

/** Puts a layer on top of the others for as long as it is open. */
export function addLayer(close: () => void): () => void {
  const layer = { close };
  open.push(layer);
  return () => {
    const at = open.indexOf(layer);
    if (at >= 0) open.splice(at, 1);
  };
}

function closeOnEscape(event: KeyboardEvent) {
  // A menu has dealt with its own Esc already; a language's input method uses Esc to drop a suggestion.
  if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
  if (closeTopLayer()) event.preventDefault();
}

/** Esc reaches the layer that opened last. */
export function useLayer(isOpen: boolean, onEscape: () => void): void {
  const close = useEffectEvent(onEscape);
  useEffect(() => {
    if (!isOpen) return;
    const remove = addLayer(() => close());
    // One listener for the window, whoever needs it first: adding the same function twice adds it once.
    document.addEventListener('keydown', closeOnEscape);
    return remove;
  }, [isOpen]);
}
