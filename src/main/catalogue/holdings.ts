// Everything the catalogue has: the segments, what changed since the last checkpoint, and what the desk shows first.
// Whoever lists, counts or looks back asks here which document of an incident is its newest. What was just saved is told
// by whoever looks next, or in the next quiet moment: a save doesn't wait for it.
import type { PhonePlan } from '#domain/history/phone-plans';
import type { Incident } from '#domain/incident/state';
import type { BlockFiles } from './block-files';
import { atATime, breathing } from './breathing';
import { FreshPart } from './fresh-part';
import { recordOf, recordRule, type CatalogueRecord, type Row } from './record';
import { Shelf, standing, type Beside, type Place, type Shelved } from './shelf';
import { docsIn, type Bits } from './terms/bits';

export class Holdings {
  readonly shelf: Shelf;
  readonly damaged: Set<string>;
  /** Rows of damaged ones as they stood before: so that somebody can say which one it is. */
  readonly lastRows: Map<string, Row>;
  /** Saved, and not told yet. */
  private readonly heard = new Map<string, Incident>();
  private isTellingSoon = false;
  private readonly told = { fresh: new FreshPart(), open: new Map<string, Row>() };
  /** Where in the segments stands what has a newer version in memory. */
  private superseded = new Map<string, Place | null>();
  /** Erased while this store was open: no document read before brings it back. */
  private readonly forgotten = new Set<string>();

  constructor(
    files: BlockFiles,
    private readonly plan: PhonePlan | null,
  ) {
    const { shelf, beside } = Shelf.open(files);
    this.shelf = shelf;
    this.damaged = new Set(beside.damaged);
    this.lastRows = new Map(beside.lastKnown.map((row) => [row.summary.id, row]));
    for (const row of beside.open) this.told.open.set(row.summary.id, row);
  }

  /** What changed since the last checkpoint. */
  get fresh(): FreshPart {
    this.tell();
    return this.told.fresh;
  }

  /** What is open or parked, wherever the rest of it is kept. */
  get open(): Map<string, Row> {
    this.tell();
    return this.told.open;
  }

  put(incident: Incident): void {
    this.damaged.delete(incident.id);
    this.lastRows.delete(incident.id);
    this.heard.set(incident.id, incident);
    if (this.isTellingSoon) return;
    this.isTellingSoon = true;
    setImmediate(() => this.tellSome());
  }

  putDamaged(id: string): void {
    const row = this.lastKnown(id);
    this.drop(id);
    this.damaged.add(id);
    if (row) this.lastRows.set(id, row);
  }

  has(id: string): boolean {
    return this.fresh.has(id) || this.damaged.has(id) || this.shelf.find(id) !== null;
  }

  /** Of what was told from documents that which isn't here: what is here is at least as new. */
  missing(records: readonly CatalogueRecord[]): CatalogueRecord[] {
    return records.filter(({ row: { summary } }) => !this.forgotten.has(summary.id) && !this.has(summary.id));
  }

  /** Into a segment of their own. Run it in a turn of the shelf. */
  async fill(missing: readonly CatalogueRecord[]): Promise<void> {
    for (const { row } of missing) if (isOpen(row)) this.open.set(row.summary.id, row);
    if (missing.length > 0) await this.shelf.add(missing, this.beside());
  }

  /** Some of those that an older version told and that haven't changed since. */
  toldByOlder(most: number, except: ReadonlySet<string>): string[] {
    const ids: string[] = [];
    for (const shelved of this.shelf.segments)
      if (shelved.segment.head.rule < recordRule)
        for (const doc of docsIn(this.newestIn(shelved))) {
          const { id } = shelved.segment.row(doc).summary;
          if (!except.has(id) && ids.push(id) >= most) return ids;
        }
    return ids;
  }

