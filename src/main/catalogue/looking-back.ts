// What history and the limits of a day ask of other complaints, found through keys; and what was closed long ago.
import type { HistoryEntry } from '#domain/history/customer-history';
import { maySee, type Viewer } from '#domain/incident/who-may-see';
import type { Gesture } from '../incidents/gestures';
import { breathing } from './breathing';
import { isClosed } from './closed-ones';
import { seenIn } from './counting';
import { linkedEntries, pastIn, type Asked } from './find-past';
import type { Holdings } from './holdings';
import type { Row } from './record';
import { gestureKey, keysOf, specialKey } from './record-keys';
import { docsIn, hasBit } from './terms/bits';

export class LookingBack {
  constructor(private readonly held: Holdings) {}

  /** What was given on a day of the branch, leaving out one incident's. @param day "2026-03-14" */
  gestures(day: string, exceptIncident: string): Gesture[] {
    const { fresh, shelf } = this.held;
    const given = fresh
      .records()
      .filter(({ row }) => row.summary.id !== exceptIncident)
      .flatMap(({ past }) => past.gestures);
    for (const shelved of shelf.segments) {
      const { segment } = shelved;
      const counting = this.held.newestIn(shelved);
      for (const doc of segment.keys.few(gestureKey(day)))
        if (hasBit(counting, doc) && segment.row(doc).summary.id !== exceptIncident)
          given.push(...segment.past(doc).gestures);
    }
    return given.filter((gesture) => gesture.day === day);
  }

  /** Everything that history could have to compare with one incident, as far as the viewer may see it, in order. */
  histories(asked: Asked, viewer: Viewer): HistoryEntry[] {
    const entries = new Map<string, HistoryEntry>();
    const take = (entry: HistoryEntry | null) => {
      if (entry && maySee(entry.seen, viewer)) entries.set(entry.id, entry);
    };
    for (const { past } of this.held.fresh.records()) take(past.history);
    for (const shelved of this.held.shelf.segments) {
      const counting = this.held.newestIn(shelved);
      for (const doc of pastIn(shelved.segment, asked, counting)) take(shelved.segment.past(doc).history);
    }
    const source = {
      entry: (id: string) => this.historyOf(id, viewer),
      saying: (key: string) => this.sayingOf(key, viewer),
    };
    for (const entry of linkedEntries(asked, source).values()) take(entry);
    return [...entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  row(id: string, viewer: Viewer): Row | null {
    const row = this.held.newest(
      id,
      (record) => record.row,
      ({ shelved, doc }) => shelved.segment.row(doc),
    );
    return row && maySee(row.summary, viewer) ? row : null;
  }

  /** `hidden`: it is known, and this viewer may not see it (K4). */
  lastKnown(id: string, viewer: Viewer): Row | 'hidden' | null {
    const row = this.held.lastKnown(id);
    return row && !maySee(row.summary, viewer) ? 'hidden' : row;
  }

  /** What was closed before then. Run it in a turn of the shelf: no segment is replaced while it looks. */
  async before(before: number, viewer: Viewer, look: (row: Row) => boolean): Promise<void> {
    const breathe = breathing();
    const isFor = (row: Row) => isClosed(row) && row.newest < before && maySee(row.summary, viewer);
    for (const { row } of this.held.fresh.records()) if (isFor(row) && !look(row)) return;
    for (const shelved of this.held.shelf.segments) {
      const seen = seenIn(this.held, shelved, viewer);
      for (let doc = shelved.segment.docs - 1; doc >= 0; doc -= 1) {
        await breathe();
        if (!hasBit(seen, doc)) continue;
        const row = shelved.segment.row(doc);
        if (row.newest >= before) break;
        if (isFor(row) && !look(row)) return;
      }
    }
  }

  /** Found by its key: nothing else is looked at. @param until epoch milliseconds */
  withSpecialUntil(until: number, viewer: Viewer, look: (row: Row) => boolean): void {
    const isFor = (row: Row) =>
      row.specialUntil !== undefined && Date.parse(row.specialUntil) <= until && maySee(row.summary, viewer);
    for (const { row } of this.held.fresh.records()) if (isFor(row) && !look(row)) return;
    // A day later: it was written by the clock of wherever that was.
    const lastDay = new Date(until + 24 * 3_600_000).toISOString().slice(0, 10);
    for (const shelved of this.held.shelf.segments) {
      const { segment } = shelved;
      const found = segment.keys.between(specialKey('0000'), specialKey(lastDay));
      if (!found) continue;
      const seen = seenIn(this.held, shelved, viewer);
      for (const doc of docsIn(found)) {
        if (!hasBit(seen, doc)) continue;
        const row = segment.row(doc);
        if (isFor(row) && !look(row)) return;
      }
    }
  }

  private historyOf(id: string, viewer: Viewer): HistoryEntry | null {
    const entry = this.held.newest(
      id,
      (record) => record.past.history,
      ({ shelved, doc }) => shelved.segment.past(doc).history,
    );
    return entry && maySee(entry.seen, viewer) ? entry : null;
  }

  private *sayingOf(key: string, viewer: Viewer): Generator<HistoryEntry> {
    for (const record of this.held.fresh.records())
      if (record.past.history && keysOf(record).has(key) && maySee(record.past.history.seen, viewer))
        yield record.past.history;
    for (const shelved of this.held.shelf.segments) {
      const counting = this.held.newestIn(shelved);
      for (const doc of shelved.segment.keys.few(key)) {
        const entry = hasBit(counting, doc) ? shelved.segment.past(doc).history : null;
        if (entry && maySee(entry.seen, viewer)) yield entry;
      }
    }
  }
}
