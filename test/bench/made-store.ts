// Stores of any size, made once and kept: the same incidents every time. Flushes are left out while they are made.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kdfFloor } from '../../src/main/vault/kdf';
import { nodeFiles } from '../../src/main/vault/node-files';
import { openVaultFolder, type IncidentDocument, type Vault } from '../../src/main/vault/vault';
import type { FilePort } from '../../src/main/vault/file-port';

/** Counts up with every change of what is made. */
const edition = 1;
const madeFolder = join(process.env.BENCH_FOLDER ?? '.', '.made');

export function incidentId(n: number): string {
  const spread = createHash('sha256').update(`incident ${n}`).digest('hex').slice(0, 12);
  return `0197b000-${(n >>> 16).toString(16).padStart(4, '0')}-7${(n & 0xfff).toString(16).padStart(3, '0')}-8000-${spread}`;
}

const words = (
  'the kettle leaked on our kitchen floor and nobody came back to me although the lady at the desk promised a call ' +
  'before noon I waited forty minutes with a screaming child my order was charged twice and the refund never arrived'
).split(' ');

/** About 4 KB in 20 events, each with a header as long as a real one. */
export function madeDocument(n: number): IncidentDocument {
  const events = Array.from({ length: 20 }, (_, e) => madeEvent(n, e));
  return { v: 1, incident: incidentId(n), events, drafts: {} };
}

export function madeEvent(n: number, e: number) {
  const said = Array.from({ length: 6 }, (_, w) => words[(n * 31 + e * 17 + w * 7) % words.length]).join(' ');
  const header = `{"v":1,"id":"${incidentId(n)}","seq":${n * 20 + e},"type":"answerGiven.v1"}`;
  return {
    header,
    salt: 'c2FsdHNhbHRzYWx0c2FsdA==',
    payload: JSON.stringify({ question: `q${e}`, text: said }),
  };
}

const unflushed: FilePort = {
  ...nodeFiles,
  sync: () => undefined,
  syncData: () => undefined,
  syncFolder: () => undefined,
};

/** Opens the store of that size, making it first where it isn't there. */
export async function openMade(size: number, files: FilePort = nodeFiles) {
  const path = join(madeFolder, `${edition}-${size}`);
  const keyFile = join(path, 'recovery-key');
  if (!existsSync(keyFile)) await make(size, path, keyFile);
  const journal = { quiet: 0, long: Infinity };
  const folder = await openVaultFolder(join(path, 'store'), { kdf: kdfFloor, files, journal });
  const vault = await folder.openWithRecoveryKey({ recoveryKey: readFileSync(keyFile, 'utf8') });
  return { folder, vault };
}

async function make(size: number, path: string, keyFile: string): Promise<void> {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  const journal = { segmentBytes: 64 * 1024 * 1024, quiet: 0, long: Infinity };
  const folder = await openVaultFolder(join(path, 'store'), { kdf: kdfFloor, files: unflushed, journal });
  const passphrase = 'quiet lantern over harbour';
  const { vault, recoveryKey } = await folder.create({ person: incidentId(0), passphrase });
  for (let n = 0; n < size; n += 10_000) await fill(vault, n, Math.min(size, n + 10_000));
  await folder.release();
  writeFileSync(keyFile, recoveryKey);
}

async function fill(vault: Vault, from: number, to: number): Promise<void> {
  for (let n = from; n < to; n += 100) {
    const some = Array.from({ length: Math.min(100, to - n) }, (_, i) => n + i);
    await Promise.all(some.map((one) => vault.save(incidentId(one), () => madeDocument(one))));
  }
  await vault.checkpoint();
}
