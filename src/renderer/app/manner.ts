// K2: whether customers can see this screen. Set per desk at set-up, changed at any moment by one key and kept for the
// desk, whoever is at it, also after a restart; what is for staff's eyes then stands behind another key.
import { create } from 'zustand';
import { useDeskState } from './desk-state';
import { prefer } from './prefer';

interface Manner {
  /** Changed by hand and not kept yet, or at the tiles, where nobody is who could keep it; null: as the desk has it. */
  isQuiet: boolean | null;
  /** What was last changed, for whoever listens to the screen. */
  told: boolean | null;
  /** What is for staff's eyes is shown just now. */
  isShown: boolean;
  setQuiet(isQuiet: boolean): void;
  show(isShown: boolean): void;
}

export const useManner = create<Manner>((set) => ({
  isQuiet: null,
  told: null,
  isShown: false,
  setQuiet(isQuiet) {
    // At once: nothing that was open for staff's eyes stays open when somebody steps in front of the screen.
    set({ isQuiet, told: isQuiet, isShown: false });
    if (useDeskState.getState().state?.phase !== 'desk') return;
    void prefer({ customersCanSee: isQuiet }).then((isKept) => isKept && set({ isQuiet: null }));
  },
  show: (isShown) => set({ isShown }),
}));

/** The quiet manner: no kettle, no colour, no word of how somebody is; one starter in place of the sentence. */
export function useQuiet(): boolean {
  const byHand = useManner((manner) => manner.isQuiet);
  const ofTheDesk = useDeskState(
    ({ state }) => state?.customersCanSee ?? state?.branch?.customersCanSee ?? false,
  );
  return byHand ?? ofTheDesk;
}

/** Limits, history, hints and reasons: hidden in the quiet manner until one key shows them. */
export function useIsHidden(): boolean {
  const isShown = useManner((manner) => manner.isShown);
  return useQuiet() && !isShown;
}
