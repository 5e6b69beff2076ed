/** A branch whose records were backed up to a drive, and whose computer is gone. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { readNewestManifest } from '#main/backup/backup-manifest';
import { nodeFiles } from '#main/vault/node-files';
import { aHome, Desk, value } from './office-desk';

export interface BackedUp {
  /** The backup lies in a folder of ours inside it. */
  drive: string;
  home: string;
  recoveryKey: string;
  ids: string[];
}
export const wordsBackedUp = ['The kettle leaked', 'Charged twice', 'Nobody rang back'];
export const backupOn = (drive: string) => join(drive, 'Amends backup');
export const manifestOn = (drive: string) => readNewestManifest(nodeFiles, backupOn(drive))!;

/** Mill Lane Stores with one complaint for each of the words. */
export async function backedUp(): Promise<BackedUp> {
  const [home, drive] = [aHome(), aHome()];
  const desk = await Desk.setUp(home);
  const { recoveryKey } = desk;
  const ids: string[] = [];
  for (const text of wordsBackedUp) {
    const id = await desk.begin();
    await desk.tell(id, { type: 'wordsHeard.v1', payload: { text } });
    ids.push(id);
  }
  await desk.enter('chen');
  value(await desk.ask('recordsBackUp', { folder: backupOn(drive) }));
  await desk.ask('stop', null);
  return { drive, home, recoveryKey, ids };
}

/** A copy of a drive that a test may spoil. */
export function copyOf(drive: string): string {
  const copy = aHome();
  cpSync(drive, copy, { recursive: true });
  return copy;
}
