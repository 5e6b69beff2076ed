// Which sheet is open over the conversation, and whether the screen is hidden. One sheet at a time: the next takes its place.
import { create } from 'zustand';

export type Panel =
  | { name: 'park'; reason?: string }
  | { name: 'promise' }
  | { name: 'manager' }
  | { name: 'serious' }
  | { name: 'help' }
  | { name: 'history' }
  | { name: 'handOver' };

interface Panels {
  panel: Panel | null;
  isHidden: boolean;
  show(panel: Panel): void;
  close(): void;
  hide(): void;
  unhide(): void;
}

export const usePanels = create<Panels>((set, get) => ({
  panel: null,
  isHidden: false,
  show: (panel) => set({ panel: get().panel?.name === panel.name ? null : panel }),
  close: () => set({ panel: null }),
  hide: () => set({ isHidden: !get().isHidden }),
  unhide: () => set({ isHidden: false }),
}));
