// F8: whether the screen is covered by the branch's greeting. On every screen there is, the tiles included.
import { create } from 'zustand';

interface Hiding {
  isHidden: boolean;
  /** The same key covers the screen and shows it again. */
  turn(): void;
}

export const useHiding = create<Hiding>((set, get) => ({
  isHidden: false,
  turn: () => set({ isHidden: !get().isHidden }),
}));
