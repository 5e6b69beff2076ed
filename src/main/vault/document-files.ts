// The documents on disk: each incident's sealed lowdb file, or its place in a pack.
import type { FilePort } from './file-port';
import { incidentDocument, type IncidentDocument } from './incident-document';
import { jsonCodec } from './json-codec';
import { shelfOf } from './key-shelves';
import type { Held } from './recent-documents';
import { kinds, unsealBytes, type Seal } from './sealed-bytes';
import { lowOn, SealedFile } from './sealed-file';
import type { PlaceInPack, ShelfEntry } from './shelf-codec';
import type { StoreLayout } from './store-layout';
import { fromSystem, VaultError } from './vault-error';

const codec = jsonCodec<IncidentDocument>(incidentDocument);

export class DocumentFiles {
  /** Incidents whose documents were set aside and not healed since. */
  readonly #damaged: Set<string>;

  constructor(
    private readonly files: FilePort,
    private readonly layout: StoreLayout,
    private readonly store: string,
  ) {
    this.#damaged = new Set(layout.setAsideIncidents().filter((id) => !this.exists(id)));
  }

  isDamaged(incident: string): boolean {
    return this.#damaged.has(incident);
  }
  damaged(): Iterable<string> {
    return this.#damaged;
  }
  healed(incident: string): void {
    this.#damaged.delete(incident);
  }
  exists(incident: string): boolean {
    return this.files.exists(this.layout.document(incident));
  }

  /** Incidents whose bytes were ever set aside. */
  setAside(): Set<string> {
    return new Set(this.layout.setAsideIncidents());
  }
  ids(): string[] {
    return [...this.layout.incidents(), ...this.#damaged];
  }

  /** @throws VaultError 'damaged' (set aside first), 'wrong-key', 'newer', 'unknown-shape', 'io' */
  async read(incident: string, entry: ShelfEntry): Promise<Held | null> {
    if (entry.packed) return this.#readPacked(incident, entry, entry.packed);
    const path = this.layout.document(incident);
    try {
      const found = this.#file(incident, entry.key).readGeneration();
      if (found === null && entry.revision === 0) return null;
      // Missing, or older than the shelf knows: an older copy was put back.
      if (found === null || found.revision < entry.revision) throw new VaultError('damaged');
      return { document: found.value, revision: found.revision };
    } catch (error) {
      const named = fromSystem(error);
      if (named.code === 'damaged') this.#setAside(incident, path);
      throw named;
    }
  }

  /** Through lowdb, like everything that is one document; then read back. */
  async write(incident: string, key: Uint8Array, { document, revision }: Held): Promise<void> {
    const file = this.#file(incident, key);
    const low = lowOn(file.continuingFrom(revision - 1));
    low.data = document;
    await low.write();
    const back = this.#file(incident, key).readGeneration();
    if (back?.revision !== revision || JSON.stringify(back.value) !== JSON.stringify(document))
      throw new VaultError('io', { subject: incident });
    this.#damaged.delete(incident);
  }

  /** The sealed bytes of a document in a file of its own, after making sure that they open; null if they don't. */
  sealed(incident: string, { key, revision }: ShelfEntry): Buffer | null {
    try {
      const bytes = this.files.read(this.layout.document(incident));
      if (bytes === null || unsealBytes(this.#seal(incident, key), bytes).revision < revision) return null;
      return Buffer.from(bytes);
    } catch {
      return null;
    }
  }

  #readPacked(incident: string, { key, revision }: ShelfEntry, { pack, offset, length }: PlaceInPack): Held {
    try {
      const file = this.files.open(this.layout.pack(shelfOf(incident), pack));
      try {
        const bytes = this.files.readAt(file, offset, length);
        const found = unsealBytes(this.#seal(incident, key), bytes);
        if (found.revision < revision) throw new VaultError('damaged');
        return { document: codec.decode(found.plain), revision: found.revision };
      } finally {
        this.files.close(file);
      }
    } catch (error) {
      const isGone = (error as NodeJS.ErrnoException).code === 'ENOENT';
      const named = isGone ? new VaultError('damaged') : fromSystem(error);
      if (named.code === 'damaged') this.#damaged.add(incident);
      throw named;
    }
  }

  #file(incident: string, key: Uint8Array): SealedFile<IncidentDocument> {
    return new SealedFile(this.files, this.layout.document(incident), this.#seal(incident, key), codec);
  }

  #seal(incident: string, key: Uint8Array): Seal {
    return { kind: kinds.incident, store: this.store, record: `incident:${incident}`, key };
  }

  /** A damaged document leaves its place but not the store: it stays known, and nothing is saved over it. */
  #setAside(incident: string, path: string): void {
    try {
      if (this.files.exists(path)) this.layout.setAside(path);
      this.#damaged.add(incident);
    } catch {
      // Where it can't be moved it stays, and stays unwritten: every save reads first.
    }
  }
}
