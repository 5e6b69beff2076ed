import { createRequire } from 'node:module';
import { join } from 'node:path';

interface Statement {
  run(...values: unknown[]): unknown;
  all(...values: unknown[]): unknown[];
  get(...values: unknown[]): unknown;
}
export interface Database {
  pragma(text: string): unknown;
  exec(text: string): void;
  prepare(text: string): Statement;
  transaction<A extends unknown[]>(work: (...args: A) => void): (...args: A) => void;
  close(): void;
}

export const peerPassphrase = 'quiet lantern over harbour';

/** Enciphered as Signal Desktop’s database is. @param rawKey stands for the passphrase, with nothing to stretch */
export function openPeer(file: string, rawKey: string | null = null): Database {
  const require = createRequire(join(process.env.BENCH_FOLDER ?? '.', 'package.json'));
  const Sqlite = require('better-sqlite3-multiple-ciphers') as new (path: string) => Database;
  const db = new Sqlite(file);
  db.pragma("cipher='sqlcipher'");
  db.pragma(rawKey === null ? `key='${peerPassphrase}'` : `key="x'${rawKey}'"`);
  return db;
}
