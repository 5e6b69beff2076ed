// What main says about the shop: which door stands open and who is at the desk. Main is the truth, this is its echo.
import { create } from 'zustand';
import type { AppState } from '#contract/app-state';
import type { Answer, Refusal } from '#contract/refusal';
import { ask } from './bridge';
import { firstAnswer } from './first-question';
import { replaceable } from './replaceable';

interface DeskState {
  state: AppState | null;
  refusal: Refusal | null;
  /** Takes main's answer: the new state, or why not. Answers whether it went through. */
  take(answer: Answer<AppState>): boolean;
  load(): Promise<void>;
}

const deskState = create<DeskState>((set) => ({
  state: null,
  refusal: null,
  take(answer) {
    if (answer.ok) set({ state: answer.value, refusal: null });
    else set({ refusal: answer.refusal });
    return answer.ok;
  },
  async load() {
    useDeskState.getState().take(await (firstAnswer() ?? ask('app.state', {})));
  },
}));
export const useDeskState = replaceable(deskState);

/** The shop's state on screens that are only shown once it is known. */
export function useShop(): AppState {
  const state = useDeskState((desk) => desk.state);
  if (!state) throw new Error('a screen was shown before the state was known');
  return state;
}

/** The branch on screens that are only shown once the store is open. */
export function useBranch(): NonNullable<AppState['branch']> {
  const { branch } = useShop();
  if (!branch) throw new Error('a desk screen was shown before the store was open');
  return branch;
}
