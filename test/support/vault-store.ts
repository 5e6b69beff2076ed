// Real store folders for tests, with the cheapest key derivation that the vault accepts.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { FilePort } from '#main/vault/file-port';
import { kdfFloor } from '#main/vault/kdf';
import {
  openVaultFolder,
  VaultError,
  type IncidentDocument,
  type StoredEvent,
  type Vault,
  type VaultErrorCode,
  type VaultFolder,
} from '#main/vault/vault';
import { keepFolder, layOut, type KeptFolder } from './kept-folder';

export const amira = '0197a000-0000-7000-8000-00000000000a';
export const ben = '0197a000-0000-7000-8000-00000000000b';
export const passphrase = 'quiet lantern over harbour';
export const deviceSecret = Uint8Array.from({ length: 32 }, (_, at) => at * 7 + 1);
/** Checkpoints happen when a test asks for one, or closes the store. */
export const cheap = { kdf: kdfFloor, journal: { segmentBytes: 64 * 1024, quiet: 0, long: Infinity } };

/** In memory where there is such a place: most tests are about what the vault asks of a disk, not about a disk. */
const quickDisk = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
export const realDisk = tmpdir();

/** A fresh folder that is gone when the test is over. */
export function aFolder(parent = quickDisk): string {
  const folder = mkdtempSync(join(parent, 'amends-vault-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export async function hold(path: string, files?: FilePort): Promise<VaultFolder> {
  const folder = await openVaultFolder(path, files ? { ...cheap, files } : cheap);
  onTestFinished(() => folder.release());
  return folder;
}

export interface TestStore {
  readonly path: string;
  readonly folder: VaultFolder;
  readonly vault: Vault;
  readonly recoveryKey: string;
  /** Lets go of the folder and opens it again, as a restart does. */
  reopen(files?: FilePort, meanwhile?: () => void): Promise<{ folder: VaultFolder; vault: Vault }>;
}

interface Asked {
  path?: string;
  files?: FilePort;
  pin?: string;
}

/** Stores by their PIN, and whether a store of the test at hand is a copy of one of them. */
const prepared = new Map<string, Promise<{ files: KeptFolder; recoveryKey: string }>>();
let isPreparedTaken = false;

/**
 * An open store whose keyholder is Amira. The first of a test is a copy of one that was made once: its keys are derived
 * slowly on purpose. Any other one of that test, and one in a place of its own, is made anew, with keys of its own.
 */
export async function aStore(overrides: Asked = {}): Promise<TestStore> {
  if (isPreparedTaken || overrides.path !== undefined || overrides.files) return aNewStore(overrides);
  isPreparedTaken = true;
  onTestFinished(() => void (isPreparedTaken = false));
  const name = overrides.pin ?? 'no PIN';
  const making = prepared.get(name) ?? prepare(overrides.pin);
  prepared.set(name, making);
  const { files, recoveryKey } = await making;
  const path = aFolder();
  layOut(files, path);
  const folder = await hold(path);
  const device = overrides.pin === undefined ? {} : { deviceSecret };
  const vault = await folder.openWithRecoveryKey({ recoveryKey, ...device });
  return testStore({ path, folder, vault, recoveryKey });
}

async function prepare(pin?: string) {
  const path = mkdtempSync(join(quickDisk, 'amends-prepared-'));
  try {
    const folder = await openVaultFolder(path, cheap);
    const { recoveryKey } = await folder.create({ person: amira, passphrase, ...deviceOf(pin) });
    await folder.release();
    return { files: keepFolder(path), recoveryKey };
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}
const deviceOf = (pin?: string) => (pin === undefined ? {} : { device: { deviceSecret, pin } });

async function aNewStore({ path = aFolder(), files, pin }: Asked): Promise<TestStore> {
  const folder = await hold(path, files);
  const { vault, recoveryKey } = await folder.create({ person: amira, passphrase, ...deviceOf(pin) });
  return testStore({ path, folder, vault, recoveryKey });
}

function testStore(made: Omit<TestStore, 'reopen'>): TestStore {
  let { folder } = made;
  const { recoveryKey } = made;
  return {
    ...made,
    async reopen(files, meanwhile) {
      await folder.release();
      meanwhile?.();
      folder = await hold(made.path, files);
      return { folder, vault: await folder.openWithRecoveryKey({ recoveryKey }) };
    },
  };
}

/** The same store in a folder of its own: quicker than setting up another one, where many are needed. */
export async function aCopyOf(
  { path, recoveryKey }: Pick<TestStore, 'path' | 'recoveryKey'>,
  files?: FilePort,
): Promise<TestStore> {
  const copy = join(aFolder(), 'store');
  cpSync(path, copy, { recursive: true });
  const folder = await hold(copy, files);
  const vault = await folder.openWithRecoveryKey({ recoveryKey });
  return testStore({ path: copy, folder, vault, recoveryKey });
}

export const incidentId = (n: number) => `0197b000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

export function anEvent(n: number, payload = `The kettle leaked, visit ${n}`): StoredEvent {
  return { header: JSON.stringify({ v: 1, seq: n }), salt: 'c2FsdA==', payload };
}

/** Adds one event, as a save of the incidents layer does. */
export const adding =
  (...events: StoredEvent[]) =>
  (document: IncidentDocument): IncidentDocument => ({
    ...document,
    events: [...document.events, ...events],
  });

/** The named refusal of something that must not succeed. */
export async function refusal(attempt: Promise<unknown>): Promise<VaultError> {
  try {
    await attempt;
  } catch (error) {
    if (error instanceof VaultError) return error;
    throw error;
  }
  throw new Error('It succeeded, and should have been refused.');
}

export async function refusedAs(attempt: Promise<unknown>): Promise<VaultErrorCode> {
  return (await refusal(attempt)).code;
}

/** Every file below a folder with its bytes, to compare before and after. */
export function bytesBelow(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    files
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );
}

export function documentPath(store: string, incident: string): string {
  return join(store, 'documents', incident.slice(-2), `${incident}.amends`);
}
