// Saving: how long one acknowledged save takes, against the bare write and its peers, and what it asks of the disk.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FilePort } from '../../src/main/vault/file-port';
import { nodeFiles } from '../../src/main/vault/node-files';
import type { Vault } from '../../src/main/vault/vault';
import { incidentId, madeEvent, openMade } from './made-store';
import { rawFloor, sqlCipher, wholeFile, workedOn } from './peers';
import { atLeast, atMost, done, inTurn, median, percentile, shown } from './rows';

const isQuick = process.env.BENCH_QUICK === '1';
const sizes = isQuick ? [1_000, 10_000] : [1_000, 10_000, 100_000];
const largest = sizes.at(-1) ?? 1_000;
const folder = mkdtempSync(join(tmpdir(), 'amends-bench-peers-'));

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

const saveTo = (vault: Vault, size: number) => (n: number) => {
  const incident = workedOn(n, size);
  const event = madeEvent(incident, n);
  return vault.save(incidentId(incident), (document) => ({
    ...document,
    events: [...document.events, event],
  }));
};

const opened = await Promise.all(sizes.map((size) => openMade(size, counting)));
const contenders: Record<string, (n: number) => Promise<void> | void> = { raw: rawFloor(folder) };
sizes.forEach((size, n) => {
  const vault = opened[n]?.vault;
  if (vault) contenders[`store ${size}`] = saveTo(vault, size);
});
contenders['SQLCipher'] = sqlCipher(folder, largest, false);
contenders['SQLCipher FTS5'] = sqlCipher(folder, largest, true);

await inTurn(contenders, { rounds: 1, burst: 50 }); // warms everything up
const times = await inTurn(contenders, { rounds: 20, burst: 50 });
const p50 = (name: string) => median(times[name] ?? []);
const p99 = (name: string) => percentile(times[name] ?? [], 0.99);
for (const name of Object.keys(contenders)) {
  shown(`save, ${name}: p50`, p50(name), 'µs');
  shown(`save, ${name}: p99`, p99(name), 'µs');
}
const ours = `store ${largest}`;
atMost(`save p50 at ${largest} ÷ raw`, p50(ours) / p50('raw'), 2);
atLeast(`save p50 at ${largest}, times faster than SQLCipher FULL`, p50('SQLCipher') / p50(ours), 3);
atLeast(`save p50 at ${largest}, times faster than with FTS5`, p50('SQLCipher FTS5') / p50(ours), 7);
atMost(`save p50 at ${largest} ÷ at 1000`, p50(ours) / p50('store 1000'), 1.2);

// What one save asks of the disk, and what it comes to when the space taken beforehand is shared among all of them.
const last = opened.at(-1);
const save = last ? saveTo(last.vault, largest) : () => undefined;
await save(0);
const each = { flushes: [] as number[], bytes: [] as number[] };
for (let n = 0; n < 1_000; n++) {
  [asked.flushes, asked.bytes] = [0, 0];
  await save(0);
  each.flushes.push(asked.flushes);
  each.bytes.push(asked.bytes);
}
const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
atMost('flushes per save', median(each.flushes), 1, '');
atMost('bytes per save', median(each.bytes), 8 * 1024, 'B');
shown('flushes per save, with making segments', mean(each.flushes), '');
shown('bytes per save, with making segments', mean(each.bytes), 'B');

const whole = wholeFile(folder, isQuick ? 1_000 : 10_000);
const wholeTimes = await inTurn({ whole }, { rounds: 1, burst: 3 });
const times10k = p50(isQuick ? 'store 1000' : 'store 10000');
shown(
  `save, times faster than lowdb’s whole file at ${isQuick ? 1_000 : 10_000}`,
  median(wholeTimes.whole ?? []) / times10k,
  '×',
);

for (const { folder: held } of opened) await held.release();
rmSync(folder, { recursive: true, force: true });
done();
process.exit(0);
