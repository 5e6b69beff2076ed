// A set-up is several writes. A mark stands beside the store while it is under way, so that one cut short is taken
// for what it is: nobody was shown its recovery key, and it holds no complaint.
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

const markName = 'set-up-under-way';

export function markSetUp(home: string): void {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  writeFileSync(join(home, markName), '', { mode: 0o600, flush: true });
  syncFolder(home);
}

/** The set-up is whole: from here on nothing takes the store for a half one. */
export function unmarkSetUp(home: string): void {
  rmSync(join(home, markName), { force: true });
  syncFolder(home);
}

/** Removes what a set-up left half done, unless a single complaint is in it. */
export function clearUnfinishedSetUp(home: string, store: string): void {
  if (!existsSync(join(home, markName))) return;
  if (!holdsFiles(join(store, 'documents')) && !holdsFiles(join(store, 'damaged')))
    rmSync(store, { recursive: true, force: true });
  unmarkSetUp(home);
}

function holdsFiles(folder: string): boolean {
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { recursive: true, withFileTypes: true }).some((entry) => !entry.isDirectory());
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
