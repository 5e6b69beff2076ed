// Starts the register and stops it: what was acknowledged is on the disk, what is under way is finished first.
import type { AddressInfo } from 'node:net';
import { buildApp } from '../app/build-app';
import { makeLog } from '../app/log';
import { readIdentity } from '../register/identity';
import type { Arguments } from './arguments';
import { firstCode } from './first-code';
import { openDatabase } from './open-database';

export interface Running {
  url: string;
  code: string | null;
  stop(): Promise<void>;
}

export async function run(wanted: Arguments, version: string): Promise<Running> {
  const log = makeLog(wanted.logLevel);
  const open = await openDatabase(wanted);
  try {
    const identity = await readIdentity(open.database);
    const app = await buildApp({
      ...{ database: open.database, identity: () => identity, now: Date.now, version, log },
      behindProxy: wanted.behindProxy,
    });
    await app.listen({ port: wanted.port, host: wanted.host });
    const { port } = app.server.address() as AddressInfo;
    const stop = async () => {
      await app.close();
      await open.close();
    };
    return { url: `http://${wanted.host}:${port}`, code: await firstCode(open.database), stop };
  } catch (error) {
    await open.close();
    throw error;
  }
}
