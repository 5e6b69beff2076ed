// Replaces one file so that at every moment, also after a power cut, either the whole old one or the whole new one
// is there, and so that the promise resolves only once the new one will stay.
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { FilePort } from './file-port';
import { fromSystem, VaultError } from './vault-error';

/** Ours and nobody else's: the only files the sweep at opening may remove. */
const temporaryName = /^\.[a-z0-9.-]+\.[0-9a-f]{24}\.amends-tmp$/;
export const isOrphan = (name: string) => temporaryName.test(name);

/** Antivirus and backup programs hold fresh files for moments: that long a rename is tried again. */
const renamePatience = [10, 20, 40, 80, 150, 300, 400, 500, 500, 500, 500, 500, 500, 500, 500];
const heldByAnother = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** @throws VaultError; `outcome` is 'unchanged' unless the rename had already happened. */
export async function writeDurably(files: FilePort, path: string, bytes: Uint8Array): Promise<void> {
  try {
    await replace(files, path, bytes);
  } catch (error) {
    if (!(error instanceof Unflushed)) throw fromSystem(error);
    // What the system did with a file whose flush failed can't be known, and asking again may answer "done"
    // without it being so. One more try with a fresh file; then the error stands.
    try {
      await replace(files, path, bytes);
    } catch (again) {
      throw fromSystem(again instanceof Unflushed ? again.cause : again);
    }
  }
}

class Unflushed extends Error {}

async function replace(files: FilePort, path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path)}.${randomBytes(12).toString('hex')}.amends-tmp`);
  try {
    fill(files, temporary, bytes);
    await renamePatiently(files, temporary, path);
  } catch (error) {
    removeQuietly(files, temporary);
    throw error;
  }
  try {
    files.syncFolder(folder);
  } catch (error) {
    throw fromSystem(error, { outcome: 'unknown' });
  }
}

function fill(files: FilePort, path: string, bytes: Uint8Array): void {
  const file = files.create(path);
  let closed = false;
  try {
    writeAll(files, file, bytes);
    flush(files, file);
    // A full disk has been seen to report success and leave a short file.
    if (files.size(file) !== bytes.length) throw new Unflushed('size', { cause: new VaultError('io') });
    closed = true;
    files.close(file);
  } finally {
    if (!closed) closeQuietly(files, file);
  }
}

function writeAll(files: FilePort, file: number, bytes: Uint8Array): void {
  let nothingWritten = 0;
  for (let offset = 0; offset < bytes.length;) {
    const written = files.write(file, bytes, offset);
    nothingWritten = written === 0 ? nothingWritten + 1 : 0;
    if (nothingWritten > 8) throw new VaultError('io');
    offset += written;
  }
}

function flush(files: FilePort, file: number): void {
  try {
    files.sync(file);
  } catch (cause) {
    throw new Unflushed('sync', { cause });
  }
}

async function renamePatiently(files: FilePort, from: string, to: string): Promise<void> {
  for (const pause of renamePatience) {
    try {
      return files.rename(from, to);
    } catch (error) {
      if (!heldByAnother.has(String((error as NodeJS.ErrnoException).code))) throw error;
      await files.wait(pause);
    }
  }
  try {
    files.rename(from, to);
  } catch (error) {
    throw fromSystem(error);
  }
}

function closeQuietly(files: FilePort, file: number): void {
  try {
    files.close(file);
  } catch {
    // The first error is the one to report.
  }
}

/** A temporary file that can't be removed now is swept at the next opening. */
function removeQuietly(files: FilePort, path: string): void {
  try {
    files.remove(path);
  } catch {
    // See above.
  }
}
