// Pages are turned by the keys that turn pages anywhere, wherever the focus is: but not in a field, which has them itself.
import { useEffect, useEffectEvent } from 'react';

/** Which page a key turns to; undefined where it turns none. */
export function pageAfter(key: string, page: number, pages: number): number | undefined {
  const turned: Record<string, number> = {
    ...{ PageDown: page + 1, ArrowRight: page + 1, PageUp: page - 1, ArrowLeft: page - 1 },
    ...{ Home: 1, End: pages },
  };
  return turned[key];
}

const hasOwnKeys = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('select, input, textarea') !== null;

export function usePageKeys(page: number, pages: number, turnTo: (page: number) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || hasOwnKeys(event.target))
      return;
    const to = pageAfter(event.key, page, pages);
    if (to === undefined) return;
    event.preventDefault();
    turnTo(to);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
