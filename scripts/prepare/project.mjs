// Where things lie in this clone, and what kind of machine it stands on.
import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
export const inProject = (...parts) => resolve(root, ...parts);
export const isLinux = process.platform === 'linux';
export const isRoot = typeof process.geteuid === 'function' && process.geteuid() === 0;