  /** Tells these anew, unless somebody changes or erases them meanwhile. Run it in a turn of the shelf.
   *  @returns those whose documents can't be read: they stay as they are */
  async retell(ids: readonly string[], read: (id: string) => Promise<Incident | null>): Promise<string[]> {
    const breathe = breathing();
    const told: CatalogueRecord[] = [];
    const left: string[] = [];
    for (const id of ids) {
      const incident = await read(id);
      if (incident) told.push(recordOf(incident, this.plan));
      else left.push(id);
      await breathe();
    }
    const fresh = told.filter(({ row: { summary } }) => this.isSettled(summary.id));
    for (const { row } of fresh) if (isOpen(row)) this.open.set(row.summary.id, row);
    if (fresh.length > 0) await this.shelf.add(fresh, this.beside());
    return left;
  }

  /** Run it in a turn of the shelf. */
  async checkpoint(): Promise<void> {
    const breathe = breathing();
    while (this.heard.size > 0) {
      this.tell(performance.now() + atATime);
      await breathe();
    }
    const records = this.fresh.records();
    await this.shelf.add(records, this.beside(), [...this.damaged]);
    this.fresh.settle(records);
  }

  /** No document read before these were erased brings them back. */
  neverAgain(ids: readonly string[]): void {
    for (const id of ids) this.forgotten.add(id);
  }

  /** Run it in a turn of the shelf. */
  async forget(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.drop(id);
    await this.shelf.forget(ids, this.beside());
  }

  /** What is in memory stays. */
  dropSegments(): void {
    for (const id of [...this.open.keys()]) if (!this.fresh.has(id)) this.open.delete(id);
    this.segmentsChanged();
    this.shelf.drop();
  }

  segmentsChanged(): void {
    this.superseded = new Map();
  }

  beside(): Beside {
    const { open, damaged, lastRows } = this;
    return { open: [...open.values()], damaged: [...damaged], lastKnown: [...lastRows.values()] };
  }

  /** Documents of a segment that are the newest of their incident. A set of its own, to be changed at will. */
  newestIn(shelved: Shelved): Bits {
    const bits = standing(shelved).slice();
    for (const id of [...this.fresh.ids(), ...this.damaged]) {
      const place = this.placeOf(id);
      if (place?.shelved.segment === shelved.segment) bits[place.doc >>> 5]! &= ~(1 << (place.doc & 31));
    }
    return bits;
  }

  /** From what is known last of one incident: in memory, or where it lies in a segment. Nothing of a damaged one. */
  newest<T>(id: string, inMemory: (record: CatalogueRecord) => T, inSegment: (place: Place) => T): T | null {
    if (this.damaged.has(id)) return null;
    const fresh = this.fresh.record(id);
    if (fresh) return inMemory(fresh);
    const place = this.shelf.find(id);
    return place && inSegment(place);
  }

  /** As it stood in a list the last time, also where its document can't be read any more. */
  lastKnown(id: string): Row | null {
    const row = this.lastRows.get(id) ?? this.fresh.record(id)?.row;
    if (row) return row;
    const place = this.shelf.find(id);
    return place && place.shelved.segment.row(place.doc);
  }

  /** @param until on the clock of `performance`; then the rest waits */
  private tell(until = Infinity): void {
    for (const [id, incident] of this.heard) {
      this.heard.delete(id);
      const record = recordOf(incident, this.plan);
      this.told.fresh.put(record);
      if (isOpen(record.row)) this.told.open.set(id, record.row);
      else this.told.open.delete(id);
      if (performance.now() >= until) return;
    }
  }

  private tellSome(): void {
    this.tell(performance.now() + atATime);
    if (this.heard.size > 0) setImmediate(() => this.tellSome());
    else this.isTellingSoon = false;
  }

  /** Nothing newer of it is in memory, and it wasn't erased. */
  private isSettled(id: string): boolean {
    return !this.forgotten.has(id) && !this.damaged.has(id) && !this.fresh.has(id);
  }

  private drop(id: string): void {
    this.heard.delete(id);
    this.told.fresh.delete(id);
    this.told.open.delete(id);
    this.damaged.delete(id);
    this.lastRows.delete(id);
  }

  private placeOf(id: string): Place | null {
    let place = this.superseded.get(id);
    if (place === undefined) this.superseded.set(id, (place = this.shelf.find(id)));
    return place;
  }
}

function isOpen({ summary: { state } }: Row): boolean {
  return state === 'open' || state === 'parked';
}
