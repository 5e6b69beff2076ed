// What happens between having the store key and a store that can be worked with.
import { AttachmentFiles } from './attachment-files';
import { Checkpoint } from './checkpoint';
import { CheckpointClock } from './checkpoint-clock';
import { DocumentFiles } from './document-files';
import { IncidentDocuments } from './incident-documents';
import { Journal } from './journal';
import { journalledIncidents, journalledRecords } from './journalled';
import { newRun, replayJournal, type Replayed } from './journal-replay';
import type { KdfParameters } from './kdf';
import { isDeviceSecret } from './key-slots';
import { KeyShelves } from './key-shelves';
import { OldSegments } from './old-segments';
import { OpenVault } from './open-vault';
import { Packs } from './packs';
import type { PinTries } from './pin-tries';
import { Room } from './room';
import { BlockFiles } from './sealed-blocks';
import { SealedRecords } from './sealed-records';
import { moveKeysToShelves } from './store-format-1';
import type { StoreFiles } from './store-files';
import type { StoreHeader } from './store-header';
import { describeSlot, StoreSlots } from './store-slots';
import { unlockStore, type Found, type UnlockedStore } from './unlock-store';
import type { JournalOptions } from './vault';
import { VaultError } from './vault-error';

export interface StoreOpening {
  readonly store: StoreFiles;
  readonly kdf: KdfParameters;
  readonly journal: JournalOptions;
  readonly deviceSecret: Uint8Array | undefined;
  /** A keyholder stands at the desk: wrong PINs so far are forgiven. */
  readonly forgivesWrongPins?: boolean;
  unlock(header: StoreHeader): Promise<Found>;
}

/** @throws VaultError; nothing is swept or healed in a store of a newer version */
export async function openStore(opening: StoreOpening): Promise<OpenVault> {
  const { files, layout } = opening.store;
  const unlocked = await unlockStore(opening.store, opening.unlock);
  const { header, storeKey, keys, headerBytes } = unlocked;
  try {
    const shelfKey = opening.store.shelfKey(header.store, storeKey);
    const shelfFile = (number: number) => opening.store.shelf(header.store, shelfKey, number);
    const sizeFile = (number: number) => opening.store.shelfSize(header.store, shelfKey, number);
    const shelves = new KeyShelves(shelfFile, keys, sizeFile);
    if (keys.isOld) await moveKeysToShelves(layout, keys, shelves, headerBytes);
    const replayed = replayJournal(files, layout.journal, { store: header.store, keys });
    return await assemble(opening, unlocked, shelves, replayed);
  } catch (error) {
    storeKey.fill(0);
    await keys.close();
    throw error;
  }
}

async function assemble(
  opening: StoreOpening,
  { header, headerFile, headerBytes, storeKey, slot, keys }: UnlockedStore,
  shelves: KeyShelves,
  replayed: Replayed,
): Promise<OpenVault> {
  const { store: storeFiles, journal: options } = opening;
  const kdf = { now: opening.kdf };
  const { files, layout } = storeFiles;
  const { store } = header;
  const found = {
    incidents: journalledIncidents(replayed.changes),
    records: journalledRecords(replayed.changes),
  };
  const blocks = new BlockFiles(files, layout.blocks, store, keys);
  tidy(storeFiles, blocks, replayed);
  const room = new Room(files, layout.folder);
  const onRoom = (isThere: boolean) => room.noted(isThere);
  const setAside = (path: string) => layout.setAside(path);
  const segments = new OldSegments(files, layout.journal, keys, replayed.segments, setAside);
  const journal = new Journal({
    ...{ files, folder: layout.journal, store, next: replayed.next, onRoom },
    segmentBytes: options.segmentBytes,
    freshKey: () => newRun(keys, segments, headerBytes),
    onSaved: () => clock.saved(),
  });
  const documents = new DocumentFiles(files, layout, store);
  const incidents = new IncidentDocuments(documents, shelves, journal, found.incidents);
  const records = new SealedRecords(files, layout, store, keys, journal, found.records);
  const packs = new Packs(files, layout, documents, shelves);
  const folding = { journal, segments, incidents, records, shelves, keys, packs, onRoom };
  const checkpoint = new Checkpoint(folding);
  const clock = new CheckpointClock(options.quiet, options.long, () => checkpoint.run());
  const startCounting = async (secret: Uint8Array) => {
    const counter = storeFiles.triesOfDevice(store, secret);
    if (counter.isMissing()) await counter.clear();
  };
  const remember = (bytes: Buffer) => keys.change({ header: bytes });
  return new OpenVault(store, {
    ...{ storeKey, keys, shelves, incidents, records, blocks, checkpoint, clock, kdf },
    folder: layout.folder,
    attachments: new AttachmentFiles(files, layout, store, keys),
    slots: new StoreSlots(headerFile, header, () => storeKey, kdf, startCounting, remember),
    openedBy: slot && describeSlot(slot),
    tries: await triesOf(opening, header, storeKey),
    health: () => ({ spaceLow: room.isLow, journal: damageOf(replayed) }),
  });
}

function damageOf({ segments }: Replayed): VaultError | null {
  const isDamaged = segments.some((segment) => segment.isDamaged);
  return isDamaged ? new VaultError('damaged', { subject: 'journal' }) : null;
}

/** A keyring that answers nonsense must not keep a passphrase from opening the store. */
async function triesOf(
  { store, deviceSecret, forgivesWrongPins }: StoreOpening,
  header: StoreHeader,
  storeKey: Buffer,
): Promise<PinTries> {
  const tries =
    deviceSecret && isDeviceSecret(deviceSecret)
      ? store.triesOfDevice(header.store, deviceSecret)
      : store.triesOfStore(header.store, storeKey);
  if (forgivesWrongPins) await clearIfPossible(tries);
  return tries;
}

async function clearIfPossible(tries: PinTries): Promise<void> {
  try {
    await tries.clear();
  } catch {
    // PINs stay closed until a count can be written again.
  }
}

/** A folder that can't be written still opens: what was filed can be read. */
function tidy({ layout }: StoreFiles, blocks: BlockFiles, { segments }: Replayed): void {
  try {
    layout.makeFolders();
    // Only an opening that didn't end in order leaves temporary files in the many folders.
    layout.sweep(segments.length > 0);
    blocks.sweep();
  } catch {
    // See above.
  }
}
