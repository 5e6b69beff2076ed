// From the header and what somebody knows to the keys. An older header that was put back opens nothing that the newest
// one doesn't open: the key table keeps a copy of the newest.
import { derivedKey } from './derived-key';
import { KeyTable } from './key-table';
import type { StoreFiles } from './store-files';
import {
  decodeHeader,
  encodeHeader,
  isSignedWith,
  parseHeader,
  type KeySlot,
  type SignedHeader,
  type StoreHeader,
} from './store-header';
import { signHeader } from './store-slots';
import type { TwinFile } from './twin-file';
import { VaultError } from './vault-error';

/** The store key, and the slot that gave it; null where the store was just made. */
export interface Found {
  storeKey: Buffer;
  slot: KeySlot | null;
}

export interface UnlockedStore {
  readonly header: StoreHeader;
  readonly headerFile: TwinFile<SignedHeader>;
  /** The header file's bytes as they are now. */
  readonly headerBytes: Buffer;
  readonly storeKey: Buffer;
  readonly slot: KeySlot | null;
  readonly keys: KeyTable;
}

/** @throws VaultError 'not-a-store', 'damaged', 'newer', and what unlocking throws */
export async function unlockStore(
  store: StoreFiles,
  unlock: (header: StoreHeader) => Promise<Found>,
): Promise<UnlockedStore> {
  const headerFile = store.header();
  const signed = await headerFile.read();
  if (signed === null) throw new VaultError(store.layout.holdsWork() ? 'damaged' : 'not-a-store');
  const header = parseHeader(signed);
  const { storeKey, slot } = await unlock(header);
  try {
    const macKey = derivedKey(storeKey, header.store, 'header');
    if (!isSignedWith(signed, macKey)) throw new VaultError('damaged', { subject: 'header' });
    const keys = await KeyTable.open(store.keyTable(header.store, storeKey));
    const revision = headerFile.revision ?? 0;
    const found = { header, headerFile, headerBytes: encodeHeader(revision, signed), storeKey, slot, keys };
    const newest = keys.header ? decodeHeader(keys.header) : null;
    if (!newest || newest.revision <= revision) return found;

    const newestHeader = parseHeader(newest.value);
    const again = await unlock(newestHeader);
    again.storeKey.fill(0);
    headerFile.continueFrom(newest.revision);
    const resigned = signHeader(newestHeader, storeKey);
    await headerFile.write(resigned);
    const headerBytes = encodeHeader(headerFile.revision ?? 0, resigned);
    return { ...found, header: newestHeader, headerBytes, slot: again.slot };
  } catch (error) {
    storeKey.fill(0);
    throw error;
  }
}
