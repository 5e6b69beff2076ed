// What the rest of main may ask of the store. Everything is asynchronous although the files are read and written
// synchronously inside the store's own thread, so that a journal can take the place of whole documents later.
import type { $ZodType } from 'zod/v4/core';
import type { Attachments } from './attachment-files';
import type { KdfParameters } from './kdf';
import type { IncidentDocument } from './incident-document';
import type { RecordName } from './record-names';
import type { VaultError } from './vault-error';

export { incidentDocument, emptyDocument } from './incident-document';
export type { Draft, IncidentDocument, StoredEvent } from './incident-document';
export type { Attachments } from './attachment-files';
export { VaultError } from './vault-error';
export type { VaultErrorCode, VaultFailure } from './vault-error';
export { recordNames, type RecordName } from './record-names';
export { deviceIdOf } from './key-slots';
export { newDeviceSecret } from './device-secret';
export { recoveryKeyGroups } from './recovery-key';
export { fitsPinVerifier, kdfOfVerifier } from './pin';
export { calibrateKdf, isWeaker } from './kdf-calibration';
export { openVaultFolder } from './vault-folder';

/** An open store. Every call after `close` throws VaultError 'closed'. */
export interface Vault {
  readonly storeId: string;
  /** The slot that opened it; null for a store that was just made. */
  readonly openedBy: Slot | null;
  /** Says of a text that somebody with this store's key wrote it, so that it may lie anywhere: base64url. */
  vouchFor(text: string): string;
  /** What new slots and verifiers are made with from now on. @throws 'kdf-refused' below the floor */
  useKdf(kdf: KdfParameters): void;

  /** Every incident of this store, also those whose document is damaged; in no particular order. Looks everywhere:
   *  for building anew what is known of all of them, not for every day. */
  incidentIds(): string[];
  /** How many of them there are, without naming any: quick enough for every opening, and others are answered meanwhile. */
  incidentCount(): Promise<number>;
  /** Whether this store has (or had, where it is damaged) this incident. */
  has(incident: string): Promise<boolean>;
  /** @throws VaultError 'damaged' (the bytes are set aside first), 'wrong-key', 'missing-key', 'newer',
   *  'unknown-shape', 'io'. `null` only when the store never had this incident. */
  read(incident: string): Promise<IncidentDocument | null>;
  /** Resolves only when the change is on disk and flushed. Changes to one incident run one after the other;
   *  `change` gets what is on disk (an empty document for a new incident) and returns what shall be there;
   *  it may run in the middle of other incidents' saves and must not wait for anything.
   *  On failure it rejects with a VaultError whose `outcome` says what the disk holds: keep your memory as it was. */
  save(incident: string, change: (document: IncidentDocument) => IncidentDocument): Promise<void>;
  /** Puts a healed document (from the register or a backup) in the place of one that was set aside. */
  heal(incident: string, document: IncidentDocument): Promise<void>;

  readRecord<T>(name: RecordName, schema: $ZodType<T>): Promise<T | null>;
  /** Same promise as `save`. */
  saveRecord<T>(name: RecordName, value: T): Promise<void>;
  /** Writes a record whose two copies are both damaged, after setting their bytes aside. */
  healRecord<T>(name: RecordName, value: T): Promise<void>;

  /** Photos and files, beside the documents that name them. */
  readonly attachments: Attachments;

  readonly slots: Slots;
  readonly pins: Pins;

