// Search with every keystroke, against FTS5 in SQLCipher on the same complaints; snippets; the size of the index; and how
// long anything else waits while the catalogue is written.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { phonePlans } from '../../src/domain/history/phone-plans';
import { recordOf } from '../../src/main/catalogue/record';
import { SealedCatalogue } from '../../src/main/catalogue/sealed-catalogue';
import { findHit } from '../../src/main/catalogue/words/find-hit';
import { foldLetters, wordsIn } from '../../src/main/catalogue/words/fold-words';
import { readQuery } from '../../src/main/catalogue/words/read-query';
import { kdfFloor } from '../../src/main/vault/kdf';
import { openVaultFolder } from '../../src/main/vault/vault';
import { atLeast, atMost, done, inTurn, median, percentile, shown } from './rows';
import { complaint, keystrokes, now, people } from './search/made-up-complaints';

const size = process.env.BENCH_QUICK === '1' ? 10_000 : 100_000;
const folder = mkdtempSync(join(tmpdir(), 'amends-bench-search-'));
const plan = phonePlans.GB ?? null;
const viewer = { id: people[0]!.id, role: 'manager' as const };
const all = { state: 'all' as const, query: '', limit: 50 };

interface Statement {
  run(...values: unknown[]): unknown;
  all(...values: unknown[]): unknown[];
}
interface Database {
  pragma(text: string): unknown;
  exec(text: string): void;
  prepare(text: string): Statement;
}
const require = createRequire(join(process.env.BENCH_FOLDER ?? '.', 'package.json'));
const Sqlite = require('better-sqlite3-multiple-ciphers') as new (path: string) => Database;
const db = new Sqlite(join(folder, 'fts.db'));
db.pragma("cipher='sqlcipher'");
db.pragma("key='quiet lantern over harbour'");
db.pragma('synchronous=OFF');
db.exec("create virtual table said using fts5 (text, content='', tokenize='unicode61 remove_diacritics 2')");
const add = db.prepare('insert into said (rowid, text) values (?, ?)');

const house = await openVaultFolder(join(folder, 'store'), { kdf: kdfFloor });
const { vault } = await house.create({ person: people[0]!.id, passphrase: 'quiet lantern over harbour' });
const catalogue = new SealedCatalogue({
  ...{ files: vault.blocks, plan, zone: 'Europe/London', now: () => now },
});
db.exec('begin');
for (let n = size; n > 0; n -= 2048) {
  const piece = Array.from({ length: Math.min(n, 2048) }, (_, at) => recordOf(complaint(n - at, size), plan));
  piece.forEach(({ text }, at) => add.run(n - at, [...text.passages, ...text.also].join('\n')));
  await catalogue.fill(piece);
  await catalogue.tidy();
}
db.exec('commit');

const typed = keystrokes(size);
const counted = db.prepare('select count(*) from said where said match ?');
const newest = db.prepare('select rowid from said where said match ? order by rowid desc limit 50');
const times = await inTurn(
  {
    amends: (n) => {
      const query = readQuery(typed[n % typed.length]!, plan);
      catalogue.answeringPlaces(all, query, viewer);
    },
    fts5: (n) => {
      const words = wordsIn(foldLetters(typed[n % typed.length]!)).map((word) => `"${word}"`);
      if (words.length === 0) return;
      counted.all(`${words.join(' ')}*`);
      newest.all(`${words.join(' ')}*`);
    },
  },
  { rounds: Math.ceil(typed.length / 20), burst: 20 },
);
const p = (name: string, share: number) => percentile(times[name] ?? [], share) / 1_000;
for (const name of ['amends', 'fts5']) {
  shown(`search at ${size}, ${name}: p50`, p(name, 0.5), 'ms');
  shown(`search at ${size}, ${name}: p99`, p(name, 0.99), 'ms');
}
atLeast(`search p50 at ${size}, times faster than FTS5 in SQLCipher`, p('fts5', 0.5) / p('amends', 0.5), 5);
atLeast(
  `search p99 at ${size}, times faster than FTS5 in SQLCipher`,
  p('fts5', 0.99) / p('amends', 0.99),
  15,
);

const snippets: number[] = [];
for (const text of typed) {
  const query = readQuery(text, plan);
  const { found } = catalogue.find({ ...all, limit: 20 }, query, viewer);
  const from = performance.now();
  for (const { passages } of found) findHit(query, passages());
  if (found.length === 20) snippets.push(performance.now() - from);
}
shown(`20 highlighted snippets at ${size}: p50`, median(snippets), 'ms');
atMost(`20 highlighted snippets at ${size}: p99`, percentile(snippets, 0.99), 30, 'ms');
const { index, text } = catalogue.sizes();
atMost(`index ÷ text at ${size}`, index / text, 0.2);

for (let n = 1; n <= 200; n += 1) catalogue.put({ incident: complaint(n * 31, size) });
let longest = 0;
let last = performance.now();
let isOver = false;
const watch = () => {
  longest = Math.max(longest, performance.now() - last);
  last = performance.now();
  if (!isOver) setImmediate(watch);
};
setImmediate(watch);
await catalogue.checkpoint();
isOver = true;
atMost(`longest wait while 200 complaints are put into the catalogue at ${size}`, longest, 50, 'ms');

await house.release();
rmSync(folder, { recursive: true, force: true });
done();
process.exit(0);
