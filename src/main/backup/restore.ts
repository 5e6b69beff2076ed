// Puts a backup in the place of a store that isn't there: every byte is checked before the first one is written, and
// every file is read back.
import { dirname, join } from 'node:path';
import { writeDurably } from '../vault/durable-write';
import type { FilePort } from '../vault/file-port';
import {
  readNewestManifest,
  sha256 as hashOf,
  type BackedUpFile,
  type BackupManifest,
} from './backup-manifest';
import { BackupPool, NotAsWritten } from './backup-pool';

export interface BackupChecked {
  manifest: BackupManifest;
  /** Names of files that are missing or not what they were. */
  bad: string[];
}
type OnProgress = (done: number, total: number) => boolean;

const atATime = 20;

/** Reads the whole backup; null where there is none, or when it was stopped. */
export async function checkBackup(
  files: FilePort,
  folder: string,
  onProgress?: OnProgress,
): Promise<BackupChecked | null> {
  const manifest = readNewestManifest(files, folder);
  if (!manifest) return null;
  const pool = new BackupPool(files, join(folder, 'files'));
  const bad: string[] = [];
  for (const [at, file] of manifest.files.entries()) {
    if (!(await goesOn(at, manifest.files.length, onProgress))) return null;
    if (!isWhole(pool, file)) bad.push(file.name);
  }
  return { manifest, bad };
}

/**
 * @param to a store folder that doesn't exist or is empty; `letters` of the backup go beside it
 * @param bad what `checkBackup` named: left out, the store then shows those as damaged
 * Null when it was stopped; what was written by then is removed by whoever called.
 * @throws VaultError, NotEmpty, ChangedMeanwhile, NotAsWritten
 */
export async function restoreBackup(
  files: FilePort,
  from: { folder: string; manifest: BackupManifest; bad: readonly string[] },
  to: string,
  onProgress?: OnProgress,
): Promise<number | null> {
  if (files.list(to).length > 0) throw new NotEmpty();
  const pool = new BackupPool(files, join(from.folder, 'files'));
  const good = from.manifest.files.filter((file) => !from.bad.includes(file.name));
  // The header last: a folder without one is no store, so half a restore is never opened.
  const inOrder = [...good].sort((a, b) => Number(isHeader(a)) - Number(isHeader(b)));
  for (const [at, { name, sha256 }] of inOrder.entries()) {
    if (!(await goesOn(at, inOrder.length, onProgress))) return null;
    const bytes = pool.get(sha256);
    if (!bytes) throw new ChangedMeanwhile(name);
    const path = placeOf(name, to);
    files.makeFolder(dirname(path));
    await writeDurably(files, path, bytes);
    if (hashOf(files.read(path) ?? new Uint8Array()) !== sha256) throw new NotAsWritten(name);
  }
  return good.length;
}

async function goesOn(at: number, total: number, onProgress: OnProgress | undefined): Promise<boolean> {
  if (at % atATime !== 0) return true;
  if (onProgress?.(at, total) === false) return false;
  await new Promise((others) => setImmediate(others));
  return true;
}

/** Letters lie beside the store, so that they can be written while it is closed. */
function placeOf(name: string, store: string): string {
  const [first, ...rest] = name.split('/');
  return first === 'letters' ? join(dirname(store), 'letters', ...rest) : join(store, ...name.split('/'));
}

const isHeader = ({ name }: BackedUpFile) => name.startsWith('header.');

function isWhole(pool: BackupPool, { sha256, size }: BackedUpFile): boolean {
  return pool.get(sha256)?.length === size;
}

/** There is something where the store should go. */
export class NotEmpty extends Error {}
/** A file of the backup was whole a moment ago. */
export class ChangedMeanwhile extends Error {}
