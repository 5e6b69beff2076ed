// What the desk knows of the customer's own screen. Main is the truth, this is its echo.
import { useEffect } from 'react';
import { create } from 'zustand';
import type { DisplayState } from '#contract/display';
import type { Answer, Refusal } from '#contract/refusal';
import { ask } from './bridge';

interface CustomersScreen {
  state: DisplayState | null;
  refusal: Refusal | null;
  show(incident: string): Promise<void>;
  clear(): Promise<void>;
  /** Null: this very screen. */
  choose(monitor: number | null): Promise<void>;
}

export const useCustomersScreen = create<CustomersScreen>((set) => {
  const take = (answer: Answer<DisplayState>) =>
    set(answer.ok ? { state: answer.value, refusal: null } : { refusal: answer.refusal });
  return {
    state: null,
    refusal: null,
    show: async (id) => take(await ask('display.show', { id })),
    clear: async () => take(await ask('display.clear', {})),
    choose: async (monitor) => take(await ask('display.choose', { monitor })),
  };
});

/** On any screen that says something of it: known at once, and told of every change. */
export function useCustomersScreenState(): DisplayState | null {
  useEffect(() => {
    void ask('display.state', {}).then((answer) => {
      if (answer.ok) useCustomersScreen.setState({ state: answer.value });
    });
    return window.amends.on('display.changed', (state) => useCustomersScreen.setState({ state }));
  }, []);
  return useCustomersScreen((screen) => screen.state);
}
