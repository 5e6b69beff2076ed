// The shop as main has it. Each change answers it anew: the screen replaces, never patches.
import { create } from 'zustand';
import type { CallName } from '#contract/channels';
import type { Args, Reply } from '#contract/doorway';
import type { Answer, Refusal } from '#contract/refusal';
import type { ShopSettings } from '#contract/shop-settings';
import { ask } from './bridge';
import { useDeskState } from './desk-state';

/** Calls that answer the whole of the settings. */
export type SettingsCall = {
  [C in CallName]: Reply<C> extends ShopSettings ? C : never;
}[CallName];

interface SettingsStore {
  settings: ShopSettings | null;
  refusal: Refusal | null;
  /** What was just done, in words; null: nothing yet. */
  done: string | null;
  load(): Promise<void>;
  /** Answers whether it was done. @param done what to say then */
  change<C extends SettingsCall>(name: C, args: Args<C>, done: string): Promise<boolean>;
  say(done: string | null): void;
  refuse(refusal: Refusal | null): void;
}

export const useSettings = create<SettingsStore>((set) => ({
  settings: null,
  refusal: null,
  done: null,
  async load() {
    set({ done: null, refusal: null });
    const answer = await ask('settings.read', {});
    set(answer.ok ? { settings: answer.value } : { refusal: answer.refusal });
  },
  async change(name, args, done) {
    const answer = (await ask(name, args)) as Answer<ShopSettings>;
    if (!answer.ok) {
      set({ refusal: answer.refusal, done: null });
      return false;
    }
    set({ settings: answer.value, refusal: null, done });
    // Names and the branch stand on other screens too.
    await useDeskState.getState().load();
    return true;
  },
  say: (done) => set({ done, refusal: null }),
  refuse: (refusal) => set({ refusal, done: null }),
}));
