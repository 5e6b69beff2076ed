// What saving is measured against: the bare write, SQLCipher as Signal Desktop uses it, and lowdb's whole file.
import { closeSync, fdatasyncSync, fsyncSync, openSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { madeDocument, madeEvent, incidentId } from './made-store';

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

interface Statement {
  run(...values: unknown[]): unknown;
}
interface Database {
  pragma(text: string): unknown;
  exec(text: string): void;
  prepare(text: string): Statement;
  transaction<A extends unknown[]>(work: (...args: A) => void): (...args: A) => void;
}

/** WAL, synchronous=FULL; one row per incident, one per event, and with `fts` its words in FTS5. */
export function sqlCipher(folder: string, size: number, fts: boolean): (n: number) => void {
  const require = createRequire(join(process.env.BENCH_FOLDER ?? '.', 'package.json'));
  const Sqlite = require('better-sqlite3-multiple-ciphers') as new (path: string) => Database;
  const db = new Sqlite(join(folder, fts ? 'fts.db' : 'plain.db'));
  db.pragma("cipher='sqlcipher'");
  db.pragma("key='quiet lantern over harbour'");
  db.pragma('journal_mode=WAL');
  db.pragma('synchronous=OFF');
  db.exec('create table incidents (id text primary key, touched integer, document text)');
  db.exec('create table events (incident text, seq integer, body text)');
  db.exec('create index of_incident on events (incident, seq)');
  if (fts) db.exec('create virtual table said using fts5 (text, incident unindexed)');
  const addIncident = db.prepare('insert into incidents values (?, ?, ?)');
  const addEvent = db.prepare('insert into events values (?, ?, ?)');
  const addWords = fts ? db.prepare('insert into said (rowid, text, incident) values (?, ?, ?)') : null;
  const textOf = (n: number) =>
    madeDocument(n)
      .events.map(({ payload }) => payload)
      .join(' ');
  db.transaction(() => {
    for (let n = 0; n < size; n++) {
      addIncident.run(incidentId(n), n, JSON.stringify(madeDocument(n)));
      addWords?.run(n + 1, textOf(n), incidentId(n));
    }
  })();
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.pragma('synchronous=FULL');
  const touch = db.prepare('update incidents set touched = ? where id = ?');
  const rewrite = fts ? db.prepare('update said set text = ? where rowid = ?') : null;
  return db.transaction((n: number) => {
    const incident = workedOn(n, size);
    addEvent.run(incidentId(incident), n, JSON.stringify(madeEvent(incident, n)));
    touch.run(n, incidentId(incident));
    rewrite?.run(`${textOf(incident)} ${madeEvent(incident, n).payload}`, incident + 1);
  });
}

/** Fifty saves to one incident, then another: somebody types, files, takes the next. */
export const workedOn = (n: number, size: number) => (Math.floor(n / 50) * 7_919) % size;

/** Everything in one JSON file, written anew by each save, as lowdb does it, and flushed. */
export function wholeFile(folder: string, size: number): (n: number) => void {
  const data = { incidents: Array.from({ length: size }, (_, n) => madeDocument(n)) };
  return (n) => {
    const incident = workedOn(n, size);
    data.incidents[incident]?.events.push(madeEvent(incident, n));
    const temporary = join(folder, 'whole.tmp');
    writeFileSync(temporary, JSON.stringify(data));
    const file = openSync(temporary, 'r+');
    fsyncSync(file);
    closeSync(file);
    renameSync(temporary, join(folder, 'whole.json'));
  };
}
