// Which sheet is open over the conversation, and which way the screen faces. One sheet at a time: the next takes its place.
import { create } from 'zustand';
import type { Route } from '../../app/route';

export type Panel =
  /** `asks`: the remedy that waits for a manager's yes meanwhile (9.6). */
  | { name: 'park'; reason?: string; asks?: string }
  /** `what`: a sentence of a note that sounds like one (13.2). */
  | { name: 'promise'; what?: string }
  | { name: 'manager' }
  | { name: 'serious' }
  | { name: 'help' }
  | { name: 'ways' }
  | { name: 'acknowledge' }
  | { name: 'history' }
  | { name: 'handOver' }
  | { name: 'colleague' }
  | { name: 'setAside' }
  | { name: 'contested' };

interface Panels {
  panel: Panel | null;
  /** The sheet was opened on a screen outside a complaint: closing it again leads back there. */
  cameFrom: Route | null;
  /** The customer reads and writes here now (K6): nothing of staff's stands on the screen. */
  isTurned: boolean;
  show(panel: Panel): void;
  close(): void;
  turn(isTurned: boolean): void;
}

export const usePanels = create<Panels>((set, get) => ({
  panel: null,
  cameFrom: null,
  isTurned: false,
  // Whatever staff open turns the screen back to them.
  show: (panel) => set({ panel: get().panel?.name === panel.name ? null : panel, isTurned: false }),
  close: () => set({ panel: null }),
  turn: (isTurned) => set({ isTurned, panel: null }),
}));
