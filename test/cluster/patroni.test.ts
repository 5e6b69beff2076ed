// Three PostgreSQL nodes under Patroni and three of etcd, the register in front of them: the primary is killed during pushes.
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startRegister, type RegisterProgram } from '../load/register-program';
import { pause } from '../load/simulated-desk';
import { primaryBehind } from './haproxy';
import { answersOk, freePorts, inPackages, startLocal, until, type LocalProgram } from './local-program';
import { PatroniNode } from './patroni-node';
import { WorkingDesks } from './working-desks';

const program = resolve(import.meta.dirname, '../../out/server/main.js');
const folder = mkdtempSync(join(tmpdir(), 'amends-patroni-test-'));
chmodSync(folder, 0o777);
const password = randomBytes(16).toString('hex');
const etcds: LocalProgram[] = [];
let nodes: PatroniNode[] = [];
let haproxy: LocalProgram | null = null;
let register: RegisterProgram | null = null;
let databasePort = 0;

/** Installed, or unpacked with the rest. */
function postgresPrograms(): string {
  const place = ['/usr/lib/postgresql', inPackages('usr/lib/postgresql')].find(existsSync);
  const newest = readdirSync(place ?? '/usr/lib/postgresql')
    .map(Number)
    .sort((a, b) => b - a)[0];
  return join(place ?? '', String(newest), 'bin');
}

async function startEtcd(clients: number[], peers: number[]): Promise<void> {
  const at = (port: number) => `http://127.0.0.1:${port}`;
  const members = peers.map((peer, n) => `e${n + 1}=${at(peer)}`).join(',');
  for (const [n, client] of clients.entries()) {
    const args = {
      ...{ name: `e${n + 1}`, 'data-dir': join(folder, `etcd-${n + 1}`), 'initial-cluster': members },
      ...{ 'listen-client-urls': at(client), 'advertise-client-urls': at(client) },
      ...{ 'listen-peer-urls': at(peers[n]!), 'initial-advertise-peer-urls': at(peers[n]!) },
      ...{ 'heartbeat-interval': '300', 'election-timeout': '3000' },
    };
    const list = Object.entries(args).flatMap(([key, value]) => [`--${key}`, value]);
    etcds.push(startLocal(inPackages('usr/bin/etcd'), list, join(folder, `etcd-${n + 1}.log`)));
  }
  await until('etcd has a leader', () => answersOk(`${at(clients[0]!)}/health`));
}

async function primary(): Promise<PatroniNode | null> {
  for (const node of nodes) if (await answersOk(`${node.url}/primary`)) return node;
  return null;
}
async function synchronous(): Promise<PatroniNode | null> {
  for (const node of nodes) if (await answersOk(`${node.url}/synchronous`)) return node;
  return null;
}

beforeAll(async () => {
  const ports = await freePorts(13);
  const [clients, peers] = [ports.slice(0, 3), ports.slice(3, 6)];
  await startEtcd(clients, peers);
  nodes = [0, 1, 2].map(
    (n) =>
      new PatroniNode({
        ...{ name: `n${n + 1}`, folder: join(folder, `n${n + 1}`), bin: postgresPrograms(), password },
        ...{ postgres: ports[6 + n]!, rest: ports[9 + n]!, etcd: clients },
      }),
  );
  for (const node of nodes) node.start();
  await until('there is a primary', async () => (await primary()) !== null, 120);
  await until('a second node takes every write at once', async () => (await synchronous()) !== null, 120);
  databasePort = ports[12]!;
  const config = join(folder, 'haproxy.cfg');
  writeFileSync(
    config,
    primaryBehind(
      databasePort,
      nodes.map(({ place }) => place),
    ),
  );
  haproxy = startLocal(inPackages('usr/sbin/haproxy'), ['-db', '-f', config], join(folder, 'haproxy.log'));
  await makeDatabase();
  const as = (role: string) => `postgres://${role}:${password}@127.0.0.1:${databasePort}/amends`;
  register = await startRegister({
    ...{ program, args: ['--port', '0'], log: join(folder, 'register.log') },
    isNew: true,
    env: { DATABASE_URL: as('amends_register'), DATABASE_OWNER_URL: as('amends_owner') },
  });
}, 290_000);

afterAll(async () => {
  await register?.stop();
  await haproxy?.end();
  await Promise.all(nodes.map((node) => node.kill()));
  await Promise.all(etcds.map((one) => one.end()));
  rmSync(folder, { recursive: true, force: true });
}, 120_000);

async function makeDatabase(): Promise<void> {
  const url = `postgres://postgres:${password}@127.0.0.1:${databasePort}/postgres`;
  await until('the primary is reached through haproxy', async () => {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    try {
      await client.connect();
      for (const role of ['amends_owner', 'amends_register'])
        await client.query(`create role ${role} login nosuperuser nobypassrls password '${password}'`);
      await client.query('create database amends owner amends_owner');
      return true;
    } catch {
      return false;
    } finally {
      await client.end().catch(() => undefined);
    }
  });
}

it('the primary of three nodes is killed during pushes: no acknowledged event is lost, and pushes resume by themselves', async () => {
  const work = await WorkingDesks.begin(register!.url, register!.code ?? '');
  await pause(4_000);
  const before = work.acknowledged;
  expect(before).toBeGreaterThan(0);
  const old = (await primary())!;
  const killedAt = performance.now();
  await old.kill();
  // What was on its way as it went is answered or broken off by now.
  await pause(500);
  const atKill = work.acknowledged;
  await until('pushes go on', () => work.acknowledged > atKill, 120);
  const away = (performance.now() - killedAt) / 1000;
  const next = (await primary())!;
  expect(next.place.name).not.toBe(old.place.name);
  await pause(4_000);
  old.start();
  await until('the old primary follows the new one', () => answersOk(`${old.url}/replica`), 120);
  await work.end();
  work.check();
  console.log(
    `${old.place.name} killed after ${before} acknowledged events; ${next.place.name} took over and pushes went on after ` +
      `${away.toFixed(1)} s by themselves; ${work.again} calls made again by desks · ${work.acknowledged} acknowledged, ` +
      `0 lost, none twice · ${old.place.name} came back and follows`,
  );
});
