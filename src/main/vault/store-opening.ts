// What happens between having the store key and a store that can be worked with.
import { AttachmentFiles } from './attachment-files';
import { derivedKey } from './derived-key';
import { IncidentDocuments } from './incident-documents';
import type { KdfParameters } from './kdf';
import type { Unlocked } from './unlocking';
import { isDeviceSecret } from './key-slots';
import { KeyTable } from './key-table';
import { OpenVault } from './open-vault';
import type { PinTries } from './pin-tries';
import { BlockFiles } from './sealed-blocks';
import { SealedRecords } from './sealed-records';
import type { StoreFiles } from './store-files';
import { isSignedWith, parseHeader, type KeySlot, type SignedHeader, type StoreHeader } from './store-header';
import { describeSlot, StoreSlots } from './store-slots';
import { VaultError } from './vault-error';

export interface StoreOpening {
  readonly store: StoreFiles;
  readonly kdf: KdfParameters;
  readonly deviceSecret: Uint8Array | undefined;
  /** A keyholder stands at the desk: wrong PINs so far are forgiven. */
  readonly forgivesWrongPins?: boolean;
  unlock(header: StoreHeader): Promise<Omit<Unlocked, 'slot'> & { slot: KeySlot | null }>;
}

/** @throws VaultError; nothing is swept or healed in a store of a newer version */
export async function openStore({ store, kdf, deviceSecret, ...opening }: StoreOpening): Promise<OpenVault> {
  const { files, layout } = store;
  const headerFile = store.header();
  const signed = await headerFile.read();
  if (signed === null) throw new VaultError(layout.holdsWork() ? 'damaged' : 'not-a-store');
  const header = parseHeader(signed);
  const { storeKey, slot } = await opening.unlock(header);
  const choice = { now: kdf };
  const keys = await keysOf(store, header, signed, storeKey);
  const blocks = new BlockFiles(files, layout.blocks, header.store, keys);
  tidy(store, blocks);
  // A keyring that answers nonsense must not keep a passphrase from opening the store.
  const tries =
    deviceSecret && isDeviceSecret(deviceSecret)
      ? store.triesOfDevice(header.store, deviceSecret)
      : store.triesOfStore(header.store, storeKey);
  if (opening.forgivesWrongPins) await clearIfPossible(tries);
  const startCounting = async (secret: Uint8Array) => {
    const counter = store.triesOfDevice(header.store, secret);
    if (counter.isMissing()) await counter.clear();
  };
  return new OpenVault(header.store, {
    storeKey,
    keys,
    incidents: new IncidentDocuments(files, layout, header.store, keys),
    blocks,
    records: new SealedRecords(files, layout, header.store, keys),
    attachments: new AttachmentFiles(files, layout, header.store, keys),
    slots: new StoreSlots(headerFile, header, () => storeKey, choice, startCounting),
    tries,
    kdf: choice,
    openedBy: slot && describeSlot(slot),
  });
}

async function keysOf(
  store: StoreFiles,
  header: StoreHeader,
  signed: SignedHeader,
  storeKey: Buffer,
): Promise<KeyTable> {
  try {
    if (!isSignedWith(signed, derivedKey(storeKey, header.store, 'header'))) throw new VaultError('damaged');
    return await KeyTable.open(store.keyTable(header.store, storeKey));
  } catch (error) {
    storeKey.fill(0);
    throw error;
  }
}

/** A folder that can't be written still opens: what was filed can be read. */
function tidy({ layout }: StoreFiles, blocks: BlockFiles): void {
  try {
    layout.makeFolders();
    layout.sweep();
    blocks.sweep();
  } catch {
    // See above.
  }
}

async function clearIfPossible(tries: PinTries): Promise<void> {
  try {
    await tries.clear();
  } catch {
    // PINs stay closed until a count can be written again.
  }
}
