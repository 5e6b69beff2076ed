// Whether the strip still stands or the page is being written. After a restart it is the page: the conversation is over.
import { create } from 'zustand';

interface WritesNow {
  /** The incident whose conversation is still going on. */
  listeningTo: string | null;
  listen(incident: string): void;
  write(): void;
}

export const useWritesNow = create<WritesNow>((set) => ({
  listeningTo: null,
  listen: (incident) => set({ listeningTo: incident }),
  write: () => set({ listeningTo: null }),
}));
