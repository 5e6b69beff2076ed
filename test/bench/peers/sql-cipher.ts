// SQLCipher as a desktop app keeps its records in it (Signal Desktop does): WAL, every save flushed, one row per
// incident with what lists ask for in columns and the rest as JSON, an index for the list, and with FTS5 its words.
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { recordOf } from '../../../src/main/catalogue/record';
import { plan } from '../made/made-branch';
import { complaint } from '../made/made-up-complaints';
import { openPeer, type Database } from './open-peer';

const bench = process.env.BENCH_FOLDER ?? '.';
/** Counts up with every change of what is made. */
const edition = 1;

/** What a row holds of one incident; `at` is its place in the order in which they came. */
export interface PeerRow {
  at: number;
  id: string;
  touched: string;
  state: string;
  document: string;
  text: string;
}

export function peerRow(at: number, of: number): PeerRow {
  const incident = complaint(at, of);
  const { passages, also } = recordOf(incident, plan).text;
  const { id, state, touchedAt } = incident;
  const document = JSON.stringify(incident);
  return { at, id, state, touched: touchedAt ?? '', document, text: [...passages, ...also].join('\n') };
}

/** A database of its own to work in, with so many incidents: made once, and copied. */
export function peerFile(size: number, fts: boolean): string {
  const made = join(bench, '.made', `peer-${edition}-${size}${fts ? '-fts' : ''}.db`);
  if (!existsSync(made)) {
    rmSync(`${made}.started`, { force: true });
    fill(openPeer(`${made}.started`), size, fts);
    renameSync(`${made}.started`, made);
  }
  const copy = join(mkdtempSync(join(bench, '.made', 'copy-')), 'peer.db');
  cpSync(made, copy);
  return copy;
}

function fill(db: Database, size: number, fts: boolean): void {
  db.pragma('synchronous=OFF');
  db.exec('create table incidents (id text primary key, state text, touched text, document text)');
  db.exec('create index newest on incidents (state, touched)');
  if (fts) db.exec("create virtual table said using fts5 (text, tokenize='unicode61 remove_diacritics 2')");
  const add = db.prepare(
    'insert into incidents (rowid, id, state, touched, document) values (?, ?, ?, ?, ?)',
  );
  const addWords = fts ? db.prepare('insert into said (rowid, text) values (?, ?)') : null;
  db.transaction(() => {
    for (let n = 1; n <= size; n += 1) {
      const { at, id, state, touched, document, text } = peerRow(n, size);
      add.run(at, id, state, touched, document);
      addWords?.run(at, text);
    }
  })();
  db.close();
}

/** One acknowledged save: the row anew, and its words. */
export function savesTo(file: string, fts: boolean): (row: PeerRow) => void {
  const db = openPeer(file);
  db.pragma('journal_mode=WAL');
  db.pragma('synchronous=FULL');
  const rewrite = db.prepare('update incidents set state = ?, touched = ?, document = ? where id = ?');
  const save = ({ state, touched, document, id }: PeerRow) => void rewrite.run(state, touched, document, id);
  if (!fts) return save;
  const words = db.prepare('update said set text = ? where rowid = ?');
  return db.transaction((row: PeerRow) => {
    save(row);
    words.run(row.text, row.at);
  });
}

/** The least it could do: one small row for what was told, and the incident's place in the list. */
export function addsTo(file: string): (row: PeerRow, event: string) => void {
  const db = openPeer(file);
  db.pragma('journal_mode=WAL');
  db.pragma('synchronous=FULL');
  db.exec('create table events (incident text, seq integer, body text, primary key (incident, seq))');
  const add = db.prepare(
    'insert into events values (?, (select count(*) from events where incident = ?), ?)',
  );
  const touch = db.prepare('update incidents set touched = ? where id = ?');
  return db.transaction(({ id, touched }: PeerRow, event: string) => {
    add.run(id, id, event);
    touch.run(touched, id);
  });
}
