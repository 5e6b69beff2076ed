// Two instances of the register behind Debian's haproxy, on one database: one is stopped and comes back, the other is killed.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Cluster } from '#server/database/cluster';
import { prepareEmbedded, type DatabaseUrls } from '#server/database/embedded';
import { startRegister, type RegisterProgram } from '../load/register-program';
import { pause } from '../load/simulated-desk';
import { answersOk, freePorts, inPackages, startLocal, until, type LocalProgram } from './local-program';
import { registersBehind } from './haproxy';
import { WorkingDesks } from './working-desks';

const program = resolve(import.meta.dirname, '../../out/server/main.js');
const folder = mkdtempSync(join(tmpdir(), 'amends-proxy-test-'));
chmodSync(folder, 0o777);
let cluster: Cluster;
let urls: DatabaseUrls;
let ports: number[];
let instances: RegisterProgram[] = [];
let haproxy: LocalProgram;
let address: string;

const instance = (port: number, isNew = false) =>
  startRegister({
    ...{ program, args: ['--port', String(port)], log: join(folder, `register-${port}.log`) },
    isNew,
    env: { DATABASE_URL: urls.url, DATABASE_OWNER_URL: urls.ownerUrl },
  });

beforeAll(async () => {
  cluster = await Cluster.start({ data: folder });
  urls = await prepareEmbedded(cluster, folder);
  const [front, ...behind] = await freePorts(3);
  ports = behind;
  // One after the other: the code for head office is that of the last start.
  instances = [await instance(ports[0]!, true), await instance(ports[1]!, true)];
  const config = join(folder, 'haproxy.cfg');
  writeFileSync(config, registersBehind(front!, ports));
  haproxy = startLocal(inPackages('usr/sbin/haproxy'), ['-db', '-f', config], join(folder, 'haproxy.log'));
  address = `http://127.0.0.1:${front}`;
  await until('haproxy passes calls on', () => answersOk(`${address}/ready`));
});
afterAll(async () => {
  await haproxy?.end();
  await Promise.all(instances.map((one) => one.stop()));
  await cluster?.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('two instances behind haproxy: desks notice nothing when one is stopped, and lose nothing when the other is killed', async () => {
  const work = await WorkingDesks.begin(address, instances[1]!.code ?? '');
  await pause(3_000);

  const beforeStop = work.acknowledged;
  expect(await instances[0]!.stop('SIGTERM')).toBe(0);
  await pause(4_000);
  const stopped = { again: work.again, slowest: work.slowestPushMs, events: work.acknowledged - beforeStop };
  expect(stopped.events).toBeGreaterThan(0);
  // Not one push or pull had to be made again by a desk.
  expect(stopped.again).toBe(0);

  instances[0] = await instance(ports[0]!);
  await pause(2_000);
  const beforeKill = work.acknowledged;
  await instances[1]!.stop('SIGKILL');
  await pause(4_000);
  const killed = { again: work.again, events: work.acknowledged - beforeKill };
  expect(killed.events).toBeGreaterThan(0);
  instances[1] = await instance(ports[1]!);
  await work.end();
  work.check();
  const streams = work.desks.reduce((sum, { figures }) => sum + figures.streams, 0);
  expect(streams).toBeGreaterThan(work.desks.length);
  console.log(
    `one stopped: ${stopped.events} events went on, ${stopped.again} calls made again by desks, slowest push ` +
      `${stopped.slowest.toFixed(0)} ms · the other killed: ${killed.events} events, ${killed.again} calls made again · ` +
      `${work.acknowledged} acknowledged, all there once; ${streams} live streams for ${work.desks.length} desks`,
  );
});
