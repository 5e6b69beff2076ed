// `npm run load`: simulated desks against a register with its own PostgreSQL, for so many seconds; prints what it did and used.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { percentile } from '../bench/rows';
import { embeddedAt } from './embedded-look';
import { startRegister } from './register-program';
import { addBranch, deskCode, join as joinRegister } from './signing-client';
import { pause, SimulatedDesk } from './simulated-desk';
import { usageOf, usedBetween } from './usage';

const { values } = parseArgs({
  options: {
    branches: { type: 'string', default: '25' },
    desks: { type: 'string', default: '2' },
    seconds: { type: 'string', default: '60' },
    pause: { type: 'string', default: '500' },
    json: { type: 'string' },
  },
});
const [branches, desksEach, seconds, between] = [
  Number(values.branches),
  Number(values.desks),
  Number(values.seconds),
  Number(values.pause),
];
const people = [
  { id: '0190a5f0-0000-7000-8000-00000000a002', name: 'Chen W.', role: 'manager' as const },
  { id: '0190a5f0-0000-7000-8000-00000000a000', name: 'Amira K.', role: 'staff' as const },
];

const data = mkdtempSync(join(tmpdir(), 'amends-load-'));
// As root PostgreSQL runs as another user, who has to get in.
chmodSync(data, 0o755);
const register = await startRegister({
  ...{ program: process.env.AMENDS_SERVER ?? '', args: ['--port', '0', '--data', data] },
  log: join(data, 'register.log'),
  isNew: true,
});
try {
  await measure();
} finally {
  await register.stop();
  rmSync(data, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const desks = await joinAll();
  say(`${desks.length} desks of ${branches} branches have joined; ${seconds} s begin.`);
  const database = embeddedAt(data);
  const listening = new AbortController();
  const streams = desks.map((desk) => desk.listen(listening.signal));
  const before = {
    ...{ server: usageOf(register.pid), database: usageOf(database.pid), desks: process.cpuUsage() },
    stored: await database.stored(),
  };
  const from = performance.now();
  const until = from + seconds * 1000;
  await Promise.all(desks.map((desk) => work(desk, until)));
  const took = (performance.now() - from) / 1000;
  const server = usedBetween(before.server, usageOf(register.pid));
  const postgres = usedBetween(before.database, usageOf(database.pid));
  const own = process.cpuUsage(before.desks);
  const stored = await database.stored();
  // Whatever was written in the last moment is still on its way to the other desks.
  await pause(1_000);
  listening.abort();
  await Promise.all(streams);
  for (const desk of desks) await desk.pull();

  const all = <T>(of: (desk: SimulatedDesk) => T[]) => desks.flatMap(of);
  const pushMs = all(({ figures }) => figures.pushMs);
  const pullMs = all(({ figures }) => figures.pullMs);
  const seenMs = all(({ figures }) => figures.seenMs);
  const pushed = desks.reduce((sum, { figures }) => sum + figures.pushed, 0);
  const again = desks.reduce((sum, { figures }) => sum + figures.again, 0);
  const events = stored.events - before.stored.events;
  if (events !== pushed) throw new Error(`${pushed} events were acknowledged and ${events} are there`);
  for (const branch of Array.from({ length: branches }, (_, n) =>
    desks.slice(n * desksEach, (n + 1) * desksEach),
  ))
    if (new Set(branch.map(({ cursor }) => cursor)).size !== 1)
      throw new Error('desks of one branch ended at different places');
  const figures = {
    ...{ desks: desks.length, branches, seconds: took, pauseMs: between, cores: cpus().length },
    ...{ 'pushes/s': pushMs.length / took, 'pulls/s': pullMs.length / took, 'events/s': pushed / took },
    ...{ 'push p50 ms': percentile(pushMs, 0.5), 'push p99 ms': percentile(pushMs, 0.99) },
    ...{ 'pull p50 ms': percentile(pullMs, 0.5), 'pull p99 ms': percentile(pullMs, 0.99) },
    ...{ 'seen by the other desk p50 ms': percentile(seenMs, 0.5) },
    ...{ 'seen by the other desk p99 ms': percentile(seenMs, 0.99) },
    ...{ 'server processor ms per push': (server.seconds * 1000) / pushMs.length },
    ...{ 'database processor ms per push': (postgres.seconds * 1000) / pushMs.length },
    ...{ 'server processor, of one core': server.seconds / took },
    ...{ 'database processor, of one core': postgres.seconds / took },
    ...{ 'desks’ own processor, of one core': (own.user + own.system) / 1e6 / took },
    ...{ 'server memory MB': server.megabytes, 'database memory MB': postgres.megabytes },
    ...{ 'bytes per event, tables and indexes': (stored.bytes - before.stored.bytes) / events },
    ...{ 'bytes per event, write-ahead log': (stored.logBytes - before.stored.logBytes) / events },
    'tried again': again,
  };
  for (const [name, value] of Object.entries(figures)) say(`${name.padEnd(38)} ${shown(value).padStart(10)}`);
  say(
    `${pushed} events acknowledged, ${events} in the database, and every desk of a branch has read to the same place.`,
  );
  if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
}

async function joinAll(): Promise<SimulatedDesk[]> {
  const office = await joinRegister({
    address: register.url,
    code: register.code ?? '',
    name: 'Head office',
  });
  const desks: SimulatedDesk[] = [];
  for (let n = 0; n < branches; n += 1) {
    const branch = await addBranch(office.client, `Branch ${n + 1}`, branchCode(n));
    for (let at = 0; at < desksEach; at += 1) {
      const code = await deskCode(office.client, branch);
      const joined = await joinRegister({ address: register.url, code, name: `Counter ${at + 1}`, people });
      desks.push(new SimulatedDesk(joined, desks.length));
    }
  }
  return desks;
}

async function work(desk: SimulatedDesk, until: number): Promise<void> {
  const rest = (ms: number) => pause(Math.max(0, Math.min(ms, until - performance.now())));
  await rest(Math.random() * between);
  while (performance.now() < until) {
    await desk.push(desk.next());
    await rest(between * 2 * Math.random());
  }
}

/** AAAA, AAAB, … */
function branchCode(n: number): string {
  const letter = (place: number) => String.fromCharCode(65 + (Math.floor(n / 26 ** place) % 26));
  return [3, 2, 1, 0].map(letter).join('');
}

function shown(value: number): string {
  return value >= 100 || Number.isInteger(value) ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
}
function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
