// A file where somebody said, whole or not at all: a full disk or a pulled stick leaves what was there before.
import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Asynchronous, unlike the vault's writing: the folder may lie on a slow network drive, and the desk goes on meanwhile.
 * @param mode who may read it, as the system counts; it takes away what it must
 * @throws what the system says; then no new file is left.
 */
export async function saveFile(path: string, bytes: Uint8Array, mode = 0o666): Promise<void> {
  // Short whatever the name: one that fits beside its temporary name must not fail because of it.
  const start = [...basename(path)].slice(0, 20).join('');
  const temporary = join(dirname(path), `.${start}.${randomBytes(6).toString('hex')}.part`);
  try {
    await writeWhole(temporary, bytes, mode);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** False: it can't be written there. */
export function trySaveFile(path: string, bytes: Uint8Array): Promise<boolean> {
  return saveFile(path, bytes).then(
    () => true,
    () => false,
  );
}

async function writeWhole(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
    // A full disk has been seen to report success and leave a short file.
    if ((await file.stat()).size !== bytes.length) throw new Error('the file came out short');
  } finally {
    await file.close();
  }
}
