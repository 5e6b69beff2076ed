// Saving: how long one acknowledged save takes, against the bare write and its peers, and what it asks of the disk.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { SealedCatalogue } from '../../src/main/catalogue/sealed-catalogue';
import type { FilePort } from '../../src/main/vault/file-port';
import { nodeFiles } from '../../src/main/vault/node-files';
import type { Vault } from '../../src/main/vault/vault';
import { openCopy, plan, tempFolder } from './made/made-branch';
import { madeEvents } from './made/made-events';
import { complaint, now, people } from './made/made-up-complaints';
import { rawFloor, wholeFile } from './peers/raw-floor';
import { addsTo, peerFile, peerRow, rewritesIn, savesTo } from './peers/sql-cipher';
import { atLeast, atMost, done, inTurn, mean, median, percentile, quieterHalf, shown } from './rows';

const isQuick = process.env.BENCH_QUICK === '1';
const sizes = isQuick ? [1_000, 10_000] : [1_000, 10_000, 100_000];
const largest = sizes.at(-1)!;
const folder = tempFolder();
const [rounds, burst] = [24, 50];

/** What the disk is asked for, counted at the port. */
const asked = { flushes: 0, bytes: 0 };
const counting: FilePort = {
  ...nodeFiles,
  write: (file, bytes, offset) => counted(nodeFiles.write(file, bytes, offset)),
  writeAt: (file, bytes, offset, position) => counted(nodeFiles.writeAt(file, bytes, offset, position)),
  sync: (file) => flushed(() => nodeFiles.sync(file)),
  syncData: (file) => flushed(() => nodeFiles.syncData(file)),
  syncFolder: (path) => flushed(() => nodeFiles.syncFolder(path)),
};
function counted(bytes: number): number {
  asked.bytes += bytes;
  return bytes;
}
function flushed(work: () => void): void {
  asked.flushes += 1;
  work();
}

/** Twenty saves to one incident, then another: somebody types, files, takes the next. */
const workedOn = (n: number, size: number) => 1 + ((Math.floor(n / 20) * 7_919) % size);

/** What is saved is there beforehand: making it is nobody's work here. */
function workFor(size: number) {
  const of = (n: number) => {
    const incident = complaint(workedOn(n, size), size);
    incident.words = `${incident.words.slice(0, -8)} ${String(n).padStart(7, '0')}`;
    const { events } = madeEvents(incident, { seq: 0, hash: null });
    // It was touched just now: it moves up in the list, here as there.
    incident.touchedAt = new Date(now + n).toISOString();
    const row = peerRow(workedOn(n, size), incident);
    return { incident, event: events[6]!, row };
  };
  return Array.from({ length: (rounds + 1) * burst }, (_, n) => of(n));
}
const work = new Map(sizes.map((size) => [size, workFor(size)]));
const workAt = (size: number, n: number) => work.get(size)![n % ((rounds + 1) * burst)]!;

const saveTo = (vault: Vault, size: number) => (n: number) => {
  const { incident, event } = workAt(size, n);
  return vault.save(incident.id, (document) => ({ ...document, events: [...document.events, event] }));
};

const opened = new Map<number, Awaited<ReturnType<typeof openCopy>>>();
for (const size of sizes) opened.set(size, await openCopy(size, counting));
const { vault } = opened.get(largest)!;
const catalogue = new SealedCatalogue({
  ...{ files: vault.blocks, plan, zone: 'Europe/London', now: () => now },
});
const contenders: Record<string, (n: number) => Promise<unknown> | unknown> = { raw: rawFloor(folder) };
for (const size of sizes) contenders[`store ${size}`] = saveTo(opened.get(size)!.vault, size);
const viewer = { id: people[0]!.id, role: 'manager' as const, leadsComplaints: false };
const [noted, whole] = ['store, noted for lists and search', 'store with lists and search'];
/** As the app does it: told by whoever looks next, or in the next quiet moment. */
contenders[noted] = async (n) => {
  await saveTo(vault, largest)(n);
  catalogue.put(workAt(largest, n));
};
/** Somebody looks after each save, so that all of it is there, as it is with FTS5. */
contenders[whole] = async (n) => {
  await contenders[noted]!(n);
  catalogue.row(workAt(largest, n).incident.id, viewer);
};
const lighter = { 'SQLCipher, no history': rewritesIn, 'SQLCipher, history only': addsTo };
const peers = {
  SQLCipher: (file: string) => savesTo(file, false),
  'SQLCipher with FTS5': (file: string) => savesTo(file, true),
  ...lighter,
};
const files: string[] = [];
for (const [name, saves] of Object.entries(peers)) {
  const file = peerFile(largest, name === 'SQLCipher with FTS5');
  files.push(file);
  const save = saves(file);
  // Behind all the events that there are.
  let seq = 1_000;
  contenders[name] = (n) => save(workAt(largest, n).row, workAt(largest, n).event, seq++);
}
flushEverything();

