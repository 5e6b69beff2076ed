// An open store: its keys in memory, its documents by name. Closing wipes the keys.
import { createHmac } from 'node:crypto';
import type { $ZodType } from 'zod/v4/core';
import type { AttachmentFiles, Attachments } from './attachment-files';
import type { Checkpoint } from './checkpoint';
import type { CheckpointClock } from './checkpoint-clock';
import type { IncidentDocument } from './incident-document';
import type { IncidentDocuments } from './incident-documents';
import type { KeyShelves } from './key-shelves';
import type { KeyTable } from './key-table';
import { derivedKey } from './derived-key';
import { assertAcceptable, type KdfChoice, type KdfParameters } from './kdf';
import { fitsPinVerifier, makePinVerifier } from './pin';
import type { PinTries } from './pin-tries';
import type { RecordName } from './record-names';
import type { BlockFiles } from './sealed-blocks';
import type { SealedRecords } from './sealed-records';
import type { StoreSlots } from './store-slots';
import type { Pins, SealedBlocks, Slot, Slots, Vault, VaultHealth } from './vault';
import { fromSystem, VaultError } from './vault-error';

export interface OpenParts {
  readonly storeKey: Buffer;
  readonly keys: KeyTable;
  readonly incidents: IncidentDocuments;
  readonly records: SealedRecords;
  readonly blocks: BlockFiles;
  readonly attachments: AttachmentFiles;
  readonly shelves: KeyShelves;
  readonly checkpoint: Checkpoint;
  readonly folder: string;
  readonly clock: CheckpointClock;
  readonly health: () => VaultHealth;
  readonly slots: StoreSlots;
  readonly tries: PinTries;
  readonly kdf: KdfChoice;
  readonly openedBy: Slot | null;
}

export class OpenVault implements Vault {
  #state: 'open' | 'closing' | 'closed' = 'open';
  #closing: Promise<void> | null = null;

  constructor(
    readonly storeId: string,
    private readonly parts: OpenParts,
  ) {}

  get openedBy(): Slot | null {
    return this.parts.openedBy;
  }

