// One random key per incident, with the revision its document has at least, in 256 shelves by the last two digits of
// the incident's id: a checkpoint writes the shelves it touched, and opening a store reads none. Taking a key out of
// here is what erases an incident for good, so no key follows from another one.
import type { KeyTable } from './key-table';
import { emptyShelf, type Shelf, type ShelfEntry } from './shelf-codec';
import type { TwinFile } from './twin-file';
import { VaultError } from './vault-error';

export const shelfCount = 256;

export class KeyShelves {
  readonly #read = new Map<number, Promise<Shelf>>();
  readonly #files = new Map<number, TwinFile<Shelf>>();
  #isClosed = false;

  constructor(
    private readonly fileOf: (number: number) => TwinFile<Shelf>,
    private readonly table: KeyTable,
    private readonly sizeOf: (number: number) => TwinFile<number>,
  ) {}

  /** null: no checkpoint ever saw this incident. @throws VaultError 'damaged', 'newer', 'io' */
  async entry(incident: string): Promise<ShelfEntry | null> {
    return (await this.shelf(shelfOf(incident))).entries.get(incident) ?? null;
  }

  async shelf(number: number): Promise<Shelf> {
    this.#assertOpen();
    const known = this.#read.get(number);
    if (known) return known;
    const reading = this.#readFile(number);
    this.#read.set(number, reading);
    // What can't be read now is tried anew by the next one who asks.
    reading.catch(() => this.#read.delete(number));
    return reading;
  }

  /** Adds or replaces entries, each touched shelf once. Resolves when they are on disk and were read back. */
  async put(entries: ReadonlyMap<string, ShelfEntry>): Promise<void> {
    const touched = new Map<number, Map<string, ShelfEntry>>();
    for (const [incident, entry] of entries) {
      const number = shelfOf(incident);
      touched.set(number, (touched.get(number) ?? new Map<string, ShelfEntry>()).set(incident, entry));
    }
    for (const [number, changed] of touched) {
      const shelf = await this.shelf(number);
      await this.replace(number, { ...shelf, entries: new Map([...shelf.entries, ...changed]) });
    }
  }

  async replace(number: number, shelf: Shelf): Promise<void> {
    this.#assertOpen();
    const file = this.#file(number);
    await file.write(shelf);
    const back = await file.look();
    if (back?.entries.size !== shelf.entries.size) throw new VaultError('io', { subject: 'keys' });
    this.#read.set(number, Promise.resolve(shelf));
  }

  /** For the key table: how new each shelf that was written is by now. */
  revisions(): Map<number, number> {
    return new Map(
      [...this.#files].map(([number, file]) => [number, file.revision ?? this.table.shelf(number)]),
    );
  }

  /** Every incident that a checkpoint ever saw. A shelf that can't be read is left out. */
  *ids(): Iterable<string> {
    for (let number = 0; number < shelfCount; number++)
      yield* this.#file(number).peek()?.entries.keys() ?? [];
  }

  /** How many incidents a checkpoint ever saw; null when a shelf can't be read. Others are answered meanwhile. */
  async count(): Promise<number | null> {
    let sum = 0;
    for (let number = 0; number < shelfCount; number++) {
      const size = this.sizeOf(number).peek();
      if (size === null && this.table.shelf(number) > 0) return null;
      sum += size ?? 0;
      await new Promise<void>((next) => setImmediate(next));
    }
    return sum;
  }

  /** Forgets every key. What is asked or written later is refused: nothing of what was known is there to be kept. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const reading of this.#read.values()) {
      const shelf = await reading.catch(() => emptyShelf);
      for (const { key } of shelf.entries.values()) key.fill(0);
    }
    this.#read.clear();
  }

  #assertOpen(): void {
    if (this.#isClosed) throw new VaultError('closed');
  }

  async #readFile(number: number): Promise<Shelf> {
    const file = this.#file(number);
    const shelf = await file.read();
    // Both generations are older than what is known of them: they were put back from a copy.
    if ((file.revision ?? 0) < this.table.shelf(number)) throw new VaultError('damaged', { subject: 'keys' });
    return shelf ?? emptyShelf;
  }

  #file(number: number): TwinFile<Shelf> {
    const file = this.#files.get(number) ?? this.fileOf(number);
    this.#files.set(number, file);
    return file;
  }
}

/** @param incident a checked UUID */
export const shelfOf = (incident: string) => Number.parseInt(incident.slice(-2), 16);