await inTurn(contenders, { rounds: 1, burst }); // warms everything up
const times = quieterHalf(await inTurn(contenders, { rounds, burst }), 'raw');
const p50 = (name: string) => median(times[name] ?? []);
for (const name of Object.keys(contenders)) {
  shown(`save, ${name}: p50`, p50(name), 'µs');
  shown(`save, ${name}: p99`, percentile(times[name] ?? [], 0.99), 'µs');
}
const ours = `store ${largest}`;
atMost(`save p50 at ${largest} ÷ raw`, p50(ours) / p50('raw'), 2);
atLeast(`save p50 at ${largest}, times faster than SQLCipher FULL`, p50('SQLCipher') / p50(ours), 3);
atLeast(`save p50 at ${largest}, times faster than with FTS5`, p50('SQLCipher with FTS5') / p50(whole), 7);
// What would be left to gain if a store did nothing at all but write and flush.
for (const name of ['SQLCipher', 'SQLCipher with FTS5'])
  shown(`save p50, the bare write times faster than ${name}`, p50(name) / p50('raw'), '×');
for (const name of Object.keys(lighter))
  shown(`save p50 at ${largest}, times faster than ${name}`, p50(name) / p50(ours), '×');
atMost(`save p50 at ${largest} ÷ at 1000`, p50(ours) / p50('store 1000'), 1.2);
for (const over of ['SQLCipher', 'SQLCipher with FTS5'])
  shown(`save, ${over}: work beside the flush, times ours`, (p50(over) - p50('raw')) / own(over), '×');
function own(over: string): number {
  return p50(over === 'SQLCipher' ? ours : whole) - p50('raw');
}

// What one save asks of the disk, and what it comes to when the space taken beforehand is shared among all of them.
const each = { flushes: [] as number[], bytes: [] as number[] };
for (let n = 0; n < 1_000; n++) {
  [asked.flushes, asked.bytes] = [0, 0];
  await saveTo(vault, largest)(n - (n % 20));
  each.flushes.push(asked.flushes);
  each.bytes.push(asked.bytes);
}
atMost('flushes per save', median(each.flushes), 1, '');
atMost('bytes per save', median(each.bytes), 8 * 1024, 'B');
shown('flushes per save, with making segments', mean(each.flushes), '');
shown('bytes per save, with making segments', mean(each.bytes), 'B');
for (const name of Object.keys(peers)) {
  const before = writtenByThisProcess();
  for (let n = 0; n < 100; n++) await contenders[name]!(n + 7);
  if (before !== null) shown(`bytes per save, ${name}`, (writtenByThisProcess()! - before) / 100, 'B');
}
/** What was copied is on its way to the disk: nobody's save is to wait for it. */
function flushEverything(): void {
  spawnSync('sync');
}
function writtenByThisProcess(): number | null {
  if (!existsSync('/proc/self/io')) return null;
  return Number(/^wchar: (\d+)/m.exec(readFileSync('/proc/self/io', 'utf8'))?.[1]);
}

for (const size of sizes.filter((one) => one <= 10_000)) {
  const rewrite = wholeFile(
    folder,
    Array.from({ length: size }, (_, n) => complaint(n + 1, size)),
  );
  const took = await inTurn(
    { whole: (n) => rewrite(workedOn(n, size), workAt(size, n).incident) },
    { rounds: 1, burst: 5 },
  );
  const once = median((took.whole ?? []).flat());
  shown(`save at ${size}, times faster than lowdb’s whole file`, once / p50(`store ${size}`), '×');
}

for (const one of opened.values()) await one.close();
rmSync(folder, { recursive: true, force: true });
for (const file of files) rmSync(dirname(file), { recursive: true, force: true });
done();
process.exit(0);
