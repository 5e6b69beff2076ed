// The catalogue of an open store: sealed segments, and in memory what changed since the last checkpoint. Nothing in it
// is the only copy of anything: what can't be read is told anew from the documents.
import type { RegisterPage } from '#contract/doorway';
import type { HistoryEntry } from '#domain/history/customer-history';
import type { PhonePlan } from '#domain/history/phone-plans';
import { maySee, type Viewer } from '#domain/incident/who-may-see';
import type { Catalogue } from '../incidents/catalogue';
import { dayIn } from '../incidents/branch-time';
import type { Gesture } from '../incidents/gestures';
import type { HeldIncident } from '../incidents/held-incident';
import type { BlockFiles } from './block-files';
import { breathing } from './breathing';
import { isClosed, type ClosedOnes } from './closed-ones';
import { countOf, fits, keepFitting, type Now, type RegisterFilter } from './filter';
import { linkedEntries, pastIn, type Asked } from './find-past';
import { FreshPart } from './fresh-part';
import { byWhatIsOwed } from './owed-first';
import { newestOf, rowsOf, type Found } from './page';
import { damagedRow, newestFirst, recordOf, type CatalogueRecord, type Row } from './record';
import { gestureKey, keysOf, restrictedKey } from './record-keys';
import { answering } from './search-segment';
import { Shelf, type Beside, type Place, type Shelved } from './shelf';
import { allBits, countBits, docsIn, hasBit, keepOnly, takeAway, type Bits } from './terms/bits';
import { findHit } from './words/find-hit';
import { readQuery, type Query } from './words/read-query';

export interface CatalogueParts {
  files: BlockFiles;
  /** How phone numbers are written where the branch is. */
  plan: PhonePlan | null;
  zone: string;
  /** Epoch milliseconds. */
  now: () => number;
}
/** Where a search looks: the documents of one segment that answer. */
type Answering = { shelved: Shelved; docs: Bits };

export class SealedCatalogue implements Catalogue, ClosedOnes {
  private readonly shelf: Shelf;
  private readonly fresh = new FreshPart();
  /** What is open or parked, wherever the rest of it is kept. */
  private readonly open = new Map<string, Row>();
  private readonly damaged: Set<string>;
  /** Where in the segments stands what has a newer version in memory. */
  private superseded = new Map<string, Place | null>();
  /** Erased while this store was open: no document read before brings it back. */
  private readonly forgotten = new Set<string>();
  /** How far a rebuild has come; null: nothing is being built. */
  building: { done: number; total: number } | null = null;
  /** Told when a block turns out to be beyond reading: the catalogue is empty then, and has to be filled again. */
  onBroken: () => void = () => undefined;

  constructor(private readonly parts: CatalogueParts) {
    const { shelf, beside } = Shelf.open(parts.files);
    this.shelf = shelf;
    this.damaged = new Set(beside.damaged);
    for (const row of beside.open) this.open.set(row.summary.id, row);
  }

  /** False while documents may be missing in it. */
  get isWhole(): boolean {
    return this.shelf.isWhole;
  }

  put({ incident }: Pick<HeldIncident, 'incident'>): void {
    this.putRecord(recordOf(incident, this.parts.plan));
  }

  putDamaged(id: string): void {
    this.fresh.delete(id);
    this.open.delete(id);
    this.damaged.add(id);
  }

  damagedOnes(): string[] {
    return [...this.damaged];
  }

  has(id: string): boolean {
    return this.fresh.has(id) || this.damaged.has(id) || this.reading(() => this.shelf.find(id) !== null);
  }

  list(filter: RegisterFilter, viewer: Viewer): RegisterPage {
    return this.reading(() => {
      const query = readQuery(filter.query, this.parts.plan);
      const { found, total } = this.find(filter, query, viewer);
      return {
        items: found.map(({ row, passages }) => ({
          ...row.summary,
          hit: query.units.length > 0 ? findHit(query, passages()) : null,
          ...(row.isDamaged ? { damaged: true as const } : {}),
        })),
        total,
        counts: this.counts(viewer),
        building: this.building,
      };
    });
  }

