// What somebody typed on a screen beside the desk and hasn't kept yet. It outlives the screen, so that a key pressed in
// between (something serious, help) loses nothing. In memory only, of the person at the desk only; never a PIN.
import { create } from 'zustand';

const useKept = create<{ values: Record<string, unknown> }>(() => ({ values: {} }));

/** Like useState. `key` names the field on every screen; undefined as the next value: as if never typed. */
export function useKeptHere<T>(key: string, initial: T): [T, (value: T | undefined) => void] {
  const kept = useKept(({ values }) => values[key] as T | undefined);
  function set(value: T | undefined) {
    keepHere(key, value);
  }
  return [kept === undefined ? initial : kept, set];
}

/** From elsewhere: what a screen shall show when it is opened. */
export function keepHere(key: string, value: unknown): void {
  useKept.setState(({ values }) => ({ values: { ...values, [key]: value } }));
}

/** The desk is locked, or somebody else is at it. */
export function forgetKeptHere(): void {
  useKept.setState({ values: {} });
}
