// What is unfolded or half chosen at a step, and no fact yet: it outlives the page it stands on, so that turning the view
// or going back finds it as it was. Gone with the incident; what is typed is never here, that is a draft.
import { useState } from 'react';
import { create } from 'zustand';
import { useConversation } from './conversation-store';

interface Kept {
  incident: string | null;
  values: Record<string, unknown>;
}
const useKept = create<Kept>(() => ({ incident: null, values: {} }));

/** Like useState; `key` names it within the open incident. */
export function useKeptState<T>(key: string, initial: T | (() => T)): [T, (value: T) => void] {
  const incident = useConversation((store) => store.open?.incident.id ?? null);
  const made = () => ({ key, value: initial instanceof Function ? initial() : initial });
  const [first, setFirst] = useState(made);
  // Another key is another thing: what it begins with is reckoned anew.
  const begun = first.key === key ? first : made();
  if (begun !== first) setFirst(begun);
  const value = useKept((kept) =>
    kept.incident === incident && key in kept.values ? (kept.values[key] as T) : undefined,
  );
  function set(next: T) {
    const kept = useKept.getState();
    const values = kept.incident === incident ? kept.values : {};
    useKept.setState({ incident, values: { ...values, [key]: next } });
  }
  return [value === undefined ? begun.value : value, set];
}