  /** What a list shows and how many there are, without the words around a hit. */
  find(filter: RegisterFilter, query: Query, viewer: Viewer): { found: Found[]; total: number } {
    const isOpenList = filter.state === 'open';
    const damaged = query.units.length === 0 ? [...this.damaged].map(damagedRow) : [];
    const inMemory = [
      ...this.freshAnswering(filter, query, viewer),
      ...damaged.map((row) => ({ row, passages: () => [] })),
    ];
    if (isOpenList && query.units.length === 0) {
      const rows = [...this.open.values()].filter((row) => this.isFor(row, filter, viewer));
      const all = [...rows, ...damaged].map((row) => ({ row, passages: () => [] }));
      return {
        found: all.sort((a, b) => byWhatIsOwed(a.row, b.row)).slice(0, filter.limit),
        total: all.length,
      };
    }
    const inSegments = this.answering(filter, query, viewer);
    const total = inSegments.reduce((sum, { docs }) => sum + countBits(docs), inMemory.length);
    const lists = inSegments.map(({ shelved, docs }) => rowsOf(shelved.segment, docs));
    if (isOpenList) {
      const all = [...inMemory, ...lists.flatMap((list) => [...list])];
      return { found: all.sort((a, b) => byWhatIsOwed(a.row, b.row)).slice(0, filter.limit), total };
    }
    const first = inMemory.sort((a, b) => newestFirst(a.row, b.row))[Symbol.iterator]();
    return { found: newestOf([first, ...lists], filter.limit), total };
  }

  counts(viewer: Viewer): RegisterPage['counts'] {
    const counts = { open: 0, parked: 0, sealed: 0 };
    const states = ['open', 'parked', 'sealed'] as const;
    for (const shelved of this.shelf.segments) {
      const counting = this.counting(shelved, viewer);
      for (const state of states) counts[state] += countOf(shelved.segment, state, counting);
    }
    for (const { row } of this.fresh.records())
      for (const state of states)
        if (row.summary.state === state && maySee(row.summary, viewer)) counts[state] += 1;
    return counts;
  }

  /** What was given on a day of the branch, leaving out one incident's. @param day "2026-03-14" */
  gestures(day: string, exceptIncident: string): Gesture[] {
    return this.reading(() => {
      const given = this.fresh
        .records()
        .filter(({ row }) => row.summary.id !== exceptIncident)
        .flatMap(({ past }) => past.gestures);
      for (const shelved of this.shelf.segments) {
        const counting = this.counting(shelved, null);
        for (const doc of shelved.segment.keys.few(gestureKey(day)))
          if (hasBit(counting, doc) && shelved.segment.row(doc).summary.id !== exceptIncident)
            given.push(...shelved.segment.past(doc).gestures);
      }
      return given.filter((gesture) => gesture.day === day);
    });
  }

