// Carrying events to the register and back, against PouchDB and express-pouchdb on the same events in the same run. Ours
// signs, checks with zod, keeps branches apart and counts; both ends are processes of their own, on loopback.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoredEvent } from '../../src/main/vault/vault';
import { mostUnderWay } from '../../src/main/courier/exchange';
import { pagesBehind } from '../../src/main/courier/pages-behind';
import { sendInOrder } from '../../src/main/courier/send-in-order';
import { startRegister } from '../load/register-program';
import { addBranch, deskCode, join as joinRegister, type Joined } from '../load/signing-client';
import { countingLine } from './peers/counting-line';
import { madeEvents } from './made/made-events';
import { complaint } from './made/made-up-complaints';
import { PouchPeer } from './peers/pouch-peer';
import { atLeast, atMost, done, median, shown } from './rows';

const isQuick = process.env.BENCH_QUICK === '1';
const rounds = isQuick ? 1 : 3;
/** Not counted, of nobody: a server works for months, and one that was just started compiles itself while it is measured. */
const warming = isQuick ? 0 : 1;
const count = isQuick ? 2_000 : 10_000;
const catchingUp = count / 2;
/** PouchDB's settings that were worth trying: documents in one batch. */
const pouchBatches = [100, 500, 1_000];

const folder = mkdtempSync(join(tmpdir(), 'amends-bench-sync-'));
// As root PostgreSQL runs as another user, who has to get in.
chmodSync(folder, 0o755);
const register = await startRegister({
  ...{ program: process.env.AMENDS_SERVER ?? '', args: ['--port', '0', '--data', join(folder, 'register')] },
  isNew: true,
});
const line = await countingLine(Number(new URL(register.url).port));
const address = `http://127.0.0.1:${line.port}`;
const people = [{ id: '0190a5f0-0000-7000-8000-00000000a002', name: 'Chen W.', role: 'manager' as const }];
const office = await joinRegister({ address, code: register.code ?? '', name: 'Head office' });

const ours: Took[] = [];
const theirs = new Map<number, Took[]>(pouchBatches.map((batch) => [batch, []]));
interface Took {
  bothWays: number;
  catchUp: number;
  wire: number;
}
const peers = await Promise.all(
  pouchBatches.map(async (batch) => ({
    batch,
    peer: await PouchPeer.start(join(folder, `pouch-${batch}`), batch),
  })),
);
for (let round = 0; round < warming + rounds; round += 1) {
  atRest();
  ours.push(await amends(round));
  for (const { batch, peer } of peers) {
    atRest();
    theirs.get(batch)?.push(await peer.carry(`round-${round}`, eventsOf(desk(round)), catchingUp));
  }
}
for (const { peer } of peers) await peer.stop();
await register.stop();
line.close();
rmSync(folder, { recursive: true, force: true });

const of = (took: Took[], what: keyof Took) => median(took.slice(warming).map((one) => one[what]));
const perSecond = (took: Took[]) => (2 * count) / of(took, 'bothWays');
const best = pouchBatches.map((batch) => ({ batch, took: theirs.get(batch) ?? [] }));
best.sort((a, b) => perSecond(b.took) - perSecond(a.took));
const [peer] = best as [{ batch: number; took: Took[] }];
const largest = theirs.get(1_000) ?? [];
shown(`sync of ${count}, both ways: amends`, perSecond(ours), '/s');
for (const { batch, took } of best)
  shown(`sync of ${count}, both ways: PouchDB, ${batch} a batch`, perSecond(took), '/s');
shown('wire: amends', of(ours, 'wire') / 1e6, 'MB');
shown(`wire: PouchDB, ${peer.batch} a batch`, of(peer.took, 'wire') / 1e6, 'MB');
shown(`catching up ${catchingUp}: amends`, of(ours, 'catchUp') * 1_000, 'ms');
shown(`catching up ${catchingUp}: PouchDB, 1000 a batch`, of(largest, 'catchUp') * 1_000, 'ms');
if (warming > 0) shown('both ways, amends: just started', (2 * count) / (ours[0]?.bothWays ?? 0), '/s');
atLeast('sync both ways, times the best PouchDB setting', perSecond(ours) / perSecond(peer.took), 3);
atMost('wire, packed, ÷ PouchDB', of(ours, 'wire') / of(peer.took, 'wire'), 0.35);
atLeast('catching up, times faster than PouchDB', of(largest, 'catchUp') / of(ours, 'catchUp'), 3);
done();

/** What the one before left to be written or tidied is none of the next one's: PouchDB flushes nothing itself. */
function atRest(): void {
  spawnSync('sync');
  globalThis.gc?.();
}

/** One desk sends everything, another of its branch fetches everything; then a third only catches up with the last half. */
async function amends(round: number): Promise<Took> {
  const branch = await addBranch(office.client, `Bench ${round}`, `S${String.fromCharCode(65 + round)}`);
  const computer = async () =>
    joinRegister({ address, code: await deskCode(office.client, branch), name: 'Counter', people });
  const [sender, reader, late] = [await computer(), await computer(), await computer()];
  const events = eventsOf({ branch, device: sender.device });
  const sent = line.bytes;
  const from = performance.now();
  await sendAll(sender, events);
  if ((await readFrom(reader, 0)) !== count) throw new Error('not everything came back');
  const bothWays = (performance.now() - from) / 1_000;
  const wire = line.bytes - sent;
  const began = performance.now();
  if ((await readFrom(late, count - catchingUp)) !== catchingUp) throw new Error('not everything came');
  return { bothWays, wire, catchUp: (performance.now() - began) / 1_000 };
}

/** As the courier does: what the register says it takes, then batch after batch, a few under way at once. */
async function sendAll({ client }: Joined, events: readonly StoredEvent[]): Promise<void> {
  const { takesBehind } = await client.pull(0, 1);
  const named = events.map((event) => ({ id: idIn(event.header), event }));
  let at = 0;
  await sendInOrder({
    most: takesBehind ? mostUnderWay : 1,
    goesOn: () => true,
    next: async () => named.slice(at, (at += 500)),
    send: (batch, behind) =>
      client.push({ events: batch.map(({ event }) => event), checkpoints: [] }, behind),
    settle: async ({ results }) => {
      if (results.some(({ answer }) => answer !== 'stored')) throw new Error('an event was not taken');
    },
  });
}

function idIn(header: string): string {
  return (JSON.parse(header) as { id: string }).id;
}

async function readFrom(desk: Joined, from: number): Promise<number> {
  let read = 0;
  for await (const { events } of pagesBehind(desk.client, from)) read += events.length;
  return read;
}

function desk(round: number) {
  const id = (last: string) => `0190a5f0-0000-7000-8000-00000000${last}${round}`;
  return { device: id('d10'), branch: id('b10') };
}

function eventsOf(where: { branch: string; device: string }): StoredEvent[] {
  const events: StoredEvent[] = [];
  for (let n = 1, chain = { seq: 0, hash: null as string | null }; events.length < count; n += 1) {
    const made = madeEvents(complaint(n, 100_000), chain, where);
    ({ chain } = made);
    events.push(...made.events);
  }
  return events.slice(0, count);
}
