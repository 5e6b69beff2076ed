// One sealed lowdb document per incident, each under a key of its own.
import type { FilePort } from './file-port';
import { incidentDocument, emptyDocument, type IncidentDocument } from './incident-document';
import { jsonCodec } from './json-codec';
import type { KeyTable } from './key-table';
import { kinds } from './sealed-bytes';
import { lowOn, SealedFile } from './sealed-file';
import { assertIncidentId, type StoreLayout } from './store-layout';
import { Turns } from './turns';
import { fromSystem, VaultError } from './vault-error';

const codec = jsonCodec<IncidentDocument>(incidentDocument);

export class IncidentDocuments {
  readonly #turns = new Turns();
  readonly #kept: Set<string>;
  readonly #damaged: Set<string>;

  constructor(
    private readonly files: FilePort,
    private readonly layout: StoreLayout,
    private readonly store: string,
    private readonly keys: KeyTable,
  ) {
    const { kept, setAside } = layout.incidents();
    this.#kept = new Set(kept);
    this.#damaged = new Set(setAside.filter((id) => !this.#kept.has(id)));
  }

  ids(): string[] {
    return [...this.#kept, ...this.#damaged];
  }

  async read(incident: string): Promise<IncidentDocument | null> {
    assertIncidentId(incident);
    return this.#turns.take(incident, async () => (await this.#open(incident))?.data ?? null);
  }

  async save(incident: string, change: (document: IncidentDocument) => IncidentDocument): Promise<void> {
    assertIncidentId(incident);
    return this.#turns.take(incident, async () => {
      const before = await this.#open(incident);
      const document = before?.data ?? emptyDocument(incident);
      const next = change(document);
      if (next.incident !== incident) throw new VaultError('hostile-id', { subject: incident });
      if (before !== null && next === document) return;
      await this.#write(incident, next, before);
    });
  }

  async heal(incident: string, document: IncidentDocument): Promise<void> {
    assertIncidentId(incident);
    return this.#turns.take(incident, async () => {
      const readable = await this.#open(incident).catch((error: unknown) => {
        if (error instanceof VaultError && error.code === 'damaged') return null;
        throw error;
      });
      if (readable !== null || !this.#damaged.has(incident))
        throw new VaultError('not-empty', { subject: incident });
      await this.#write(incident, document, null);
    });
  }

  settled(): Promise<void> {
    return this.#turns.settled();
  }

  /** The document as it is on disk; null when this store never had it. */
  async #open(incident: string) {
    const path = this.layout.document(incident);
    if (this.#damaged.has(incident)) throw new VaultError('damaged', { subject: incident });
    const key = this.keys.of(`incident:${incident}`);
    try {
      if (key === null) {
        if (this.files.read(path) === null) return null;
        throw new VaultError('missing-key', { subject: incident });
      }
      const low = lowOn(this.#file(incident, key));
      await low.read();
      return low.data === null ? null : low;
    } catch (error) {
      throw this.#named(incident, path, fromSystem(error));
    }
  }

  async #write(
    incident: string,
    next: IncidentDocument,
    before: { data: IncidentDocument | null; write(): Promise<void> } | null,
  ) {
    try {
      const low = before ?? lowOn(this.#file(incident, await this.keys.ensure(`incident:${incident}`)));
      low.data = next;
      await low.write();
    } catch (error) {
      const { code, outcome } = fromSystem(error);
      throw new VaultError(code, { outcome, subject: incident, cause: error });
    }
    this.#kept.add(incident);
    this.#damaged.delete(incident);
  }

  #file(incident: string, key: Uint8Array): SealedFile<IncidentDocument> {
    const seal = { kind: kinds.incident, store: this.store, record: `incident:${incident}`, key };
    return new SealedFile(this.files, this.layout.document(incident), seal, codec);
  }

  /** A damaged document leaves its place but not the store: it stays known, and nothing is saved over it. */
  #named(incident: string, path: string, error: VaultError): VaultError {
    if (error.code === 'damaged' && !this.#damaged.has(incident)) {
      try {
        this.layout.setAside(path);
        this.#kept.delete(incident);
        this.#damaged.add(incident);
      } catch {
        // Where it can't be moved it stays, and stays unwritten: every save reads first.
      }
    }
    return new VaultError(error.code, { outcome: 'unchanged', subject: incident, cause: error });
  }
}
