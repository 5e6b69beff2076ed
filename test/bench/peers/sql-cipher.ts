// SQLCipher as a desktop app would keep the same things in it: WAL, every save flushed. Every event is a row, because
// none may be lost or changed; the incident as it is now is a row too, with what lists ask for in columns, because no
// screen could wait for its events to be told anew from SQL; and with FTS5 its words. Both change in one transaction.
import { pbkdf2Sync } from 'node:crypto';
import { cpSync, closeSync, existsSync, mkdtempSync, openSync, readSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Incident } from '../../../src/domain/incident/state';
import { recordOf } from '../../../src/main/catalogue/record';
import type { StoredEvent } from '../../../src/main/vault/vault';
import { plan } from '../made/made-branch';
import { madeEvents } from '../made/made-events';
import { complaint } from '../made/made-up-complaints';
import { openPeer, peerPassphrase, type Database } from './open-peer';

const bench = process.env.BENCH_FOLDER ?? '.';
/** Counts up with every change of what is made. */
const edition = 3;
/** Every tenth has its events in the table: as deep a tree, in a tenth of the time. It favours the peer. */
const withEvents = 10;

/** What is kept of one incident; `at` is its place in the order in which they came. */
export interface PeerRow {
  at: number;
  id: string;
  touched: string;
  state: string;
  document: string;
  text: string;
}

export function peerRow(at: number, incident: Incident): PeerRow {
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

/**
 * What SQLCipher makes of the passphrase, with the salt behind it. Opening is measured without any stretching, theirs
 * and ours: whoever picks how slow guessing is made would otherwise decide the figure.
 */
export function rawKeyOf(file: string): string {
  const fd = openSync(file, 'r');
  const salt = Buffer.alloc(16);
  readSync(fd, salt);
  closeSync(fd);
  return pbkdf2Sync(peerPassphrase, salt, 256_000, 32, 'sha512').toString('hex') + salt.toString('hex');
}

/**
 * What lists are narrowed by has an index each. Events come one behind the other and are found by an index: laid out by
 * their key instead (`without rowid`), rows of this size make a save write more than half as much again.
 */
const tables = `
  create table incidents (
    id text primary key, state text, touched text, holder text, category text, received text, outcome text,
    branch text, due text, document text
  );
  create index newest on incidents (state, touched);
  create index by_holder on incidents (holder);
  create index by_category on incidents (category);
  create index by_received on incidents (received);
  create index by_due on incidents (due);
  create table events (incident text, seq integer, header text, salt text, payload text);
  create unique index event_of on events (incident, seq);`;

function fill(db: Database, size: number, fts: boolean): void {
  db.pragma('synchronous=OFF');
  db.exec(tables);
  if (fts) db.exec("create virtual table said using fts5 (text, tokenize='unicode61 remove_diacritics 2')");
  const add = db.prepare(
    'insert into incidents (rowid, id, state, touched, holder, category, received, outcome, branch, due, document) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const addEvent = db.prepare('insert into events values (?, ?, ?, ?, ?)');
  const addWords = fts ? db.prepare('insert into said (rowid, text) values (?, ?)') : null;
  db.transaction(() => {
    for (let at = 1; at <= size; at += 1) {
      const incident = complaint(at, size);
      const { id, state, touched, document, text } = peerRow(at, incident);
      const { holder, aspects, receivedAt, outcome, branch, promises } = incident;
      const category = aspects[0]?.category ?? null;
      const due = promises[0]?.due.at ?? null;
      const columns = [holder?.id ?? null, category, receivedAt, outcome?.outcome ?? null, branch, due];
      add.run(at, id, state, touched, ...columns, document);
      addWords?.run(at, text);
      if (at % withEvents === 0)
        madeEvents(incident, { seq: 0, hash: null }).events.forEach((event, seq) =>
          addEvent.run(id, seq, event.header, event.salt, event.payload),
        );
    }
  })();
  db.close();
}

function openForSaving(file: string): Database {
  const db = openPeer(file);
  db.pragma('journal_mode=WAL');
  db.pragma('synchronous=FULL');
  return db;
}

type Save = (row: PeerRow, event: StoredEvent, seq: number) => void;

/** One acknowledged save: the event, the incident as it is now, its place in the list; and its words. */
export function savesTo(file: string, fts: boolean): Save {
  const db = openForSaving(file);
  const add = db.prepare('insert into events values (?, ?, ?, ?, ?)');
  const rewrite = db.prepare('update incidents set state = ?, touched = ?, document = ? where id = ?');
  const words = fts ? db.prepare('update said set text = ? where rowid = ?') : null;
  return db.transaction((row: PeerRow, event: StoredEvent, seq: number) => {
    add.run(row.id, seq, event.header, event.salt, event.payload);
    rewrite.run(row.state, row.touched, row.document, row.id);
    words?.run(row.text, row.at);
  });
}

/** Lighter: the incident as it is now, and nothing of how it came to be so. */
export function rewritesIn(file: string): Save {
  const db = openForSaving(file);
  const rewrite = db.prepare('update incidents set state = ?, touched = ?, document = ? where id = ?');
  return ({ state, touched, document, id }) => void rewrite.run(state, touched, document, id);
}

/** Lighter: the event and its place in the list; whoever shows the incident tells it anew from its events. */
export function addsTo(file: string): Save {
  const db = openForSaving(file);
  const add = db.prepare('insert into events values (?, ?, ?, ?, ?)');
  const touch = db.prepare('update incidents set touched = ? where id = ?');
  return db.transaction((row: PeerRow, event: StoredEvent, seq: number) => {
    add.run(row.id, seq, event.header, event.salt, event.payload);
    touch.run(row.touched, row.id);
  });
}
