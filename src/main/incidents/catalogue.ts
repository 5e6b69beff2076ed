// What lists, search, history and the limits of a day need of every incident. How it is kept: src/main/catalogue.
import type { RegisterPage } from '#contract/doorway';
import type { HistoryEntry } from '#domain/history/customer-history';
import type { Viewer } from '#domain/incident/who-may-see';
import type { RegisterFilter } from '../catalogue/filter';
import type { Asked } from '../catalogue/find-past';
import type { Gesture } from './gestures';
import type { HeldIncident } from './held-incident';

export interface Catalogue {
  put(held: Pick<HeldIncident, 'incident'>): void;
  /** Its document can't be read: it stands in the list as damaged, so that nobody believes it is gone. */
  putDamaged(incident: string): void;
  /** Those that stand in it as damaged. */
  damagedOnes(): string[];
  /** Newest first; open ones by what is owed first. What the viewer may not see is neither listed nor counted (K4). */
  list(filter: RegisterFilter, viewer: Viewer): RegisterPage;
  /** Every gesture that was given on a day of the branch, leaving out one incident's. @param day "2026-03-14" */
  gestures(day: string, exceptIncident: string): Iterable<Gesture>;
  /** Whatever history has to compare with one incident, as far as the viewer may see it; in the order of their ids. */
  histories(asked: Asked, viewer: Viewer): HistoryEntry[];
}