  /** Everything that history could have to compare with one incident, as far as the viewer may see it, in order. */
  histories(asked: Asked, viewer: Viewer): HistoryEntry[] {
    return this.reading(() => {
      const entries = new Map<string, HistoryEntry>();
      const take = (entry: HistoryEntry | null) => {
        if (entry && maySee(entry.seen, viewer)) entries.set(entry.id, entry);
      };
      for (const { past } of this.fresh.records()) take(past.history);
      for (const shelved of this.shelf.segments) {
        const counting = this.counting(shelved, null);
        for (const doc of pastIn(shelved.segment, asked, counting)) take(shelved.segment.past(doc).history);
      }
      const source = {
        entry: (id: string) => this.historyOf(id, viewer),
        saying: (key: string) => this.sayingOf(key, viewer),
      };
      for (const entry of linkedEntries(asked, source).values()) take(entry);
      return [...entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    });
  }

  /** While it looks no segment is replaced; whoever saves doesn't wait for it. */
  before(before: number, viewer: Viewer, look: (row: Row) => boolean): Promise<void> {
    return this.changing(async () => {
      const breathe = breathing();
      const isFor = (row: Row) => isClosed(row) && row.newest < before && maySee(row.summary, viewer);
      for (const { row } of this.fresh.records()) if (isFor(row) && !look(row)) return;
      for (const shelved of this.shelf.segments) {
        const counting = this.counting(shelved, viewer);
        for (let doc = shelved.segment.docs - 1; doc >= 0; doc -= 1) {
          await breathe();
          if (!hasBit(counting, doc)) continue;
          const row = shelved.segment.row(doc);
          if (row.newest >= before) break;
          if (isFor(row) && !look(row)) return;
        }
      }
    });
  }

  row(id: string, viewer: Viewer): Row | null {
    return this.reading(() => {
      const row = this.newest(
        id,
        (record) => record.row,
        ({ shelved, doc }) => shelved.segment.row(doc),
      );
      return row && maySee(row.summary, viewer) ? row : null;
    });
  }

  /** Puts what changed on disk. @throws when it can't; memory stays as it was */
  checkpoint(): Promise<void> {
    return this.changing(async () => {
      const records = this.fresh.records();
      await this.shelf.add(records, this.beside(), [...this.damaged]);
      this.fresh.settle(records);
    });
  }

  /** Joins small segments, one after the other, while there are any to join. */
  async tidy(): Promise<void> {
    while (await this.changing(() => this.shelf.join(() => this.beside())));
  }

  /** Erasure: they are in no list, no search, no history, and in no file of the catalogue. */
  forget(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.forgotten.add(id);
    return this.changing(async () => {
      for (const id of ids) {
        this.fresh.delete(id);
        this.open.delete(id);
        this.damaged.delete(id);
      }
      await this.shelf.forget(ids, this.beside());
    });
  }

  /** Adds what was told from documents, except what is here already: that is at least as new. */
  fill(records: readonly CatalogueRecord[]): Promise<void> {
    return this.changing(async () => {
      const missing = records.filter(
        ({ row: { summary } }) => !this.forgotten.has(summary.id) && !this.has(summary.id),
      );
      for (const { row } of missing) if (isOpen(row)) this.open.set(row.summary.id, row);
      if (missing.length > 0) await this.shelf.add(missing, this.beside());
    });
  }

  /** @param isWhole whether every document is in it now */
  markWhole(isWhole: boolean): Promise<void> {
    return this.changing(async () => {
      this.shelf.isWhole = isWhole;
      await this.shelf.settle(this.shelf.segments, this.beside());
    });
  }

  /** How many incidents it knows. */
  size(): number {
    const inSegments = this.shelf.segments.reduce(
      (sum, shelved) => sum + countBits(this.counting(shelved, null)),
      0,
    );
    return inSegments + this.fresh.size + this.damaged.size;
  }

  /** Bytes of the search index and characters of what it indexes. */
  sizes(): { index: number; text: number; segments: number } {
    const heads = this.shelf.segments.map(({ segment }) => segment.head);
    return {
      index: heads.reduce((sum, { words }) => sum + words.bytes, 0),
      text: heads.reduce((sum, { textLength }) => sum + textLength, 0),
      segments: heads.length,
    };
  }

  /** How many incidents answer, and where they stand: what a search costs before anything is read to be shown. */
  answeringPlaces(
    filter: RegisterFilter,
    query: Query,
    viewer: Viewer,
  ): { places: [string, number][]; total: number } {
    const places: [string, number][] = [];
    let total = 0;
    for (const { shelved, docs } of this.answering(filter, query, viewer)) {
      total += countBits(docs);
      for (const doc of docsIn(docs)) {
        if (places.length >= filter.limit) break;
        places.push([shelved.segment.name, doc]);
      }
    }
    return { places, total };
  }

  settled(): Promise<void> {
    return this.shelf.turns.settled();
  }

  /** One change after the other; each starts anew when it meets a block that can't be read. */
  private changing<T>(change: () => Promise<T>): Promise<T> {
    return this.shelf.turns.take('shelf', async () => {
      try {
        return await change();
      } catch (error) {
        if (!isBeyondReading(error)) throw error;
        await this.startAnew();
        return await change();
      } finally {
        this.superseded = new Map();
      }
    });
  }

  /** Drops everything that lies in segments, has it told anew, and keeps what is in memory. */
  private async startAnew(): Promise<void> {
    this.dropSegments();
    try {
      await this.shelf.empty();
    } finally {
      // Also where the disk refuses to take the old files away: what is in memory has to be whole again.
      this.onBroken();
    }
  }

  private dropSegments(): void {
    for (const id of [...this.open.keys()]) if (!this.fresh.has(id)) this.open.delete(id);
    this.superseded = new Map();
    this.shelf.drop();
  }

  private putRecord(record: CatalogueRecord): void {
    const { id } = record.row.summary;
    this.damaged.delete(id);
    this.fresh.put(record);
    if (isOpen(record.row)) this.open.set(id, record.row);
    else this.open.delete(id);
  }

  private at(): Now {
    const now = this.parts.now();
    return { now, today: () => dayIn(this.parts.zone, now) };
  }

  private beside(): Beside {
    return { open: [...this.open.values()], damaged: [...this.damaged] };
  }

  private isFor(row: Row, filter: RegisterFilter, viewer: Viewer): boolean {
    return maySee(row.summary, viewer) && fits(row, filter, this.at());
  }

  private freshAnswering(filter: RegisterFilter, query: Query, viewer: Viewer): Found[] {
    return this.fresh
      .answering(query)
      .filter(({ row }) => this.isFor(row, filter, viewer))
      .map(({ row, text }) => ({ row, passages: () => text.passages }));
  }

  private answering(filter: RegisterFilter, query: Query, viewer: Viewer): Answering[] {
    const at = this.at();
    return this.shelf.segments.map((shelved) => {
      const docs = keepOnly(answering(shelved.segment, query), this.counting(shelved, viewer));
      return { shelved, docs: keepFitting(shelved.segment, docs, filter, at) };
    });
  }

  /** Documents of a segment that are the newest of their incident, and that the viewer may see (K4). */
  private counting(shelved: Shelved, viewer: Viewer | null): Bits {
    const { segment, outdated } = shelved;
    const bits = takeAway(allBits(segment.docs), outdated);
    for (const id of [...this.fresh.ids(), ...this.damaged]) {
      const place = this.placeOf(id);
      if (place?.shelved.segment === segment) bits[place.doc >>> 5]! &= ~(1 << (place.doc & 31));
    }
    if (!viewer) return bits;
    for (const doc of segment.keys.few(restrictedKey))
      if (hasBit(bits, doc) && !maySee(segment.row(doc).summary, viewer))
        bits[doc >>> 5]! &= ~(1 << (doc & 31));
    return bits;
  }

  private placeOf(id: string): Place | null {
    let place = this.superseded.get(id);
    if (place === undefined) this.superseded.set(id, (place = this.shelf.find(id)));
    return place;
  }

  private historyOf(id: string, viewer: Viewer): HistoryEntry | null {
    const entry = this.newest(
      id,
      (record) => record.past.history,
      ({ shelved, doc }) => shelved.segment.past(doc).history,
    );
    return entry && maySee(entry.seen, viewer) ? entry : null;
  }

  /** From what is known last of one incident: in memory, or where it lies in a segment. Nothing of a damaged one. */
  private newest<T>(
    id: string,
    inMemory: (record: CatalogueRecord) => T,
    inSegment: (place: Place) => T,
  ): T | null {
    if (this.damaged.has(id)) return null;
    const fresh = this.fresh.record(id);
    if (fresh) return inMemory(fresh);
    const place = this.shelf.find(id);
    return place && inSegment(place);
  }

  private *sayingOf(key: string, viewer: Viewer): Generator<HistoryEntry> {
    for (const record of this.fresh.records())
      if (record.past.history && keysOf(record).has(key) && maySee(record.past.history.seen, viewer))
        yield record.past.history;
    for (const shelved of this.shelf.segments) {
      const counting = this.counting(shelved, null);
      for (const doc of shelved.segment.keys.few(key)) {
        const entry = hasBit(counting, doc) ? shelved.segment.past(doc).history : null;
        if (entry && maySee(entry.seen, viewer)) yield entry;
      }
    }
  }

  /** A block that can't be read is no reason to refuse anything: what is left answers, and the rest is told anew. */
  private reading<T>(read: () => T): T {
    try {
      return read();
    } catch (error) {
      if (!isBeyondReading(error)) throw error;
      this.dropSegments();
      void this.changing(() => this.startAnew()).catch(() => undefined);
      return read();
    }
  }
}

const notTheBytes = new Set(['closed', 'busy', 'io', 'disk-full', 'read-only']);
/** The bytes are bad, or of another version; not the disk, and not a store that is being closed. */
function isBeyondReading(error: unknown): boolean {
  return !notTheBytes.has(String((error as { code?: unknown }).code));
}

function isOpen({ summary: { state } }: Row): boolean {
  return state === 'open' || state === 'parked';
}
