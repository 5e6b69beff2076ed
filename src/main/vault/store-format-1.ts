// Stores of format 1 kept the keys of all incidents in the key table. They are moved to their shelves; the table that
// no longer holds them is written last, so that a move cut short anywhere is done again from the start.
import type { KeyShelves } from './key-shelves';
import type { KeyTable } from './key-table';
import type { ShelfEntry } from './shelf-codec';
import type { StoreLayout } from './store-layout';

const prefix = 'incident:';

/** @throws VaultError when the disk can't be written: the store is as it was */
export async function moveKeysToShelves(
  layout: StoreLayout,
  keys: KeyTable,
  shelves: KeyShelves,
  header: Buffer,
): Promise<void> {
  layout.makeFolders();
  const entries = new Map<string, ShelfEntry>();
  const names = [...keys.names(prefix)];
  for (const name of names) {
    const key = keys.of(name);
    // Nobody wrote down how new the documents are: any revision is as good as the first.
    if (key) entries.set(name.slice(prefix.length), { key: Buffer.from(key), revision: 0, packed: null });
  }
  await shelves.put(entries);
  layout.sweep(true);
  await keys.change({ drop: names, shelves: shelves.revisions(), header });
}
