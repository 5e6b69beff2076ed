// Search with every keystroke, against FTS5 in SQLCipher on the same complaints; snippets; the size of the index; and how
// long anything else waits while the catalogue is written.
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { SealedCatalogue } from '../../src/main/catalogue/sealed-catalogue';
import { findHit } from '../../src/main/catalogue/words/find-hit';
import { foldLetters, wordsIn } from '../../src/main/catalogue/words/fold-words';
import { readQuery } from '../../src/main/catalogue/words/read-query';
import { openCopy, plan } from './made/made-branch';
import { complaint, keystrokes, now, people } from './made/made-up-complaints';
import { openPeer } from './peers/open-peer';
import { peerFile } from './peers/sql-cipher';
import { atLeast, atMost, done, inTurn, median, percentile, shown, together } from './rows';

const sizes = process.env.BENCH_QUICK === '1' ? [1_000, 10_000] : [1_000, 10_000, 100_000];
const largest = sizes.at(-1)!;
const viewer = { id: people[0]!.id, role: 'manager' as const, leadsComplaints: false };
const all = { state: 'all' as const, query: '', limit: 50 };

for (const size of sizes) {
  const { vault, close } = await openCopy(size);
  const catalogue = new SealedCatalogue({
    ...{ files: vault.blocks, plan, zone: 'Europe/London', now: () => now },
  });
  const file = peerFile(size, true);
  const db = openPeer(file);
  const counted = db.prepare('select count(*) from said where said match ?');
  const newest = db.prepare('select rowid from said where said match ? order by rowid desc limit 50');
  const typed = keystrokes(size);
  const times = together(
    await inTurn(
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
    ),
  );
  const p = (name: string, share: number) => percentile(times[name] ?? [], share) / 1_000;
  for (const name of ['amends', 'fts5']) {
    shown(`search at ${size}, ${name}: p50`, p(name, 0.5), 'ms');
    shown(`search at ${size}, ${name}: p99`, p(name, 0.99), 'ms');
  }
  const [usual, worst] = [p('fts5', 0.5) / p('amends', 0.5), p('fts5', 0.99) / p('amends', 0.99)];
  const gate = size === largest ? atLeast : (name: string, value: number) => shown(name, value, '×');
  gate(`search p50 at ${size}, times faster than FTS5 in SQLCipher`, usual, 5);
  gate(`search p99 at ${size}, times faster than FTS5 in SQLCipher`, worst, 15);
  snippets(catalogue, typed, size);
  const { index, text } = catalogue.sizes();
  atMost(`index ÷ text at ${size}`, index / text, 0.2);
  if (size === largest) await waiting(catalogue, size);
  db.close();
  rmSync(dirname(file), { recursive: true, force: true });
  await close();
}

function snippets(catalogue: SealedCatalogue, typed: string[], size: number): void {
  const took: number[] = [];
  for (const text of typed) {
    const query = readQuery(text, plan);
    const { found } = catalogue.find({ ...all, limit: 20 }, query, viewer);
    const from = performance.now();
    for (const { passages } of found) findHit(query, passages());
    if (found.length === 20) took.push(performance.now() - from);
  }
  shown(`20 highlighted snippets at ${size}: p50`, median(took), 'ms');
  atMost(`20 highlighted snippets at ${size}: p99`, percentile(took, 0.99), 30, 'ms');
}

/** How long anybody else in the thread waits meanwhile. */
async function waiting(catalogue: SealedCatalogue, size: number): Promise<void> {
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
}

done();
process.exit(0);