  vouchFor(text: string): string {
    const key = derivedKey(this.#open().storeKey, this.storeId, 'vouching');
    return createHmac('sha256', key).update(text, 'utf8').digest('base64url');
  }

  useKdf(kdf: KdfParameters): void {
    assertAcceptable(kdf);
    this.#open().kdf.now = kdf;
  }

  get isOpen(): boolean {
    return this.#state !== 'closed';
  }

  incidentIds(): string[] {
    return this.#open().incidents.ids();
  }

  incidentCount(): Promise<number> {
    return named(async () => this.#open().incidents.count());
  }

  has(incident: string): Promise<boolean> {
    return named(async () => this.#open().incidents.has(incident));
  }

  read(incident: string): Promise<IncidentDocument | null> {
    return named(async () => this.#open().incidents.read(incident));
  }

  save(incident: string, change: (document: IncidentDocument) => IncidentDocument): Promise<void> {
    return named(() => this.#writable().incidents.save(incident, change));
  }

  heal(incident: string, document: IncidentDocument): Promise<void> {
    return named(async () => this.#writable().incidents.heal(incident, document));
  }

  readRecord<T>(name: RecordName, schema: $ZodType<T>): Promise<T | null> {
    return named(async () => this.#open().records.read(name, schema));
  }

  saveRecord<T>(name: RecordName, value: T): Promise<void> {
    return named(async () => this.#recordable().records.save(name, value));
  }

  healRecord<T>(name: RecordName, value: T): Promise<void> {
    return named(async () => this.#writable().records.heal(name, value));
  }

  journalled(): readonly string[] {
    return this.#open().incidents.journalled();
  }

  onCheckpoint(listener: (incidents: readonly string[]) => Promise<void>): () => void {
    const { listeners } = this.#open().checkpoint;
    listeners.push(listener);
    return () => {
      const at = listeners.indexOf(listener);
      if (at >= 0) listeners.splice(at, 1);
    };
  }

  checkpoint(): Promise<void> {
    return named(async () => this.#writable().checkpoint.run());
  }

  standStill<T>(work: (folder: string) => Promise<T>): Promise<T> {
    const { checkpoint, folder } = this.#writable();
    return checkpoint.standStill(() => work(folder));
  }

  erase(incidents: readonly string[], left: (document: IncidentDocument) => IncidentDocument): Promise<void> {
    return named(async () => {
      await this.#writable().checkpoint.erase(incidents, left);
      await this.#writable().attachments.forget(incidents);
    });
  }

  redact(
    incidents: readonly string[],
    left: (document: IncidentDocument) => IncidentDocument,
  ): Promise<void> {
    return named(() => this.#writable().checkpoint.erase(incidents, left));
  }

  unpacked(shelf: number): Promise<string[]> {
    return named(async () => this.#open().checkpoint.unpacked(shelf));
  }

  pack(incidents: readonly string[]): Promise<void> {
    return named(async () => this.#writable().checkpoint.pack(incidents));
  }

  health(): VaultHealth {
    return this.parts.health();
  }

  get blocks(): SealedBlocks {
    return this.#open().blocks;
  }

  readonly attachments: Attachments = {
    idOf: (incident, bytes) => named(async () => this.#writable().attachments.idOf(incident, bytes)),
    keep: (place, content) => named(async () => this.#writable().attachments.keep(place, content)),
    settle: (place) => this.#open().attachments.settle(place),
    has: (place) => this.#open().attachments.has(place),
    all: () => this.#open().attachments.all(),
    read: (place) => named(async () => this.#open().attachments.read(place)),
    sweep: (isNamed, before) => named(async () => this.#open().attachments.sweep(isNamed, before)),
  };

  get slots(): Slots {
    return this.#writable().slots;
  }

  readonly pins: Pins = {
    makeVerifier: async (pin) => makePinVerifier(pin, this.#open().kdf.now),
    check: async ({ person, pin, verifier, now }) => {
      try {
        await this.#writable().tries.attempt(person, now, () => fitsPinVerifier(pin, verifier));
      } catch (error) {
        if (error instanceof VaultError && error.code === 'closed-by-wrong-pins') await this.close();
        throw fromSystem(error);
      }
    },
  };

  close(): Promise<void> {
    if (this.#state === 'open') this.#state = 'closing';
    return (this.#closing ??= this.#close().finally(() => (this.#state = 'closed')));
  }

  async #close(): Promise<void> {
    const { incidents, records, attachments, slots, keys, shelves, storeKey, blocks } = this.parts;
    const { checkpoint, clock } = this.parts;
    clock.stop();
    const underWay = [incidents, records, attachments];
    await Promise.all([slots.close(), ...underWay.map((one) => one.settled())]);
    // What can't be folded now stays in the journal, and the next opening replays it.
    await checkpoint.run({ isLast: true }).catch(() => undefined);
    // From here on no key is written any more, also for somebody who holds on to a part of this store.
    await keys.close();
    blocks.close();
    incidents.wipe();
    await shelves.close();
    storeKey.fill(0);
  }

  /** While closing only what the last checkpoint asks for is answered. */
  #open(): OpenParts {
    if (this.#state === 'closed') throw new VaultError('closed');
    return this.parts;
  }

  #recordable(): OpenParts {
    return this.parts.checkpoint.isTelling ? this.#open() : this.#writable();
  }

  #writable(): OpenParts {
    if (this.#state !== 'open') throw new VaultError('closed');
    return this.parts;
  }
}

/** Lets a caller's own error pass (a `change` that throws), names what the system said. */
async function named<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw (error as NodeJS.ErrnoException).syscall === undefined ? error : fromSystem(error);
  }
}
