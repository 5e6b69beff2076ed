// Starts the register and stops it: what was acknowledged is on the disk, what is under way is finished first.
import type { AddressInfo } from 'node:net';
import { buildApp, type AppOptions } from '../app/build-app';
import { makeLog } from '../app/log';
import { readIdentity } from '../register/identity';
import type { Arguments } from './arguments';
import { exportTo } from '../copy/export';
import { importFrom } from '../copy/import';
import { foldWhatWaits } from '../register/fold-rows';
import { fillDemo } from './demo';
import { firstCode } from './first-code';
import { openDatabase } from './open-database';
import { WebhookSender } from '../webhooks/sender';
import { keepUp } from './upkeep';

export interface Running {
  url: string;
  code: string | null;
  stop(): Promise<void>;
}

/** @param how for tests: a computer that runs them is always under pressure, and nobody waits for it longer than needed */
export async function run(
  wanted: Arguments,
  version: string,
  how: Pick<AppOptions, 'mostDelay' | 'live'> = {},
): Promise<Running> {
  const log = makeLog(wanted.logLevel);
  const open = await openDatabase(wanted);
  try {
    if (wanted.demo) await fillDemo(open.database);
    await foldWhatWaits(open.database);
    const identity = await readIdentity(open.database);
    const sender = new WebhookSender({ database: open.database, now: Date.now });
    const app = await buildApp({
      ...{ database: open.database, identity: () => identity, now: Date.now, version, log },
      onNews: () => sender.wake(),
      behindProxy: wanted.behindProxy,
      ...how,
    });
    await app.listen({ port: wanted.port, host: wanted.host });
    const { port } = app.server.address() as AddressInfo;
    const endUpkeep = keepUp(open.database);
    sender.start();
    const stop = async () => {
      endUpkeep();
      await app.close();
      await sender.stop();
      await open.close();
    };
    return { url: `http://${wanted.host}:${port}`, code: await firstCode(open.database), stop };
  } catch (error) {
    await open.close();
    throw error;
  }
}

/** Export and import work on the database alone, without listening; answers what was done, for people. */
export async function copy(wanted: Arguments): Promise<string> {
  const open = await openDatabase(wanted);
  try {
    if (wanted.exportTo !== null) {
      const rows = await exportTo(open.database, wanted.exportTo);
      return `Exported ${rows} rows to ${wanted.exportTo}.`;
    }
    const rows = await importFrom(open.database, wanted.importFrom ?? '');
    return `Imported ${rows} rows. Desks will compare what they have with it when they next meet.`;
  } finally {
    await open.close();
  }
}