  /** Incidents changed since the last checkpoint; known right after opening. */
  journalled(): readonly string[];
  /** Called at each checkpoint, after the documents were written and before the journal behind them is let go.
   *  Awaited; when it rejects, the journal stays, and the next checkpoint names these incidents again.
   *  @returns to be called when it is to hear of no more: another one has to be there by then */
  onCheckpoint(listener: (incidents: readonly string[]) => Promise<void>): () => void;
  /** Folds the journal into documents now. It also happens by itself: when the journal is long, in quiet moments, on
   *  closing. @throws VaultError when something couldn't be folded; nothing is lost, and the next one tries again */
  checkpoint(): Promise<void>;
  /** Everything saved so far is folded into files, and until `work` has ended none of them changes: for copying them.
   *  Saves go on meanwhile, in the journal. @throws VaultError, and what `work` throws */
  standStill<T>(work: (folder: string) => Promise<T>): Promise<T>;
  /**
   * Puts what `left` makes of each document in the place of everything the store has of its incident: nothing that was
   * sealed before, its journal, its place in a pack, its photos and files, opens with any key of this store afterwards.
   * The same call again finishes what was cut short. @throws VaultError; then something may still be readable
   */
  erase(incidents: readonly string[], left: (document: IncidentDocument) => IncidentDocument): Promise<void>;
  /** As `erase`, where only something of each goes: photos and files stay. @throws VaultError as `erase` */
  redact(incidents: readonly string[], left: (document: IncidentDocument) => IncidentDocument): Promise<void>;
  /** Incidents with a document of their own that nobody is changing. @param shelf 0–255: every incident is in one */
  unpacked(shelf: number): Promise<string[]>;
  /** Puts documents that nobody is going to change (sealed long ago) together in few files. */
  pack(incidents: readonly string[]): Promise<void>;
  /** How the store is, besides what single calls say. */
  health(): VaultHealth;
  /** Sealed files for what can be built anew from the documents: the catalogue and search. */
  readonly blocks: SealedBlocks;

  /** Waits for saves under way, wipes the keys. The folder stays held: `VaultFolder.release` lets it go. */
  close(): Promise<void>;
}

export interface VaultHealth {
  /** Saving still works, because space was put by; soon it won't. */
  readonly spaceLow: boolean;
  /** Something that had been saved could not be read at this opening: see the error. Its bytes are kept. */
  readonly journal: VaultError | null;
}

/** Immutable files of sealed chunks, each file under a random key of its own in the key table. */
export interface SealedBlocks {
  /** Resolves when the file is on disk and has taken the place of the one of that name, if there was one.
   *  @param name lower-case letters, digits, dashes; at most 60 */
  write(name: string, chunks: readonly Uint8Array[]): Promise<void>;
  /** null when there is none. @throws VaultError 'damaged', 'newer', 'io' */
  open(name: string): OpenedBlocks | null;
  /** Names, in no order. */
  list(): string[];
  /** Its key leaves the key table first: from then on nobody can read it. */
  remove(name: string): Promise<void>;
}
export interface OpenedBlocks {
  readonly count: number;
  /** Reads and decrypts one chunk. Not after the file was replaced or removed, or the vault closed.
   *  @throws VaultError 'damaged', 'io' */
  read(chunk: number): Uint8Array;
}

export type SlotKind = 'passphrase' | 'recovery' | 'device';
export interface Slot {
  readonly id: string;
  readonly kind: SlotKind;
  /** The person's id (never a name: slots can be read without a key), null for a recovery key. */
  readonly person: string | null;
  /** Which device secret it was made with (see deviceIdOf), null for the other kinds. */
  readonly device: string | null;
  /** How slow guessing is made; null for a recovery key, which nobody can guess. */
  readonly kdf: KdfParameters | null;
}

/** The ways to open the store. Each change is one atomic write in two generations: some slot always opens. */
export interface Slots {
  list(): Slot[];
  /** Adds or replaces this keyholder's passphrase. @throws 'weak-passphrase' */
  setPassphrase(person: string, passphrase: string): Promise<void>;
  /** Adds or replaces this person's PIN slot for this OS account. @throws 'bad-pin' */
  setDevicePin(slot: { deviceSecret: Uint8Array; person: string; pin: string }): Promise<void>;
  /** Makes a new recovery key and forgets the former one. Answers it once; it is kept nowhere. */
  newRecoveryKey(): Promise<string>;
  /** A new recovery key that opens nothing yet: the former one works until `keep`, which changes over in one write. */
  prepareRecoveryKey(): Promise<{ recoveryKey: string; keep(): Promise<void> }>;
  /** Whose secret this is, without opening anything; null: nobody's. @throws 'mistyped-recovery-key', 'kdf-refused' */
  ownerOf(key: { passphrase: string } | { recoveryKey: string }): Promise<Slot | null>;
  /** Removes this person's PIN slots, those of every OS account: a changed PIN must not live on in one of them. */
  forgetPins(person: string): Promise<void>;
  /** @throws 'last-slot' when neither passphrase nor recovery key would be left, 'no-slot' when there is none */
  remove(id: string): Promise<void>;
  /** Removes whatever this person could open the store with. */
  removePerson(person: string): Promise<void>;
}

