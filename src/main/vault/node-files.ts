// The file port on real files.
import {
  closeSync,
  constants,
  existsSync,
  fdatasyncSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  statfsSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { FilePort } from './file-port';

export const nodeFiles: FilePort = {
  read: (path) => orWhenMissing(() => readFileSync(path), null),
  exists: existsSync,
  open: (path) => openSync(path, 'r'),
  readAt(file, position, length) {
    const bytes = Buffer.allocUnsafeSlow(length);
    let filled = 0;
    for (let read = -1; filled < length && read !== 0; filled += read)
      read = readSync(file, bytes, filled, length - filled, position + filled);
    return bytes.subarray(0, filled);
  },
  create: (path) => openSync(path, 'wx', 0o600),
  write: (file, bytes, offset) => writeSync(file, bytes, offset, bytes.length - offset),
  writeAt: (file, bytes, offset, position) => writeSync(file, bytes, offset, bytes.length - offset, position),
  sync: fsyncSync,
  syncData: fdatasyncSync,
  size: (file) => fstatSync(file).size,
  close: closeSync,
  rename: renameSync,
  syncFolder(path) {
    if (process.platform === 'win32') return;
    const folder = openSync(path, constants.O_RDONLY | constants.O_DIRECTORY);
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  },
  remove: unlinkSync,
  list: (path) => orWhenMissing(() => readdirSync(path), []),
  makeFolder: (path) => void mkdirSync(path, { recursive: true, mode: 0o700 }),
  free(path) {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize;
  },
  wait: (milliseconds) => wait(milliseconds),
};

function orWhenMissing<T>(look: () => T, missing: T): T {
  try {
    return look();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return missing;
    throw error;
  }
}
