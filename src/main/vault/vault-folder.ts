// A store folder held by this process: making a store in it, and the three ways of opening it.
import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FilePort } from './file-port';
import { holdFolder, type FolderLock } from './folder-lock';
import { usualKdf, type KdfParameters } from './kdf';
import { noKeys } from './key-table-codec';
import { nodeFiles } from './node-files';
import type { OpenVault } from './open-vault';
import { openStore, type StoreOpening } from './store-opening';
import { unlockWithDevice, unlockWithPassphrase, unlockWithRecoveryKey } from './unlocking';
import { parseHeader, type StoreHeader } from './store-header';
import { StoreFiles } from './store-files';
import { describeSlot, deviceSlot, passphraseSlot, recoverySlot, signHeader } from './store-slots';
import type { FolderReport, JournalOptions, NewStore, Tile, Vault, VaultFolder, VaultOptions } from './vault';
import { fromSystem, VaultError } from './vault-error';

const usualJournal: JournalOptions = { segmentBytes: 1024 * 1024, quiet: 20_000, long: 1_000 };

/** Takes hold of a store folder (made when missing). @throws VaultError 'in-use', 'read-only', 'io' */
export async function openVaultFolder(
  path: string,
  options: VaultOptions & { files?: FilePort } = {},
): Promise<VaultFolder> {
  const files = options.files ?? nodeFiles;
  const folder = resolve(path);
  try {
    files.makeFolder(folder);
  } catch (error) {
    throw fromSystem(error);
  }
  const lock = await holdFolder(folder);
  closeToOthers(folder);
  const journal = { ...usualJournal, ...options.journal };
  return new HeldFolder(new StoreFiles(files, folder), lock, options.kdf ?? usualKdf, journal);
}

/** A folder that somebody made by hand may be open to everybody. */
function closeToOthers(folder: string): void {
  if (process.platform === 'win32') return;
  try {
    chmodSync(folder, 0o700);
  } catch {
    // Not ours to change: every file in it is sealed and 0600 all the same.
  }
}

class HeldFolder implements VaultFolder {
  #vault: OpenVault | null = null;
  #released = false;

  constructor(
    private readonly store: StoreFiles,
    private readonly lock: FolderLock,
    private readonly kdf: KdfParameters,
    private readonly journal: JournalOptions,
  ) {}

  async inspect(): Promise<FolderReport> {
    this.#assertHeld();
    try {
      const header = await this.#header();
      if (header) return { state: 'closed', storeId: header.store, slots: header.slots.map(describeSlot) };
      const state = this.store.layout.holdsWork() ? 'damaged' : 'empty';
      return { state, storeId: null, slots: [] };
    } catch (error) {
      const { code } = fromSystem(error);
      if (code === 'newer') return { state: 'newer', storeId: null, slots: [] };
      if (code === 'damaged' || code === 'unknown-shape')
        return { state: 'damaged', storeId: null, slots: [] };
      throw fromSystem(error);
    }
  }

  /** The header is written last: a set-up cut short leaves an empty folder, never half a store. */
  async create({
    person,
    passphrase,
    device,
    kdf = this.kdf,
  }: NewStore): Promise<{ vault: Vault; recoveryKey: string }> {
    if ((await this.inspect()).state !== 'empty') throw new VaultError('not-empty');
    const store = randomUUID();
    const storeKey = randomBytes(32);
    const recovery = await recoverySlot(store, storeKey);
    const slots = [await passphraseSlot(store, storeKey, person, passphrase, kdf), recovery.slot];
    if (device) slots.push(await deviceSlot(store, storeKey, { ...device, person }, kdf));
    try {
      this.store.layout.makeFolders();
      await this.store.keyTable(store, storeKey).replace(noKeys);
      await this.store.triesOfStore(store, storeKey).clear();
      if (device) await this.store.triesOfDevice(store, device.deviceSecret).clear();
      await this.store.header().write(signHeader({ store, slots }, storeKey));
    } catch (error) {
      throw fromSystem(error);
    }
    const vault = await this.#open({
      deviceSecret: device?.deviceSecret,
      unlock: async () => ({ storeKey, slot: null }),
    });
    return { vault, recoveryKey: recovery.recoveryKey };
  }

  openWithPassphrase({ passphrase, deviceSecret }: { passphrase: string; deviceSecret?: Uint8Array }) {
    const unlock = (header: StoreHeader) => unlockWithPassphrase(header, passphrase);
    return this.#open({ deviceSecret, unlock, forgivesWrongPins: true });
  }

  openWithRecoveryKey({ recoveryKey, deviceSecret }: { recoveryKey: string; deviceSecret?: Uint8Array }) {
    const unlock = (header: StoreHeader) => unlockWithRecoveryKey(header, recoveryKey);
    return this.#open({ deviceSecret, unlock, forgivesWrongPins: true });
  }

  openWithDevice(key: { deviceSecret: Uint8Array; person: string; pin: string; now: number }) {
    const unlock = (header: StoreHeader) => unlockWithDevice(header, this.store, key);
    return this.#open({ deviceSecret: key.deviceSecret, unlock });
  }

  /** Only a convenience before opening: damaged or foreign tiles are as good as none. */
  async readTiles(deviceSecret: Uint8Array): Promise<Tile[] | null> {
    this.#assertHeld();
    const header = await this.#header();
    if (!header) return null;
    try {
      const found = this.store.tiles(header.store, deviceSecret).readGeneration();
      return found && [...found.value.tiles];
    } catch (error) {
      if (fromSystem(error).code === 'io') throw fromSystem(error);
      return null;
    }
  }

  async writeTiles(deviceSecret: Uint8Array, tiles: readonly Tile[]): Promise<void> {
    this.#assertHeld();
    const header = await this.#header();
    if (!header) throw new VaultError('not-a-store');
    await this.store.tiles(header.store, deviceSecret).writeGeneration(1, { v: 1, tiles });
  }

  async release(): Promise<void> {
    this.#released = true;
    await this.#vault?.close();
    await this.lock.release();
  }

  async #open(opening: Omit<StoreOpening, 'store' | 'kdf' | 'journal'>): Promise<Vault> {
    this.#assertHeld();
    if (this.#vault?.isOpen) throw new VaultError('in-use');
    try {
      this.#vault = await openStore({
        ...opening,
        store: this.store,
        kdf: this.kdf,
        journal: this.journal,
      });
    } catch (error) {
      throw fromSystem(error);
    }
    return this.#vault;
  }

  async #header(): Promise<StoreHeader | null> {
    const signed = await this.store.header().look();
    return signed && parseHeader(signed);
  }

  #assertHeld(): void {
    if (this.#released) throw new VaultError('closed');
  }
}
