// Which files of a store folder belong in a backup.
import { join } from 'node:path';
import { isOrphan } from '../vault/durable-write';
import type { FilePort } from '../vault/file-port';

/** Of this computer only, made anew elsewhere, or (the journal) folded into documents before a backup begins. */
const leftOut = [/^tries\./, /^tiles\./, /^lock$/, /^journal(\/|$)/, /^blocks(\/|$)/];
const deepest = 3;

/** Paths inside the store folder, with '/' on every system, sorted. */
export function storeNames(files: FilePort, folder: string): string[] {
  return inside(files, folder, '', 0).sort();
}

/** Names in the letterbox's folder. Its public key is made anew elsewhere. */
export function letterNames(files: FilePort, folder: string): string[] {
  return files.list(folder).filter((name) => /^[0-9a-f-]{36}\.letter$/.test(name));
}

function inside(files: FilePort, folder: string, prefix: string, depth: number): string[] {
  return files.list(join(folder, prefix)).flatMap((name) => {
    const path = prefix ? `${prefix}/${name}` : name;
    if (isOrphan(name) || leftOut.some((rule) => rule.test(path))) return [];
    if (!isFolder(files, join(folder, path))) return [path];
    return depth < deepest ? inside(files, folder, path, depth + 1) : [];
  });
}

function isFolder(files: FilePort, path: string): boolean {
  try {
    files.list(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return false;
    throw error;
  }
}
