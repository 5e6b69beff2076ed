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
import { letterNames, storeNames } from './store-names';

export interface BackUpOptions {
  /** Inside the store that is backed up: nothing in it may change while this runs. */
  from: string;
  /** A folder of its own for this store's backups; made where it is missing. */
  to: string;
  about: Pick<BackupManifest, 'store' | 'branch' | 'madeAt'> & Partial<Pick<BackupManifest, 'erased'>>;
  /** The letterbox beside the store: sealed notes that nobody has taken in yet. */
  letters?: string;
  /** There was a backup here: where it is gone, the drive isn't plugged in, and its empty place must not be filled. */
  expectsEarlier?: boolean;
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
  const last = readNewestManifest(files, to);
  if (options.expectsEarlier && !last) throw new NoEarlierBackup();
  files.makeFolder(to);
  if (last && last.store !== about.store) throw new ForeignBackup();
  const pool = new BackupPool(files, join(to, 'files'));
  const names = storeNames(files, from);
  const letters = options.letters === undefined ? [] : letterNames(files, options.letters);
  const copying: Copying = { files, from, pool, listed: [], copied: 0, bytes: 0 };
  for (const [at, name] of names.filter((one) => !isOfTheKeys(one)).entries()) {
    if (at % atATime === 0) {
      if (options.onProgress?.(at, names.length) === false) return null;
      await new Promise((others) => setImmediate(others));
    }
    await copy(copying, name, files.read(join(from, name)));
  }
  // A note that is taken in meanwhile is in the journal by then, and in the next run.
  for (const name of letters)
    await copy(copying, `letters/${name}`, files.read(join(options.letters ?? '', name)));
  // The only files that may change meanwhile, as when somebody's PIN does: read together, so that they fit.
  const keys = names.filter(isOfTheKeys).map((name) => [name, files.read(join(from, name))] as const);
  for (const [name, bytes] of keys) await copy(copying, name, bytes);
  const { listed, copied, bytes } = copying;
  const run = (last?.run ?? 0) + 1;
  await writeManifest(files, to, {
    ...{ format: 'amends-backup', v: 1, run, erased: null, ...about, files: listed },
  });
  // One key table only: what was erased must not be readable from an older run.
  for (const older of olderManifests(files, to, run)) files.remove(join(to, older));
  pool.keepOnly(new Set(listed.map((file) => file.sha256)));
  options.onProgress?.(names.length, names.length);
  return { run, files: listed.length, copied, bytes };
}

interface Copying {
  files: FilePort;
  from: string;
  pool: BackupPool;
  listed: BackedUpFile[];
  copied: number;
  bytes: number;
}

async function copy(into: Copying, name: string, bytes: Uint8Array | null): Promise<void> {
  if (!bytes) return;
  const hash = sha256(bytes);
  if (!into.pool.has(hash)) {
    await into.pool.put(hash, bytes);
    into.copied += 1;
    into.bytes += bytes.length;
  }
  into.listed.push({ name, size: bytes.length, sha256: hash });
}

const isOfTheKeys = (name: string) => /^(header|keys)\./.test(name);

/** The folder already holds another store's backup, which must not be touched. */
export class ForeignBackup extends Error {}

/** The drive isn't there, or somebody has emptied it. */
export class NoEarlierBackup extends Error {}
