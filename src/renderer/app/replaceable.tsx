// Stores of which a page that is drawn ahead (app/draw-ahead) is given some of its own, so that it never meets what is open.
// Everybody else, and everything that isn't drawing (`getState`), has the one of the window.
import { createContext, useContext, type ReactNode } from 'react';
import { createStore, useStore, type StoreApi, type UseBoundStore } from 'zustand';

type Store<T> = UseBoundStore<StoreApi<T>>;
type Stores = ReadonlyMap<unknown, unknown>;
const Own = createContext<Stores | null>(null);

/** The same store, which a page inside `WithStores` may have another one for. */
export function replaceable<T>(store: Store<T>): Store<T> {
  function use<S = T>(selector: (state: T) => S = (state) => state as unknown as S): S {
    const own = useContext(Own)?.get(use) as StoreApi<T> | undefined;
    return useStore(own ?? store, selector);
  }
  return Object.assign(use, store) as Store<T>;
}

/** A store in place of another: with its first state but for what is named. One for `WithStores`. */
export function inPlaceOf<T>(store: Store<T>, state: Partial<T>): [unknown, unknown] {
  return [store, createStore<T>(() => ({ ...store.getInitialState(), ...state }))];
}

export function WithStores({ stores, children }: { stores: Stores; children: ReactNode }) {
  return <Own value={stores}>{children}</Own>;
}
