// Everything the catalogue has: the segments, what changed since the last checkpoint, and what the desk shows first.
// Whoever lists, counts or looks back asks here which document of an incident is its newest.
import type { BlockFiles } from './block-files';
import { FreshPart } from './fresh-part';
import type { CatalogueRecord, Row } from './record';
import { Shelf, type Beside, type Place, type Shelved } from './shelf';
import { allBits, takeAway, type Bits } from './terms/bits';

export class Holdings {
  readonly shelf: Shelf;
  readonly fresh = new FreshPart();
  /** What is open or parked, wherever the rest of it is kept. */
  readonly open = new Map<string, Row>();
  readonly damaged: Set<string>;
  /** Where in the segments stands what has a newer version in memory. */
  private superseded = new Map<string, Place | null>();
  /** Erased while this store was open: no document read before brings it back. */
  private readonly forgotten = new Set<string>();

  constructor(files: BlockFiles) {
    const { shelf, beside } = Shelf.open(files);
    this.shelf = shelf;
    this.damaged = new Set(beside.damaged);
    for (const row of beside.open) this.open.set(row.summary.id, row);
  }

  put(record: CatalogueRecord): void {
    const { id } = record.row.summary;
    this.damaged.delete(id);
    this.fresh.put(record);
    if (isOpen(record.row)) this.open.set(id, record.row);
    else this.open.delete(id);
  }

  putDamaged(id: string): void {
    this.fresh.delete(id);
    this.open.delete(id);
    this.damaged.add(id);
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

  /** Run it in a turn of the shelf. */
  async checkpoint(): Promise<void> {
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
    for (const id of ids) {
      this.fresh.delete(id);
      this.open.delete(id);
      this.damaged.delete(id);
    }
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
    return { open: [...this.open.values()], damaged: [...this.damaged] };
  }

  /** Documents of a segment that are the newest of their incident. A set of its own, to be changed at will. */
  newestIn({ segment, outdated }: Shelved): Bits {
    const bits = takeAway(allBits(segment.docs), outdated);
    for (const id of [...this.fresh.ids(), ...this.damaged]) {
      const place = this.placeOf(id);
      if (place?.shelved.segment === segment) bits[place.doc >>> 5]! &= ~(1 << (place.doc & 31));
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

  private placeOf(id: string): Place | null {
    let place = this.superseded.get(id);
    if (place === undefined) this.superseded.set(id, (place = this.shelf.find(id)));
    return place;
  }
}

function isOpen({ summary: { state } }: Row): boolean {
  return state === 'open' || state === 'parked';
}
