// Where the person at the desk is. Kept apart from the incident: leaving a screen never changes a record.
import { create } from 'zustand';

export type Route =
  | { screen: 'desk' }
  | { screen: 'register'; query: string }
  | { screen: 'settings' }
  | { screen: 'bringIn' }
  | { screen: 'aboutYou' }
  | { screen: 'headOffice' }
  | { screen: 'printQueue' }
  | { screen: 'conversation' }
  /** Of one complaint, or of the branch. */
  | { screen: 'papers'; of: string | null }
  /** `reference`: as its row showed it, for one that turns out to be beyond reading. */
  | { screen: 'filed'; id: string; reference?: string | null }
  /** 13.7: opened by mistake, or part of another one. */
  | { screen: 'setAside'; id: string }
  /** Its document can't be read. The reference as far as a list still had it. */
  | { screen: 'damaged'; id: string; reference: string | null }
  /** K8: everything about the customer of that complaint. */
  | { screen: 'personPack'; id: string };

interface Routing {
  route: Route;
  go(route: Route): void;
}

export const useRoute = create<Routing>((set) => ({
  route: { screen: 'desk' },
  go: (route) => set({ route }),
}));
