// What lies in a folder that somebody chose: a backup of ours, one of a later version, or none.
import { join } from 'node:path';
import { StoreFiles } from '../vault/store-files';
import { parseHeader } from '../vault/store-header';
import { unlockWithPassphrase, unlockWithRecoveryKey } from '../vault/unlocking';
import { VaultError } from '../vault/vault';
import type { FilePort } from '../vault/file-port';
import { isOfNewerVersion, readNewestManifest, type BackupManifest } from './backup-manifest';
import { BackupPool } from './backup-pool';

/** Made in the folder that is chosen for a backup, so that nothing else on the drive is ever touched. */
export const backupFolderName = 'Amends backup';

export interface FoundBackup {
  folder: string;
  manifest: BackupManifest;
}

/** In the folder itself or in the one of ours inside it. */
export function findBackup(files: FilePort, chosen: string): FoundBackup | 'newer' | 'none' {
  const folders = [chosen, join(chosen, backupFolderName)];
  for (const folder of folders) {
    if (isOfNewerVersion(files, folder)) return 'newer';
    const manifest = readNewestManifest(files, folder);
    if (manifest) return { folder, manifest };
  }
  return 'none';
}

/**
 * Whether this key opens the backup, before anything is copied.
 * @throws VaultError 'wrong-passphrase', 'wrong-recovery-key', 'mistyped-recovery-key', 'newer', 'damaged'
 */
export async function tryKey(
  files: FilePort,
  { folder, manifest }: FoundBackup,
  key: { passphrase: string } | { recoveryKey: string },
): Promise<void> {
  const pool = new BackupPool(files, join(folder, 'files'));
  const hashes = new Map(manifest.files.map(({ name, sha256 }) => [join(folder, name), sha256]));
  const read = (path: string) => pool.get(hashes.get(path) ?? '');
  const signed = await new StoreFiles({ ...files, read }, folder).header().look();
  if (!signed) throw new VaultError('damaged', { subject: 'header' });
  const header = parseHeader(signed);
  const { storeKey } =
    'passphrase' in key
      ? await unlockWithPassphrase(header, key.passphrase)
      : await unlockWithRecoveryKey(header, key.recoveryKey);
  storeKey.fill(0);
}
