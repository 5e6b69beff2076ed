/** A folder's files in memory, to be laid out again as often as tests want: nothing is left behind when a test breaks off. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

type KeptFile = { readonly bytes: Buffer } | 'folder';
export type KeptFolder = ReadonlyMap<string, KeptFile>;

export function keepFolder(folder: string): KeptFolder {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    names.map((name) => {
      const path = join(folder, name);
      return [name, statSync(path).isFile() ? { bytes: readFileSync(path) } : 'folder'];
    }),
  );
}

export function layOut(kept: KeptFolder, folder: string): void {
  for (const [name, file] of kept) {
    const path = join(folder, name);
    // As the vault makes them: for this account only.
    mkdirSync(file === 'folder' ? path : dirname(path), { recursive: true, mode: 0o700 });
    if (file !== 'folder') writeFileSync(path, file.bytes, { mode: 0o600 });
  }
}