/** PINs for switching people while the store is open. */
export interface Pins {
  /** What to keep in the sealed 'people' record to recognise this PIN later. @throws 'bad-pin' */
  makeVerifier(pin: string): Promise<string>;
  /** Counts the try on disk, then answers. Ten wrong ones close this vault.
   *  @param attempt.now epoch milliseconds
   *  @throws 'wrong-pin' (with triesLeft), 'too-soon' (with retryAt), 'closed-by-wrong-pins' */
  check(attempt: { person: string; pin: string; verifier: string; now: number }): Promise<void>;
}

export interface Tile {
  readonly person: string;
  readonly name: string;
  readonly role?: string;
}

export type FolderState = 'empty' | 'closed' | 'newer' | 'damaged';
export interface FolderReport {
  readonly state: FolderState;
  readonly storeId: string | null;
  readonly slots: readonly Slot[];
}

export interface NewStore {
  readonly person: string;
  readonly passphrase: string;
  /** With an OS keyring: its secret and the first manager's PIN. */
  readonly device?: { readonly deviceSecret: Uint8Array; readonly pin: string };
  /** What this computer can bear; default: the folder's. */
  readonly kdf?: KdfParameters;
}

/** A store folder, held by this process from `openVaultFolder` until `release`. */
export interface VaultFolder {
  inspect(): Promise<FolderReport>;
  /** @throws 'not-empty', 'weak-passphrase', 'bad-pin' */
  create(store: NewStore): Promise<{ vault: Vault; recoveryKey: string }>;
  /** Give the device secret where there is one, so that its count of wrong PINs starts anew.
   *  @throws 'wrong-passphrase', 'not-a-store', 'newer', 'damaged' */
  openWithPassphrase(key: { passphrase: string; deviceSecret?: Uint8Array }): Promise<Vault>;
  /** @throws 'mistyped-recovery-key', 'wrong-recovery-key', 'not-a-store', 'newer', 'damaged' */
  openWithRecoveryKey(key: { recoveryKey: string; deviceSecret?: Uint8Array }): Promise<Vault>;
  /** Counts the try on disk before it answers. @param key.now epoch milliseconds
   *  @throws 'wrong-pin', 'too-soon', 'closed-by-wrong-pins', 'no-slot', 'device-changed', … */
  openWithDevice(key: { deviceSecret: Uint8Array; person: string; pin: string; now: number }): Promise<Vault>;
  /** The tile screen's names, readable with the OS keyring's secret alone; null when there are none yet. */
  readTiles(deviceSecret: Uint8Array): Promise<Tile[] | null>;
  writeTiles(deviceSecret: Uint8Array, tiles: readonly Tile[]): Promise<void>;
  /** Closes an open vault and lets another process have the folder. */
  release(): Promise<void>;
}

export interface VaultOptions {
  /** For new slots and verifiers; default: 64 MiB, 3 passes, 1 lane. */
  readonly kdf?: KdfParameters;
  readonly journal?: Partial<JournalOptions>;
}
export interface JournalOptions {
  /** Of one segment, taken on the disk beforehand; a multiple of 4,096. Default: 1 MiB. */
  readonly segmentBytes: number;
  /** How long nothing must have been saved for a checkpoint to happen, in milliseconds; 0: never. Default: 20 s. */
  readonly quiet: number;
  /** Saves after which a checkpoint doesn't wait for quiet. Default: 1,000. */
  readonly long: number;
}
