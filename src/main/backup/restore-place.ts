// Where a restore is put together until it is whole, and the one step that makes it this computer's store. Whatever ends
// the computer before that step leaves an empty desk and the backup as it was.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FilePort } from '../vault/file-port';
import { NotEmpty } from './restore';

const placeIn = (home: string) => join(home, 'restoring');

/** The store that is being put together. */
export function restoringStore(home: string): string {
  return join(placeIn(home), 'store');
}

/** What a restore that came to no end has left. The backup it was made from is untouched. */
export function clearRestore(files: FilePort, home: string): void {
  if (files.exists(placeIn(home))) rmSync(placeIn(home), { recursive: true, force: true });
}

/** Nobody may hold either folder. @throws NotEmpty, and what the system says; then the store isn't there yet */
export function putInPlace(files: FilePort, home: string): void {
  const store = join(home, 'store');
  if (existsSync(store) && readdirSync(store).some((name) => name !== 'lock')) throw new NotEmpty();
  const letters = join(placeIn(home), 'letters');
  const arrived = files.list(letters);
  if (arrived.length > 0) files.makeFolder(join(home, 'letters'));
  for (const name of arrived) files.rename(join(letters, name), join(home, 'letters', name));
  rmSync(store, { recursive: true, force: true });
  files.rename(restoringStore(home), store);
  files.syncFolder(home);
  clearRestore(files, home);
}
