// Programs of Debian's packages, started on loopback for one test and ended with it.
import { randomInt } from 'node:crypto';
import { spawn, type ChildProcess } from 'node:child_process';
import { openSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { postgresUser } from '#server/database/postgres-user';
import { pause } from '../load/simulated-desk';

/** Where `npm run test:cluster` unpacked them. */
const unpacked = process.env.AMENDS_CLUSTER_PROGRAMS ?? '';

export const inPackages = (path: string) => join(unpacked, path);

export interface LocalProgram {
  child: ChildProcess;
  end(signal?: NodeJS.Signals): Promise<void>;
}

/** As the database's user where we are root. @param log where it writes what it says */
export function startLocal(program: string, args: readonly string[], log: string): LocalProgram {
  const out = openSync(log, 'a');
  const child = spawn(program, args, {
    ...postgresUser(),
    stdio: ['ignore', out, out],
    env: {
      ...process.env,
      ...{
        LC_ALL: 'C.UTF-8',
        HOME: join(log, '..'),
        PYTHONPATH: inPackages('usr/lib/python3/dist-packages'),
      },
      LD_LIBRARY_PATH: inPackages('usr/lib/x86_64-linux-gnu'),
    },
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()).once('error', () => done()));
  return {
    child,
    end: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
}

/** Below those that connections going out are given: one that is free while its program is stopped stays so. */
export async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) {
    const port = randomInt(20_000, 32_000);
    if (await isFree(port)) ports.add(port);
  }
  return [...ports];
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((done) => {
    server.once('error', () => done(false));
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });
}

/** @throws after so many seconds */
export async function until(what: string, is: () => Promise<boolean> | boolean, seconds = 60): Promise<void> {
  const last = performance.now() + seconds * 1000;
  while (!(await is())) {
    if (performance.now() > last) throw new Error(`not within ${seconds} s: ${what}`);
    await pause(100);
  }
}

export async function answersOk(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
    ({ ok }) => ok,
    () => false,
  );
}
