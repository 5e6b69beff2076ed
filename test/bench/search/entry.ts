/** One measurement in a process of its own; what it found goes to standard output as JSON. */
import { readFileSync, writeFileSync } from 'node:fs';
import { phonePlans } from '../../../src/domain/history/phone-plans';
import { recordOf } from '../../../src/main/catalogue/record';
import { SealedCatalogue } from '../../../src/main/catalogue/sealed-catalogue';
import { readQuery } from '../../../src/main/catalogue/words/read-query';
import { findHit } from '../../../src/main/catalogue/words/find-hit';
import { kdfFloor } from '../../../src/main/vault/kdf';
import { openVaultFolder } from '../../../src/main/vault/vault';
import { complaint, keystrokes, now, people } from './made-up-complaints';

const [what, folder = '', count = '0'] = process.argv.slice(2);
const of = Number(count);
const plan = phonePlans.GB ?? null;
const viewer = { id: people[0]!.id, role: 'manager' as const };
const all = { state: 'all' as const, query: '', limit: 50 };

const measures: Record<string, () => Promise<unknown>> = { make, load, open, search, pauses };
const done = await measures[what ?? '']?.();
process.stdout.write(JSON.stringify(done ?? null));
process.exit(0);

async function opened() {
  const house = await openVaultFolder(folder, { kdf: kdfFloor });
  const vault = await house.openWithRecoveryKey({ recoveryKey: readFileSync(`${folder}.key`, 'utf8') });
  const catalogue = new SealedCatalogue({ files: vault.blocks, plan, zone: 'Europe/London', now: () => now });
  return { house, vault, catalogue };
}

/** As a rebuild does it, from the newest to the oldest. */
async function make() {
  const house = await openVaultFolder(folder, { kdf: kdfFloor });
  const { vault, recoveryKey } = await house.create({
    person: people[0]!.id,
    passphrase: 'quiet lantern over harbour',
  });
  writeFileSync(`${folder}.key`, recoveryKey);
  const catalogue = new SealedCatalogue({ files: vault.blocks, plan, zone: 'Europe/London', now: () => now });
  const began = performance.now();
  for (let n = of; n > 0; n -= 2048) {
    const piece = Array.from({ length: Math.min(n, 2048) }, (_, at) => recordOf(complaint(n - at, of), plan));
    await catalogue.fill(piece);
    await catalogue.tidy();
  }
  await catalogue.markWhole(true);
  const ms = performance.now() - began;
  const sizes = catalogue.sizes();
  await house.release();
  return { ms, sizes };
}

async function load() {
  return { rss: process.memoryUsage().rss };
}

async function open() {
  const { catalogue } = await opened();
  const { items } = catalogue.list({ ...all, state: 'open', limit: 200 }, viewer);
  const listed = catalogue.list(all, viewer);
  const found = catalogue.list({ ...all, query: 'osei lamp' }, viewer);
  return {
    open: items.length,
    listed: listed.items.length,
    found: found.total,
    rss: process.memoryUsage().rss,
  };
}

async function search() {
  const { catalogue } = await opened();
  const before = process.memoryUsage().rss;
  const typed = keystrokes(of);
  const times: number[] = [];
  let hits = 0;
  for (const query of typed) {
    const began = performance.now();
    hits += catalogue.answeringPlaces({ ...all, query }, readQuery(query, plan), viewer).total;
    times.push(performance.now() - began);
  }
  const snippets: number[] = [];
  for (const query of typed.filter((_, at) => at % 3 === 2)) {
    const read = readQuery(query, plan);
    const { found } = catalogue.find({ ...all, query, limit: 20 }, read, viewer);
    const began = performance.now();
    for (const { passages } of found) findHit(read, passages());
    if (found.length === 20) snippets.push(performance.now() - began);
  }
  return { times, snippets, hits, rss: process.memoryUsage().rss - before };
}

/** How long anything else waits while a checkpoint of 200 complaints, and joining, are under way. */
async function pauses() {
  const { catalogue, house } = await opened();
  for (let n = 1; n <= 200; n += 1) catalogue.put({ incident: complaint(n * 31, of) });
  let longest = 0;
  let last = performance.now();
  let isDone = false;
  const watch = () => {
    const time = performance.now();
    longest = Math.max(longest, time - last);
    last = time;
    if (!isDone) setImmediate(watch);
  };
  setImmediate(watch);
  const began = performance.now();
  await catalogue.checkpoint();
  await catalogue.tidy();
  isDone = true;
  const ms = performance.now() - began;
  await house.release();
  return { longest, ms };
}
