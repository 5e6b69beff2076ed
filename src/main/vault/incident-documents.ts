// Every incident of the store as it is now: its sealed lowdb document, and on top of it what the journal holds since.
// A save reads (or remembers) the document, works out what changed, and is done once that is in the journal.
import { randomBytes } from 'node:crypto';
import {
  applyDelta,
  changeBetween,
  wholeChangeTo,
  type DocumentChange,
  type DocumentDelta,
} from './document-delta';
import type { DocumentFiles } from './document-files';
import { emptyDocument, type IncidentDocument } from './incident-document';
import { joinedDocuments } from './joined-documents';
import type { Journal } from './journal';
import type { KeyShelves } from './key-shelves';
import { RecentDocuments, type Held } from './recent-documents';
import type { ShelfEntry } from './shelf-codec';
import { assertIncidentId } from './store-layout';
import { Turns } from './turns';
import { fromSystem, VaultError } from './vault-error';

/** What the journal held at opening about one incident. */
export interface JournalledIncident {
  readonly key: Buffer | null;
  readonly changes: readonly { readonly revision: number; readonly delta: DocumentDelta }[];
  /** The last segment that says something about it. */
  readonly segment: number;
}

export class IncidentDocuments {
  readonly #turns = new Turns();
  readonly #recent = new RecentDocuments();
  /** Last segment per incident that changed since its document was written. */
  readonly #journalled = new Map<string, number>();
  readonly #freshKeys = new Map<string, Buffer>();

  constructor(
    private readonly files: DocumentFiles,
    private readonly shelves: KeyShelves,
    private readonly journal: Pick<Journal, 'append'>,
    private readonly replayed: Map<string, JournalledIncident>,
  ) {
    for (const [incident, { key, segment }] of replayed) {
      this.#journalled.set(incident, segment);
      if (key) this.#freshKeys.set(incident, key);
    }
  }

  /** Reads all shelves and folders: for building anew what is known of all incidents, not for every day. */
  ids(): string[] {
    return [...new Set([...this.files.ids(), ...this.shelves.ids(), ...this.#journalled.keys()])];
  }

  /** How many there are: quick, and others are answered meanwhile. */
  async count(): Promise<number> {
    const known = await this.shelves.count();
    if (known === null) return this.ids().length;
    let others = 0;
    for (const id of new Set([...this.#journalled.keys(), ...this.files.damaged()]))
      if ((await this.shelves.entry(id)) === null) others += 1;
    return known + others;
  }

  async has(incident: string): Promise<boolean> {
    assertIncidentId(incident);
    if (this.#journalled.has(incident) || this.files.isDamaged(incident)) return true;
    return (await this.shelves.entry(incident)) !== null || this.files.exists(incident);
  }

  journalled(upTo = Infinity): string[] {
    return [...this.#journalled].filter(([, segment]) => segment <= upTo).map(([incident]) => incident);
  }

  async read(incident: string): Promise<IncidentDocument | null> {
    assertIncidentId(incident);
    return this.#turns.take(incident, async () => (await this.#open(incident))?.document ?? null);
  }

  async save(incident: string, change: (document: IncidentDocument) => IncidentDocument): Promise<void> {
    assertIncidentId(incident);
    return this.#turns.take(incident, async () => {
      const before = this.#recent.get(incident) ?? (await this.#open(incident));
      const document = before?.document ?? emptyDocument(incident);
      const next = change(document);
      if (next.incident !== incident) throw new VaultError('hostile-id', { subject: incident });
      if (before !== null && next === document) return;
      await this.#append(incident, before?.revision ?? 0, changeBetween(document, next));
    });
  }

  async heal(incident: string, document: IncidentDocument): Promise<void> {
    assertIncidentId(incident);
    return this.#turns.take(incident, async () => {
      const readable = await this.#open(incident).catch((error: unknown) => {
        if (error instanceof VaultError && error.code === 'damaged') return null;
        throw error;
      });
      if (readable !== null || !this.files.isDamaged(incident))
        throw new VaultError('not-empty', { subject: incident });
      const saved = (await this.shelves.entry(incident))?.revision ?? 0;
      // What the journal still has of it stood on the document that is gone, and is nowhere else.
      const since = this.#replay(incident, null);
      const revision = Math.max(saved, since?.revision ?? 0);
      const joined = since ? joinedDocuments(document, since.document) : document;
      await this.#append(incident, revision, wholeChangeTo(emptyDocument(incident), joined));
      this.files.healed(incident);
    });
  }

  /**
   * Puts what is left of a document in its place, under a fresh key: once the checkpoint has folded it, nothing that was
   * sealed before opens with any key of this store.
   */
  async replace(incident: string, left: (document: IncidentDocument) => IncidentDocument): Promise<void> {
    assertIncidentId(incident);
    return this.#turns.take(incident, async () => {
      const before = await this.#open(incident);
      if (!before) return;
      const whole = wholeChangeTo(emptyDocument(incident), left(before.document));
      await this.#append(incident, before.revision, whole, randomBytes(32));
    });
  }

