// What a backup holds: the store's own sealed files by name, each by the hash of its bytes. Nothing in it is personal.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../vault/durable-write';
import type { FilePort } from '../vault/file-port';
import { erasedList, type ErasedList } from './erased-list';

const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);
/** A path inside the store folder, with '/' on every system. Nothing that could lead out of a folder. */
const storeName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.~_-]*(?:\/[A-Za-z0-9][A-Za-z0-9.~_-]*){0,3}$/);

export const backupManifest = z.object({
  format: z.literal('amends-backup'),
  v: z.literal(1),
  /** Counts runs; the highest one that is whole is the backup. */
  run: z.number().int().min(1),
  store: z.string().max(60),
  /** For the screen only. */
  branch: z.string().max(80),
  madeAt: z.iso.datetime({ offset: true }),
  files: z.array(z.object({ name: storeName, size: z.number().int().min(0), sha256: sha256Hex })),
  /**
   * What is known to be erased, also since the run: a restore makes sure of it before anybody can look. Null: nothing;
   * the first backups had an empty list of ids here.
   */
  erased: z
    .union([erasedList, z.array(z.uuid()).transform(() => null)])
    .nullable()
    .default(null),
});
export type BackupManifest = z.infer<typeof backupManifest>;
export type BackedUpFile = BackupManifest['files'][number];

const manifestName = /^run-(\d{8})\.json$/;

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The last line is the hash of everything above it, so that half a manifest is never taken for a whole one. */
export async function writeManifest(
  files: FilePort,
  folder: string,
  manifest: BackupManifest,
): Promise<void> {
  const text = Buffer.from(`${JSON.stringify(manifest)}\n`, 'utf8');
  const name = `run-${String(manifest.run).padStart(8, '0')}.json`;
  await writeDurably(files, join(folder, name), Buffer.concat([text, Buffer.from(`${sha256(text)}\n`)]));
}

/** What was erased since the newest run is known here from now on, before another run makes it unreadable. @throws VaultError */
export async function noteErased(
  files: FilePort,
  folder: string,
  store: string,
  erased: ErasedList,
): Promise<void> {
  const manifest = readNewestManifest(files, folder);
  if (manifest?.store === store) await writeManifest(files, folder, { ...manifest, erased });
}

/** The newest manifest that is whole; null where there is none. */
export function readNewestManifest(files: FilePort, folder: string): BackupManifest | null {
  for (const name of manifestNames(files, folder)) {
    const parsed = backupManifest.safeParse(readWhole(files.read(join(folder, name))));
    if (parsed.success) return parsed.data;
  }
  return null;
}

/** A list that is whole and that a later version of Amends has written. */
export function isOfNewerVersion(files: FilePort, folder: string): boolean {
  return manifestNames(files, folder).some((name) => {
    const parsed = anyManifest.safeParse(readWhole(files.read(join(folder, name))));
    return parsed.success && parsed.data.v > 1;
  });
}

const anyManifest = z.looseObject({ format: z.literal('amends-backup'), v: z.number() });

/** The newest first. */
function manifestNames(files: FilePort, folder: string): string[] {
  const names = files.list(folder).filter((name) => manifestName.test(name));
  return names.sort().reverse();
}

/** Manifests of earlier runs, by name: they go once a newer one is safe. */
export function olderManifests(files: FilePort, folder: string, run: number): string[] {
  return files.list(folder).filter((name) => Number(manifestName.exec(name)?.[1] ?? run) < run);
}

/** Null for half a list, or one that was changed. */
function readWhole(bytes: Uint8Array | null): unknown {
  const whole = Buffer.from(bytes ?? []);
  const end = whole.indexOf('\n') + 1;
  if (end === 0 || whole.subarray(end).toString('utf8').trim() !== sha256(whole.subarray(0, end)))
    return null;
  try {
    return JSON.parse(whole.subarray(0, end).toString('utf8'));
  } catch {
    return null;
  }
}
