// Opening: from the start of a process to fifty complaints listed and one search answered, against Node that does
// nothing and against SQLCipher with FTS5; and what memory that takes.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyOf } from './made/made-branch';
import { peerFile, rawKeyOf } from './peers/sql-cipher';
import { atMost, done, median, percentile, shown } from './rows';

const sizes = process.env.BENCH_QUICK === '1' ? [1, 1_000, 10_000] : [1, 1_000, 10_000, 100_000];
const largest = sizes.at(-1)!;
const rounds = 25;
const children = process.env.BENCH_CHILDREN ?? '.';

interface Child {
  script: string;
  args: string[];
  took: number[];
  rss: number[];
  /** Milliseconds of the processor: what other programs take doesn't count. */
  processor: number[];
}
const child = (script: string, ...args: string[]): Child => ({
  ...{ script, args, took: [], rss: [], processor: [] },
});

const homes = await Promise.all(sizes.map((size) => copyOf(size)));
const peer = peerFile(largest, true);
const bare = child('bare');
/** The same code as the stores', read and not used. */
const code = child('read-code');
const peerChild = child('open-peer', peer, rawKeyOf(peer));
const stores = homes.map(({ store, recoveryKey }) => child('open-store', store, recoveryKey));

/** From the start of the process to its end. */
function run({ script, args, took, rss, processor }: Child): void {
  const from = process.hrtime.bigint();
  const { status, stdout } = spawnSync(process.execPath, [join(children, `${script}.cjs`), ...args]);
  const milliseconds = Number(process.hrtime.bigint() - from) / 1e6;
  if (status !== 0) throw new Error(`${script} did not come to its end`);
  const told = JSON.parse(String(stdout)) as { rss: number; processor: number };
  took.push(milliseconds);
  rss.push(told.rss / 1e6);
  processor.push(told.processor);
}

const all = [bare, code, ...stores, peerChild];
for (const one of all) run(one); // the files are in the system's memory from here on
for (const one of all) [one.took, one.rss, one.processor] = [[], [], []];
for (let round = 0; round < rounds; round += 1) for (const one of all) run(one);

/** Of the quieter half of the rounds: those in which bare Node took least. */
const order = bare.took.map((took, round) => ({ round, took })).sort((a, b) => a.took - b.took);
const quiet = new Set(order.slice(0, Math.ceil(rounds / 2)).map(({ round }) => round));
const typical = ({ took }: Child) => median(took.filter((_, round) => quiet.has(round)));

shown('open, bare Node: p50', typical(bare), 'ms');
shown('open, the store’s code read and nothing opened ÷ bare Node', typical(code) / typical(bare), '×');
stores.forEach((one, at) => {
  shown(`open, list and search at ${sizes[at]}: p50`, typical(one), 'ms');
  shown(`open, list and search at ${sizes[at]}: p99`, percentile(one.took, 0.99), 'ms');
});
shown(`open, list and search at ${largest}, SQLCipher with FTS5: p50`, typical(peerChild), 'ms');
const ours = stores.at(-1)!;
const empty = stores[0]!;
atMost(`open, list and search at ${largest} ÷ bare Node`, typical(ours) / typical(bare), 1.4);
atMost(`open, list and search at ${largest} ÷ SQLCipher with FTS5`, typical(ours) / typical(peerChild), 1);
shown(`open, list and search at ${largest} ÷ at an empty store`, typical(ours) / typical(empty), '×');
const work = ({ processor }: Child) => median(processor) / median(bare.processor);
shown('processor time, bare Node', median(bare.processor), 'ms');
shown(`processor time at ${largest} ÷ bare Node`, work(ours), '×');
shown('processor time at an empty store ÷ bare Node', work(empty), '×');
shown(`processor time at ${largest}, SQLCipher with FTS5 ÷ bare Node`, work(peerChild), '×');
shown('memory, bare Node', median(bare.rss), 'MB');
shown('memory, an empty store', median(empty.rss), 'MB');
shown(`memory at ${largest}, SQLCipher with FTS5`, median(peerChild.rss), 'MB');
atMost(`memory at ${largest} over an empty store`, median(ours.rss) - median(empty.rss), 20, 'MB');

for (const home of homes) home.remove();
rmSync(dirname(peer), { recursive: true, force: true });
done();
process.exit(0);