  /** Writes the document and reads it back. Answers what its shelf shall say; null when the shelf says so already. */
  fold(incident: string): Promise<ShelfEntry | null> {
    return this.#turns.take(incident, async () => {
      const held = await this.#open(incident);
      const known = await this.shelves.entry(incident);
      if (held === null || known?.revision === held.revision) return null;
      const key = this.#freshKeys.get(incident) ?? known?.key;
      if (!key) throw new VaultError('missing-key', { subject: incident });
      try {
        await this.files.write(incident, key, held);
      } catch (error) {
        throw new VaultError(fromSystem(error).code, { subject: incident, cause: error });
      }
      return { key, revision: held.revision, packed: null };
    });
  }

  /** The journal up to that segment is about to go: what it said is in the documents. */
  forgetJournal(upTo: number): void {
    for (const incident of this.journalled(upTo)) {
      this.#journalled.delete(incident);
      this.#freshKeys.delete(incident);
      this.replayed.delete(incident);
      this.#recent.letGo(incident);
    }
  }

  settled(): Promise<void> {
    return this.#turns.settled();
  }

  wipe(): void {
    for (const key of this.#freshKeys.values()) key.fill(0);
    this.#freshKeys.clear();
    this.#recent.clear();
    this.replayed.clear();
  }

  /** @param former revision, 0 for a new incident, whose key goes with it
   *  @param fresh a key in the place of the one that it has */
  async #append(
    incident: string,
    former: number,
    { json, document }: DocumentChange,
    fresh: Buffer | null = null,
  ): Promise<void> {
    const key = fresh ?? (former > 0 ? null : (this.#freshKeys.get(incident) ?? randomBytes(32)));
    const revision = former + 1;
    const note = (segment: number) => {
      this.#journalled.set(incident, segment);
      if (key) this.#freshKeys.set(incident, key);
      this.#recent.keep(incident, { document, revision }, true);
    };
    try {
      await this.journal.append({ kind: 'incident', incident, revision, key, json }, note);
    } catch (error) {
      const { code, outcome } = fromSystem(error);
      throw new VaultError(code, { outcome, subject: incident, cause: error });
    }
  }

  /** The document as it is now; null when this store never had it. */
  async #open(incident: string): Promise<Held | null> {
    const recent = this.#recent.get(incident);
    if (recent) return recent;
    try {
      const held = this.#replay(incident, await this.#base(incident));
      if (held) this.#recent.keep(incident, held, this.#journalled.has(incident));
      return held;
    } catch (error) {
      throw new VaultError(fromSystem(error).code, { subject: incident, cause: error });
    }
  }

  async #base(incident: string): Promise<Held | null> {
    // The journal holds all of it: whatever lies on the disk is older, or was written by a checkpoint cut short.
    if (this.#startsAnew(incident)) return null;
    if (this.files.isDamaged(incident)) throw new VaultError('damaged');
    const entry = await this.shelves.entry(incident);
    if (entry) return this.files.read(incident, entry);
    const key = this.#freshKeys.get(incident);
    // A checkpoint that was cut short wrote the document and not the shelf.
    if (key) return this.files.read(incident, { key, revision: 0, packed: null });
    if (!this.files.exists(incident)) return null;
    throw new VaultError('missing-key');
  }

  /** It was healed or erased, and the document in the place of the former one is in the journal. */
  #startsAnew(incident: string): boolean {
    return this.replayed.get(incident)?.changes.some(({ delta }) => 'whole' in delta) ?? false;
  }

  #replay(incident: string, base: Held | null): Held | null {
    const journalled = this.replayed.get(incident);
    if (!journalled) return base;
    let held = base ?? { document: emptyDocument(incident), revision: 0 };
    const { changes } = journalled;
    const whole = changes.findLastIndex(({ delta }) => 'whole' in delta);
    for (const { revision, delta } of changes.slice(Math.max(0, whole)))
      if (revision > held.revision) held = { document: applyDelta(held.document, delta), revision };
    return held;
  }
}
