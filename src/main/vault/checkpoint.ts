// Folds the journal into documents: each changed incident into its own sealed lowdb document, their keys and revisions
// into the shelves they belong to, records into their files. The journal behind it goes only when all of that was read
// back and everybody who builds on it has done their part. Cut short anywhere, the next opening replays the journal.
import type { IncidentDocument } from './incident-document';
import type { IncidentDocuments } from './incident-documents';
import type { Journal } from './journal';
import type { KeyShelves } from './key-shelves';
import type { KeyTable } from './key-table';
import type { OldSegments } from './old-segments';
import type { Packs } from './packs';
import type { SealedRecords } from './sealed-records';
import type { ShelfEntry } from './shelf-codec';
import { Turns } from './turns';
import type { VaultError } from './vault-error';
import { fromSystem } from './vault-error';

export type CheckpointListener = (incidents: readonly string[]) => Promise<void>;

export interface CheckpointParts {
  readonly journal: Journal;
  readonly segments: OldSegments;
  readonly incidents: IncidentDocuments;
  readonly records: SealedRecords;
  readonly shelves: KeyShelves;
  readonly keys: KeyTable;
  readonly packs: Packs;
  onRoom(isThere: boolean): void;
}

export class Checkpoint {
  readonly #turns = new Turns();
  readonly listeners: CheckpointListener[] = [];

  #isTelling = false;

  constructor(private readonly parts: CheckpointParts) {}

  /** Listeners are at work: what they record is taken even while the store closes. */
  get isTelling(): boolean {
    return this.#isTelling;
  }

  /** @throws VaultError when something couldn't be folded: the journal stays, and nothing is lost */
  run({ isLast = false } = {}): Promise<void> {
    return this.#turns.take('checkpoint', () => this.#noticingRoom(() => this.#run(isLast)));
  }

  /** Incidents of one shelf whose documents lie in files of their own and nobody is changing. */
  async unpacked(shelf: number): Promise<string[]> {
    const { incidents, shelves, packs } = this.parts;
    const changing = new Set(incidents.journalled());
    const { entries } = await shelves.shelf(shelf);
    const left = packs.leftAlone();
    return [...entries].flatMap(([id, { packed }]) =>
      packed || changing.has(id) || left.has(id) ? [] : [id],
    );
  }

  /** Puts documents that nobody is going to change together in one file per shelf. */
  pack(incidents: readonly string[]): Promise<void> {
    return this.#turns.take('checkpoint', () =>
      this.#noticingRoom(async () => {
        const { packs, keys, shelves, incidents: documents } = this.parts;
        const changing = new Set(documents.journalled());
        await packs.pack(incidents.filter((id) => !changing.has(id)));
        await keys.change({ shelves: shelves.revisions() });
      }),
    );
  }

  /**
   * Erasing: each document goes on under another key without what was in it, the former key leaves both generations, the
   * journal that held it goes with its own key, and so does its place in a pack. Cut short anywhere, it is done again
   * from the start. @throws VaultError when something couldn't be folded: then the journal still holds it
   */
  erase(ids: readonly string[], left: (document: IncidentDocument) => IncidentDocument): Promise<void> {
    return this.#turns.take('checkpoint', () =>
      this.#noticingRoom(async () => {
        const { incidents, journal, segments, shelves, keys, packs } = this.parts;
        for (const id of ids) await incidents.replace(id, left);
        await journal.renew();
        await this.#run(false);
        await packs.rewrite(ids);
        const drop = segments.keysWithoutSegments(journal.run, true);
        await keys.change({ shelves: shelves.revisions(), drop });
      }),
    );
  }

  /** Folds everything, then lets `work` look at files that stay as they are; saves go on in the journal meanwhile. */
  async standStill<T>(work: () => Promise<T>): Promise<T> {
    await this.run();
    return this.#turns.take('checkpoint', work);
  }

  settled(): Promise<void> {
    return this.#turns.settled();
  }

  async #run(isLast: boolean): Promise<void> {
    const { journal, segments, incidents, records, shelves, keys } = this.parts;
    const upTo = await journal.rotate();
    if (!segments.hasAny(upTo)) {
      if (isLast) segments.drop(await journal.end());
      return;
    }
    const changed = incidents.journalled(upTo);
    const { entries, failure } = await this.#fold(changed);
    await shelves.put(entries);
    await records.fold(upTo);
    await this.#tell(changed);
    if (failure) throw failure;
    // What listeners recorded belongs to this checkpoint, or every quiet moment would have one.
    const after = isLast ? await journal.end() : await journal.rotate();
    await records.fold(after);
    const isAll = incidents.journalled().length === incidents.journalled(upTo).length;
    segments.drop(isAll ? after : upTo);
    incidents.forgetJournal(upTo);
    await keys.change({ shelves: shelves.revisions(), drop: segments.keysWithoutSegments(journal.run) });
  }

  async #tell(changed: readonly string[]): Promise<void> {
    this.#isTelling = true;
    try {
      for (const listener of this.listeners) await listener(changed);
    } finally {
      this.#isTelling = false;
    }
  }

  /** One document that can't be written keeps the journal, and keeps no other document from being written. */
  async #fold(changed: readonly string[]) {
    const entries = new Map<string, ShelfEntry>();
    let failure: VaultError | null = null;
    for (const incident of changed) {
      try {
        const entry = await this.parts.incidents.fold(incident);
        if (entry) entries.set(incident, entry);
      } catch (error) {
        failure = fromSystem(error, { subject: incident });
      }
      // Whoever saves meanwhile doesn't wait for all of them.
      await new Promise<void>((next) => setImmediate(next));
    }
    return { entries, failure };
  }

  async #noticingRoom(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (fromSystem(error).code === 'disk-full') this.parts.onRoom(false);
      throw error;
    }
  }
}
