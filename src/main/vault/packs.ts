// Many old incidents in few files: one pack for each shelf, holding documents exactly as they were sealed, each under
// its own incident's key, so that erasing one needs no other to be touched. An incident that changes again gets a file
// of its own; the next packing of its shelf leaves the stale bytes out.
import { randomBytes } from 'node:crypto';
import type { DocumentFiles } from './document-files';
import { writeDurably } from './durable-write';
import type { FilePort } from './file-port';
import { shelfOf, type KeyShelves } from './key-shelves';
import type { Shelf, ShelfEntry } from './shelf-codec';
import type { StoreLayout } from './store-layout';
import { VaultError } from './vault-error';

interface Packed {
  readonly incident: string;
  readonly entry: ShelfEntry;
  readonly bytes: Buffer;
}

export class Packs {
  constructor(
    private readonly files: FilePort,
    private readonly layout: StoreLayout,
    private readonly documents: DocumentFiles,
    private readonly shelves: KeyShelves,
  ) {}

  /** @param incidents none of which may be changing. Those that can't be read stay as they are. */
  async pack(incidents: readonly string[]): Promise<void> {
    const setAside = this.leftAlone();
    const touched = new Map<number, string[]>();
    for (const id of incidents)
      if (!setAside.has(id)) touched.set(shelfOf(id), [...(touched.get(shelfOf(id)) ?? []), id]);
    for (const [number, ids] of touched) await this.#packShelf(number, ids);
  }

  /** Those whose bytes were once set aside: they are never packed. */
  leftAlone(): Set<string> {
    return this.documents.setAside();
  }

  /** Leaves out of the packs of these incidents' shelves whatever no longer counts. */
  async rewrite(incidents: readonly string[]): Promise<void> {
    for (const number of new Set(incidents.map(shelfOf))) {
      const shelf = await this.shelves.shelf(number);
      if (this.#hasStale(number, shelf)) await this.#write(number, shelf, []);
    }
  }

  /** One that is missing holds nothing that could be left out. */
  #hasStale(number: number, { pack, entries }: Shelf): boolean {
    const bytes = pack === null ? null : this.files.read(this.layout.pack(number, pack));
    const counting = [...entries.values()].reduce((sum, { packed }) => sum + (packed?.length ?? 0), 0);
    return bytes !== null && bytes.length > counting;
  }

  async #packShelf(number: number, incidents: readonly string[]): Promise<void> {
    const shelf = await this.shelves.shelf(number);
    const fresh = incidents.flatMap((incident) => {
      const entry = shelf.entries.get(incident);
      const bytes = entry && !entry.packed ? this.documents.sealed(incident, entry) : null;
      return entry && bytes ? [{ incident, entry, bytes }] : [];
    });
    if (fresh.length > 0) await this.#write(number, shelf, fresh);
  }

  async #write(number: number, shelf: Shelf, fresh: readonly Packed[]): Promise<void> {
    const pack = randomBytes(12).toString('hex');
    const packed = [...this.#packedBefore(number, shelf), ...fresh];
    if (packed.length === 0) {
      await this.shelves.replace(number, { ...shelf, pack: null });
      return this.#removeQuietly(this.layout.packs(number));
    }
    const path = this.layout.pack(number, pack);
    const whole = Buffer.concat(packed.map(({ bytes }) => bytes));
    await writeDurably(this.files, path, whole);
    const back = this.files.read(path);
    if (!back || !whole.equals(back)) throw new VaultError('io');

    await this.shelves.replace(number, { pack, entries: placed(shelf, pack, packed) });
    // From here on the pack is what counts; what is left over of the files is swept with the next packing.
    this.#removeQuietly(fresh.map(({ incident }) => this.layout.document(incident)));
    this.#removeQuietly(this.layout.packs(number).filter((other) => other !== path));
  }

  #packedBefore(number: number, { pack, entries }: Shelf): Packed[] {
    if (pack === null) return [];
    const bytes = this.files.read(this.layout.pack(number, pack));
    if (bytes === null) throw new VaultError('damaged', { subject: 'pack' });
    return [...entries].flatMap(([incident, entry]) => {
      if (!entry.packed) return [];
      const { offset, length } = entry.packed;
      return [{ incident, entry, bytes: Buffer.from(bytes.subarray(offset, offset + length)) }];
    });
  }

  #removeQuietly(paths: readonly string[]): void {
    for (const path of paths)
      try {
        this.files.remove(path);
      } catch {
        // In the way of nothing.
      }
  }
}

function placed(shelf: Shelf, pack: string, packed: readonly Packed[]): Map<string, ShelfEntry> {
  const entries = new Map(shelf.entries);
  let offset = 0;
  for (const { incident, entry, bytes } of packed) {
    entries.set(incident, { ...entry, packed: { pack, offset, length: bytes.length } });
    offset += bytes.length;
  }
  return entries;
}
