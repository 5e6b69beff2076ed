import { closeSync, fdatasyncSync, fsyncSync, openSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** One 4 KB write into space taken beforehand, one flush; synchronous, like the store's own. */
export function rawFloor(folder: string): () => void {
  const block = Buffer.alloc(4096, 7);
  const file = openSync(join(folder, 'raw'), 'w');
  const blocks = 4096;
  for (let n = 0; n < blocks; n++) writeSync(file, block);
  fsyncSync(file);
  let at = 0;
  return () => {
    writeSync(file, block, 0, 4096, (at++ % blocks) * 4096);
    fdatasyncSync(file);
  };
}

/** Everything in one JSON file, written anew by each save, as lowdb does it, and flushed. */
export function wholeFile(folder: string, incidents: unknown[]): (changed: number, to: unknown) => void {
  const data = { incidents };
  return (changed, to) => {
    data.incidents[changed] = to;
    const temporary = join(folder, 'whole.tmp');
    writeFileSync(temporary, JSON.stringify(data));
    const file = openSync(temporary, 'r+');
    fsyncSync(file);
    closeSync(file);
    renameSync(temporary, join(folder, 'whole.json'));
  };
}
