// Puts a backup in the place of a store that isn't there: every byte is checked before the first one is written.
import { dirname, join } from 'node:path';
import { writeDurably } from '../vault/durable-write';
import type { FilePort } from '../vault/file-port';
import { readNewestManifest, type BackedUpFile, type BackupManifest } from './backup-manifest';
import { BackupPool } from './backup-pool';

export interface BackupChecked {
  manifest: BackupManifest;
  /** Names of files that are missing or not what they were. */
  bad: string[];
}

const atATime = 20;

/** Reads the whole backup; null where there is none, or when it was stopped. */
export async function checkBackup(
  files: FilePort,
  folder: string,
  onProgress?: (done: number, total: number) => boolean,
): Promise<BackupChecked | null> {
  const manifest = readNewestManifest(files, folder);
  if (!manifest) return null;
  const pool = new BackupPool(files, join(folder, 'files'));
  const bad: string[] = [];
  for (const [at, file] of manifest.files.entries()) {
    if (at % atATime === 0) {
      if (onProgress?.(at, manifest.files.length) === false) return null;
      await new Promise((others) => setImmediate(others));
    }
    if (!isWhole(pool, file)) bad.push(file.name);
  }
  return { manifest, bad };
}

/**
 * @param to a store folder that doesn't exist or is empty
 * @param bad what `checkBackup` named: left out, the store then shows those as damaged
 * Null when it was stopped; what was written by then is removed by whoever called.
 */
export async function restoreBackup(
  files: FilePort,
  from: { folder: string; manifest: BackupManifest; bad: readonly string[] },
  to: string,
  onProgress?: (done: number, total: number) => boolean,
): Promise<number | null> {
  if (files.list(to).length > 0) throw new NotEmpty();
  const pool = new BackupPool(files, join(from.folder, 'files'));
  const good = from.manifest.files.filter(({ name }) => !from.bad.includes(name));
  // The header last: a folder without one is no store, so half a restore is never opened.
  const inOrder = [...good].sort((a, b) => Number(isHeader(a)) - Number(isHeader(b)));
  for (const [at, { name, sha256 }] of inOrder.entries()) {
    if (at % atATime === 0) {
      if (onProgress?.(at, inOrder.length) === false) return null;
      await new Promise((others) => setImmediate(others));
    }
    const bytes = pool.get(sha256);
    if (!bytes) throw new ChangedMeanwhile(name);
    const path = join(to, ...name.split('/'));
    files.makeFolder(dirname(path));
    await writeDurably(files, path, bytes);
  }
  return good.length;
}

const isHeader = ({ name }: BackedUpFile) => name.startsWith('header.');

function isWhole(pool: BackupPool, { sha256, size }: BackedUpFile): boolean {
  return pool.get(sha256)?.length === size;
}

/** There is something where the store should go. */
export class NotEmpty extends Error {}
/** A file of the backup was whole a moment ago. */
export class ChangedMeanwhile extends Error {}
