// Homes of a branch of any size, made once and kept: the same complaints every time, with the documents, the catalogue
// and the counts that a desk of many years would have. Flushes are left out while they are made.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { phonePlans } from '../../../src/domain/history/phone-plans';
import { GrowingIds } from '../../../src/main/incidents/growing-ids';
import { PlaybookShelf } from '../../../src/main/playbook/playbook-shelf';
import { createShop } from '../../../src/main/shift/set-up';
import { kdfFloor } from '../../../src/main/vault/kdf';
import type { FilePort } from '../../../src/main/vault/file-port';
import { nodeFiles } from '../../../src/main/vault/node-files';
import { openVaultFolder, type Vault } from '../../../src/main/vault/vault';
import { branchId } from './made-events';
import { fillBranch } from './fill-branch';
import { now, people } from './made-up-complaints';

/** Counts up with every change of what is made. */
const edition = 3;
const bench = process.env.BENCH_FOLDER ?? '.';
const madeFolder = join(bench, '.made');
export const playbooks = resolve(bench, '../../resources/playbooks');
export const plan = phonePlans.GB ?? null;
export const passphrase = 'quiet lantern over harbour';
export const amira = { name: 'Amira K.', pin: '314159' };
/** Who may print everybody's reports. */
export const manager = { name: people[2]!.name, pin: '271828' };
const pins = ['314159', '161803', '271828', '141421'];

export interface MadeHome {
  /** An AMENDS_HOME. */
  home: string;
  store: string;
  recoveryKey: string;
}

const unflushed: FilePort = {
  ...nodeFiles,
  sync: () => undefined,
  syncData: () => undefined,
  syncFolder: () => undefined,
};

/** The home with so many complaints, made first where it isn't there. Not to be changed: see `copyOf`. */
export async function madeHome(size: number): Promise<MadeHome> {
  const home = join(madeFolder, `${edition}-${size}`);
  const keyFile = join(home, 'recovery-key');
  if (!existsSync(keyFile)) {
    const started = `${home}.started`;
    rmSync(started, { recursive: true, force: true });
    mkdirSync(started, { recursive: true });
    writeFileSync(join(started, 'recovery-key'), await make(started, size));
    renameSync(started, home);
  }
  return { home, store: join(home, 'store'), recoveryKey: readFileSync(keyFile, 'utf8') };
}

/** One to work in. Files of a store are never changed in place, so the copy shares them until they are replaced. */
export async function copyOf(size: number): Promise<MadeHome & { remove(): void }> {
  const { home, recoveryKey } = await madeHome(size);
  const copy = join(mkdtempSync(join(madeFolder, 'copy-')), 'home');
  const args = process.platform === 'linux' ? ['-al', home, copy] : ['-R', home, copy];
  if (spawnSync('cp', args).status !== 0) throw new Error('the made store could not be copied');
  const remove = () => rmSync(join(copy, '..'), { recursive: true, force: true });
  return { home: copy, store: join(copy, 'store'), recoveryKey, remove };
}

/** Opens a copy's store. @param files for counting what the disk is asked */
export async function openCopy(size: number, files: FilePort = nodeFiles) {
  const { store, recoveryKey, remove } = await copyOf(size);
  const journal = { quiet: 0, long: Infinity };
  const folder = await openVaultFolder(store, { kdf: kdfFloor, files, journal });
  const vault = await folder.openWithRecoveryKey({ recoveryKey });
  return {
    vault,
    async close() {
      await folder.release();
      remove();
    },
  };
}

export const tempFolder = () => mkdtempSync(join(tmpdir(), 'amends-bench-'));

async function make(home: string, size: number): Promise<string> {
  const journal = { segmentBytes: 64 * 1024 * 1024, quiet: 0, long: Infinity };
  const folder = await openVaultFolder(join(home, 'store'), { kdf: kdfFloor, files: unflushed, journal });
  const tools = {
    ids: new GivenIds(),
    shelf: new PlaybookShelf(playbooks),
    now: () => now,
    kdf: kdfFloor,
    home,
  };
  const [first, second, manager, last] = people.map(({ name }, n) => ({
    ...{ name, pin: pins[n]!, role: 'staff' as const },
  }));
  const setUp = {
    branch: {
      ...{ name: 'Mill Lane Stores', code: 'MIL', address: '14 Mill Lane', currency: 'GBP' },
      ...{ language: 'en' as const, paper: 'A4' as const, playbook: 'retail', customersCanSee: false },
      ...{
        jurisdiction: null,
        lockAfterMinutes: 60,
        closeAfterSleepHours: 2,
        panic: '',
        dutyNumber: '',
        secondDesk: false,
      },
    },
    manager: { ...manager!, passphrase },
    staff: [first!, second!, last!],
  };
  const { vault, recoveryKey } = await createShop(folder, setUp, tools, null);
  await settle(vault);
  await fillBranch(vault, size);
  await folder.release();
  return recoveryKey;
}

/** The recovery key was typed back, and the branch is where its complaints are. */
async function settle(vault: Vault): Promise<void> {
  const recoveryConfirmedAt = new Date(now).toISOString();
  await vault.saveRecord('settings', { v: 1, recoveryConfirmedAt, filledAt: null, kdf: kdfFloor });
}

/** Everybody has the id that made-up complaints know them by. */
class GivenIds extends GrowingIds {
  private readonly given = [people[2]!.id, people[0]!.id, people[1]!.id, people[3]!.id, branchId];

  constructor() {
    super(() => now);
  }

  override next(): string {
    return this.given.shift() ?? super.next();
  }
}
