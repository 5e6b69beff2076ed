// What lists and search need of every incident. Kept in memory and rebuilt from the documents on opening; sealed
// blocks take its place once there are many, so nobody but the incident book knows how it is kept.
import type { RegisterPage } from '#contract/doorway';
import type { HistoryEntry } from '#domain/history/customer-history';
import type { Viewer } from '#domain/incident/who-may-see';
import type { Gesture } from './gestures';
import type { HeldIncident } from './held-incident';

export interface RegisterFilter {
  state: 'all' | 'open' | 'sealed';
  query: string;
  limit: number;
}

export interface Catalogue {
  put(held: HeldIncident): void;
  /** Its document can't be read: it stands in the list as damaged, so that nobody believes it is gone. */
  putDamaged(incident: string): void;
  /** Newest first; open ones by what is owed first. What the viewer may not see is neither listed nor counted (K4). */
  list(filter: RegisterFilter, viewer: Viewer): RegisterPage;
  /** Every gesture that was given at this branch, leaving out one incident's. */
  gestures(exceptIncident: string): Iterable<Gesture>;
  /** What history may know of every incident that the viewer may see, in no order. */
  histories(viewer: Viewer): Iterable<HistoryEntry>;
}
