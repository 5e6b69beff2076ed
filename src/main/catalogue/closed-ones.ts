// Looks through what was closed long ago: for what is due to be thrown away, and for what can be packed.
import type { Viewer } from '#domain/incident/who-may-see';
import type { Row } from './record';

export interface ClosedOnes {
  /**
   * What was closed before then, as far as the viewer may see it, the oldest of each file first.
   * @param before epoch milliseconds
   * @param look answers false to stop
   */
  before(before: number, viewer: Viewer, look: (row: Row) => boolean): Promise<void>;
  /** Those with special data that was kept long enough by then (K8), open ones among them. @param look answers false to stop */
  withSpecialUntil(until: number, viewer: Viewer, look: (row: Row) => boolean): void;
  /** Null where there is none, or the viewer may not see it. */
  row(id: string, viewer: Viewer): Row | null;
  /** As `row`, and of one whose document can't be read what stood in a list before, as far as that is still known. */
  lastKnown(id: string, viewer: Viewer): Row | 'hidden' | null;
}

export function isClosed({ isDamaged, summary: { state } }: Row): boolean {
  return !isDamaged && (state === 'sealed' || state === 'void');
}
