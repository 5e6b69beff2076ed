// The photos and files of incidents. Each incident's set has a random key of its own: taking it out of the key table is
// what erases them. Bytes are on disk and flushed before anybody may record that they are there.
import { createHmac } from 'node:crypto';
import { AttachmentLayout, type AttachmentPlace } from './attachment-layout';
import { decodeContent, encodeContent, type AttachmentContent } from './attachment-content';
import { sealChunks, unsealChunks } from './attachment-chunks';
import { derivedKey } from './derived-key';
import { writeDurably } from './durable-write';
import type { FilePort } from './file-port';
import type { KeyTable } from './key-table';
import { kinds, type Seal } from './sealed-bytes';
import { assertIncidentId, type StoreLayout } from './store-layout';
import { Turns } from './turns';
import { fromSystem, VaultError } from './vault-error';

export interface Attachments {
  /** The id these bytes have in this incident: the same bytes, the same id. Makes the set's key where there is none yet. */
  idOf(incident: string, bytes: Uint8Array): Promise<string>;
  /** Resolves once the bytes are on disk and flushed. What is kept already stays as it is. @throws VaultError */
  keep(place: AttachmentPlace, content: AttachmentContent): Promise<void>;
  /** The event that names it is on disk: it is no longer new. A failure harms nothing, the next sweep sees to it. */
  settle(place: AttachmentPlace): void;
  /** Whether bytes lie there, whole or not: nothing is opened. */
  has(place: AttachmentPlace): boolean;
  /** Every one that an event was seen to name. Looks everywhere: not for every day. */
  all(): AttachmentPlace[];
  /** Null when there is none. Damaged bytes are set aside first. @throws VaultError 'damaged', 'missing-key', 'io', … */
  read(place: AttachmentPlace): Promise<AttachmentContent | null>;
  /**
   * Removes bytes that nothing names: somebody pulled the plug between the bytes and the event.
   * @param isNamed by an event of the incident; null where the incident can't be read, and then nothing goes
   * @param before epoch milliseconds: only what was stored earlier goes
   * @returns how many went
   */
  sweep(isNamed: (place: AttachmentPlace) => Promise<boolean | null>, before: number): Promise<number>;
}

export class AttachmentFiles implements Attachments {
  readonly #turns = new Turns();
  readonly #layout: AttachmentLayout;

  constructor(
    private readonly files: FilePort,
    layout: StoreLayout,
    private readonly store: string,
    private readonly keys: KeyTable,
  ) {
    this.#layout = new AttachmentLayout(files, layout);
  }

  async idOf(incident: string, bytes: Uint8Array): Promise<string> {
    assertIncidentId(incident);
    const key = await this.keys.ensure(keyName(incident));
    const forIds = derivedKey(key, this.store, 'attachment id');
    try {
      return createHmac('sha256', forIds).update(bytes).digest('hex');
    } finally {
      forIds.fill(0);
    }
  }

  async keep(place: AttachmentPlace, content: AttachmentContent): Promise<void> {
    const path = this.#layout.newFile(place);
    return this.#turns.take(nameOf(place), async () => {
      // Whole already, maybe from a try whose event never came. What is damaged is set aside and written anew.
      if (await this.#open(place).catch(() => null)) return;
      const key = await this.keys.ensure(keyName(place.incident));
      const plain = encodeContent(content);
      try {
        this.#layout.makeFolderFor(place.incident);
        await writeDurably(this.files, path, sealChunks(this.#seal(place, key), plain));
      } catch (error) {
        const { code, outcome } = fromSystem(error);
        throw new VaultError(code, { outcome, subject: place.incident, cause: error });
      } finally {
        plain.fill(0);
      }
    });
  }

  has(place: AttachmentPlace): boolean {
    return this.#layout.isThere(place);
  }

  all(): AttachmentPlace[] {
    return this.#layout.allSettled();
  }

  async read(place: AttachmentPlace): Promise<AttachmentContent | null> {
    return this.#turns.take(nameOf(place), () => this.#open(place));
  }

  settle(place: AttachmentPlace): void {
    try {
      this.files.rename(this.#layout.newFile(place), this.#layout.file(place));
    } catch {
      // It is found under either name.
    }
  }

  async sweep(isNamed: (place: AttachmentPlace) => Promise<boolean | null>, before: number): Promise<number> {
    this.#layout.sweepTemporary();
    let swept = 0;
    for (const place of this.#layout.allNew()) {
      const named = await isNamed(place);
      if (named) this.settle(place);
      if (named !== false) continue;
      try {
        const content = await this.read(place);
        if (!content || content.storedAt >= before) continue;
        this.files.remove(this.#layout.newFile(place));
        swept += 1;
      } catch {
        // What can't be read can't say how old it is: it stays.
      }
    }
    return swept;
  }

  /** The key first: from then on nobody can read them, whatever becomes of the files. */
  async forget(incidents: readonly string[]): Promise<void> {
    for (const incident of incidents) assertIncidentId(incident);
    await this.keys.change({ drop: incidents.map(keyName) });
    for (const incident of incidents)
      for (const path of this.#layout.allOf(incident)) this.files.remove(path);
  }

  settled(): Promise<void> {
    return this.#turns.settled();
  }

  /** Under its settled name, or still its new one. */
  async #open(place: AttachmentPlace): Promise<AttachmentContent | null> {
    for (const path of [this.#layout.file(place), this.#layout.newFile(place)]) {
      const found = this.#openAt(place, path);
      if (found) return found;
    }
    return null;
  }

  #openAt(place: AttachmentPlace, path: string): AttachmentContent | null {
    let file: Uint8Array | null;
    try {
      file = this.files.read(path);
    } catch (error) {
      throw fromSystem(error, { subject: place.incident });
    }
    if (file === null) return null;
    const key = this.keys.of(keyName(place.incident));
    if (key === null) throw new VaultError('missing-key', { subject: place.incident });
    try {
      return decodeContent(unsealChunks(this.#seal(place, key), file));
    } catch (error) {
      const { code } = fromSystem(error);
      if (code === 'damaged') this.#setAside(path);
      throw new VaultError(code, { subject: place.incident, cause: error });
    }
  }

  #setAside(path: string): void {
    try {
      this.#layout.setAside(path);
    } catch {
      // Where it can't be moved it stays, and is never taken for whole.
    }
  }

  #seal({ incident, attachment }: AttachmentPlace, key: Uint8Array): Seal {
    return {
      kind: kinds.attachment,
      store: this.store,
      record: `attachment:${incident}:${attachment}`,
      key,
    };
  }
}

function nameOf({ incident, attachment }: AttachmentPlace): string {
  return `${incident}.${attachment}`;
}

function keyName(incident: string): string {
  return `attachments:${incident}`;
}
