/** Folders that a test run makes and nobody needs afterwards. */
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made = new Set<string>();
const kept = new Set<string>();
process.on('exit', () => {
  removeTempFolders();
  kept.forEach((path) => rmSync(path, { recursive: true, force: true, maxRetries: 3 }));
});

export function removeTempFolders() {
  made.forEach((path) => rmSync(path, { recursive: true, force: true, maxRetries: 3 }));
  made.clear();
}

/** An empty folder of our own, gone at the latest when this process ends, so a failing test leaves none. */
export async function tempFolder(name: string): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), `${name}-`));
  made.add(path);
  return path;
}

/** The same for what several files of tests share: gone when this process ends. */
export async function sharedTempFolder(name: string): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), `${name}-`));
  kept.add(path);
  return path;
}
