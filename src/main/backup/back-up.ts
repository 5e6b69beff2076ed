// Copies a store folder that stands still to another folder or drive: only what isn't there yet, each file read back,
// and the list of all of them last. Cut short at any moment, the backup before it is still whole.
import { join } from 'node:path';
import type { FilePort } from '../vault/file-port';
import {
  olderManifests,
  readNewestManifest,
  sha256,
  writeManifest,
  type BackedUpFile,
  type BackupManifest,
} from './backup-manifest';
import { BackupPool } from './backup-pool';
import { storeNames } from './store-names';

export interface BackUpOptions {
  /** Inside the store that is backed up: nothing in it may change while this runs. */
  from: string;
  /** A folder of its own for this store's backups; made where it is missing. */
  to: string;
  about: Pick<BackupManifest, 'store' | 'branch' | 'madeAt'>;
  /** Called now and then; answers false to stop. What was copied by then is used by the next run. */
  onProgress?: (done: number, total: number) => boolean;
}
export interface BackUpDone {
  run: number;
  files: number;
  /** How many were copied because they weren't there yet, and their bytes. */
  copied: number;
  bytes: number;
}

/** How many files are copied before others get a turn in this thread. */
const atATime = 8;

/** Null when it was stopped. @throws VaultError (of the drive), NotAsWritten, ForeignBackup */
export async function backUp(files: FilePort, options: BackUpOptions): Promise<BackUpDone | null> {
  const { from, to, about } = options;
  files.makeFolder(to);
  const last = readNewestManifest(files, to);
  if (last && last.store !== about.store) throw new ForeignBackup();
  const pool = new BackupPool(files, join(to, 'files'));
  const names = storeNames(files, from);
  const listed: BackedUpFile[] = [];
  let copied = 0;
  let written = 0;
  for (const [at, name] of names.entries()) {
    if (at % atATime === 0) {
      if (options.onProgress?.(at, names.length) === false) return null;
      await new Promise((others) => setImmediate(others));
    }
    const bytes = files.read(join(from, name));
    if (!bytes) continue;
    const hash = sha256(bytes);
    if (!pool.has(hash)) {
      await pool.put(hash, bytes);
      copied += 1;
      written += bytes.length;
    }
    listed.push({ name, size: bytes.length, sha256: hash });
  }
  const run = (last?.run ?? 0) + 1;
  await writeManifest(files, to, { format: 'amends-backup', v: 1, run, ...about, files: listed });
  // One key table only: what was erased must not be readable from an older run.
  for (const older of olderManifests(files, to, run)) files.remove(join(to, older));
  pool.keepOnly(new Set(listed.map((file) => file.sha256)));
  options.onProgress?.(names.length, names.length);
  return { run, files: listed.length, copied, bytes: written };
}

/** The folder already holds another store's backup, which must not be touched. */
export class ForeignBackup extends Error {}
