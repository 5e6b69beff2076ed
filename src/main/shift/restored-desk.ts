// What makes a restored store this computer's: another desk's letter and id, no PIN of another computer, nothing that was
// erased since the backup was made, and a line that says what happened.
import { takeNewSigningKey } from '../audit/checkpoints';
import type { FoundBackup } from '../backup/find-backup';
import { becomeAnotherDesk, readDevice, type DeviceRecord } from '../incidents/desk-records';
import { keepingRecord, nothingKept } from '../records/keeping-record';
import { VaultError, type Vault } from '../vault/vault';
import { readBeside } from '../backup/erased-beside';
import { vouchedLines } from '../backup/erased-list';
import { allErased, readErasing } from '../incidents/erasing-notes';
import { nodeFiles } from '../vault/node-files';
import { openShop, type ShopTools } from './open-shop';
import { ShopEvents } from './shop-events';
import { branchRecord, peopleRecord } from './store-records';

export function readDesk(vault: Vault): Promise<Pick<DeviceRecord, 'letter' | 'formerLetters'>> {
  return readDevice(vault, () => {
    throw new VaultError('damaged', { subject: 'device' });
  });
}

/** @throws VaultError; the store isn't in its place yet, and can be thrown away */
export async function becomeNewHere(
  vault: Vault,
  { letter, backup, ...tools }: ShopTools & { letter: string; backup: FoundBackup },
): Promise<void> {
  const { ids, now } = tools;
  const branch = await vault.readRecord('branch', branchRecord);
  if (!branch) throw new VaultError('damaged', { subject: 'branch' });
  const { madeAt, files } = backup.manifest;
  await new ShopEvents(vault, branch.zone, now).note({ by: null, kind: 'restored', of: madeAt });
  await becomeAnotherDesk(vault, letter, () => ids.next());
  await takeNewSigningKey(vault);
  // They open with another computer's keyring. Here each PIN opens again once it was used.
  const people = new Set(
    vault.slots.list().flatMap(({ kind, person }) => (kind === 'device' && person) || []),
  );
  for (const person of people) await vault.slots.forgetPins(person);
  await forgetWhatWasToTell(vault);
  const keeping = (await vault.readRecord('keeping', keepingRecord)) ?? nothingKept;
  const lies = { folder: backup.folder, at: madeAt, files: files.length, failed: null };
  await vault.saveRecord('keeping', { ...keeping, backup: lies });
  await vault.checkpoint();
  await eraseAgain(vault, backup, tools);
}

/** What the other computer still had to tell of its people is that computer's to tell: here it would be old news. */
async function forgetWhatWasToTell(vault: Vault): Promise<void> {
  const [record, branch] = [
    await vault.readRecord('people', peopleRecord),
    await vault.readRecord('branch', branchRecord),
  ];
  const isToTell = record?.people.some(({ toTell, rotaToTell }) => toTell ?? rotaToTell);
  if (record && isToTell) {
    const people = record.people.map(({ toTell: _, rotaToTell: __, ...person }) => person);
    await vault.saveRecord('people', { ...record, people });
  }
  if (branch?.hoursToTell === undefined) return;
  const { hoursToTell: _, ...told } = branch;
  await vault.saveRecord('branch', told);
}

/**
 * B12: what was erased after this backup was made is erased in it too, while it still lies beside the store's place: by
 * the list that the backup carries, by the one this computer keeps, and by the store's own.
 * @throws VaultError
 */
async function eraseAgain(vault: Vault, { manifest }: FoundBackup, tools: ShopTools): Promise<void> {
  const { home, files = nodeFiles } = tools;
  const lists = [manifest.erased, readBeside(files, home, vault.storeId)];
  const known = allErased(
    (await readErasing(vault)).erased,
    ...lists.map((list) => vouchedLines(vault, list)),
  );
  if (known.length === 0) return;
  const { book, erasing, events, people } = await openShop(vault, tools, false);
  const erased = await erasing.eraseKnown(known, people);
  if (erased > 0) await events.note({ by: null, kind: 'erasedAgain', fields: [String(erased)] });
  await book.settled();
}
