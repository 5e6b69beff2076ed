// How many other customers told us the same lately (3.7): history finds it, the words to say ask for it.
import { create } from 'zustand';
import type { Incident } from '#domain/incident/state';

interface SimilarCases {
  incident: string | null;
  count: number;
}
export const useSimilarCases = create<SimilarCases>(() => ({ incident: null, count: 0 }));

/** None until it is known, and none for another incident than the one it was counted for. */
export function similarCases({ id, serious }: Pick<Incident, 'id' | 'serious'>): number {
  const { incident, count } = useSimilarCases.getState();
  return incident === id && !serious ? count : 0;
}
