// What makes a restored store this computer's: another desk's letter and id, no PIN of another computer, and a line that
// says what happened.
import { takeNewSigningKey } from '../audit/checkpoints';
import type { FoundBackup } from '../backup/find-backup';
import { becomeAnotherDesk, readDevice, type DeviceRecord } from '../incidents/desk-records';
import { keepingRecord, nothingKept } from '../records/keeping-record';
import { VaultError, type Vault } from '../vault/vault';
import type { ShopTools } from './open-shop';
import { ShopEvents } from './shop-events';
import { branchRecord } from './store-records';

export function readDesk(vault: Vault): Promise<Pick<DeviceRecord, 'letter' | 'formerLetters'>> {
  return readDevice(vault, () => {
    throw new VaultError('damaged', { subject: 'device' });
  });
}

/** @throws VaultError; the store isn't in its place yet, and can be thrown away */
export async function becomeNewHere(
  vault: Vault,
  { letter, backup, ids, now }: Pick<ShopTools, 'ids' | 'now'> & { letter: string; backup: FoundBackup },
): Promise<void> {
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
  const keeping = (await vault.readRecord('keeping', keepingRecord)) ?? nothingKept;
  const lies = { folder: backup.folder, at: madeAt, files: files.length, failed: null };
  await vault.saveRecord('keeping', { ...keeping, backup: lies });
  await vault.checkpoint();
}
