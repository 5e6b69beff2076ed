// K2: whether customers can see this screen. Set per desk at set-up, changed at any moment by one key for as long as
// Amends runs; what is for staff's eyes then stands behind another key.
import { create } from 'zustand';
import { useDeskState } from './desk-state';

interface Manner {
  /** Changed by hand since the start; null: as set up. */
  isQuiet: boolean | null;
  /** What is for staff's eyes is shown just now. */
  isShown: boolean;
  setQuiet(isQuiet: boolean): void;
  show(isShown: boolean): void;
}

export const useManner = create<Manner>((set) => ({
  isQuiet: null,
  isShown: false,
  // Nothing that was open for staff's eyes stays open when somebody steps in front of the screen.
  setQuiet: (isQuiet) => set({ isQuiet, isShown: false }),
  show: (isShown) => set({ isShown }),
}));

/** The quiet manner: no kettle, no colour, no word of how somebody is; one starter in place of the sentence. */
export function useQuiet(): boolean {
  const byHand = useManner((manner) => manner.isQuiet);
  const bySetUp = useDeskState((desk) => desk.state?.branch?.customersCanSee ?? false);
  return byHand ?? bySetUp;
}

/** Limits, history, hints and reasons: hidden in the quiet manner until one key shows them. */
export function useIsHidden(): boolean {
  const isShown = useManner((manner) => manner.isShown);
  return useQuiet() && !isShown;
}
