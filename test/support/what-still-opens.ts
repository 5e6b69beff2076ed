// What somebody with a copy of a store's bytes and all its keys could read: each file tried with every key there is, in
// both generations of the key table and of the shelves.
import { cpSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unsealChunks } from '#main/vault/attachment-chunks';
import { headOfBlocks, openChunk } from '#main/vault/block-bytes';
import { readSegment } from '#main/vault/journal-reading';
import { segmentOf } from '#main/vault/journal-segment';
import { nodeFiles } from '#main/vault/node-files';
import { kinds, unsealBytes } from '#main/vault/sealed-bytes';
import { StoreFiles } from '#main/vault/store-files';
import { shelfCount } from '#main/vault/key-shelves';
import { unlockStore } from '#main/vault/unlock-store';
import { unlockWithRecoveryKey } from '#main/vault/unlocking';
import { aFolder } from './vault-store';

export interface StoreCopy {
  readonly store: string;
  readonly keys: readonly Buffer[];
}

/** Every file of a folder with its bytes, to be tried later with whatever keys there are by then. */
export function capture(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(join(folder, name))]));
}

/** Every key that either generation holds. The folder itself stays as it is. */
export async function everyKey(folder: string, recoveryKey: string): Promise<StoreCopy> {
  const found = await Promise.all(['.a', '.b'].map((lost) => keysWithout(folder, recoveryKey, lost)));
  return { store: found[0]!.store, keys: found.flatMap(({ keys }) => keys) };
}

async function keysWithout(folder: string, recoveryKey: string, lost: string): Promise<StoreCopy> {
  const copy = join(aFolder(), 'copy');
  cpSync(folder, copy, { recursive: true });
  rmSync(join(copy, `keys${lost}`), { force: true });
  for (const name of readdirSync(join(copy, 'shelves')))
    if (name.endsWith(lost)) rmSync(join(copy, 'shelves', name));
  const files = new StoreFiles(nodeFiles, copy);
  const { header, storeKey } = await unlockStore(files, (h) => unlockWithRecoveryKey(h, recoveryKey));
  const table = files.keyTable(header.store, storeKey).peek();
  const shelfKey = files.shelfKey(header.store, storeKey);
  const shelves = Array.from({ length: shelfCount }, (_, n) => files.shelf(header.store, shelfKey, n).peek());
  const ofShelves = shelves.flatMap((shelf) => [...(shelf?.entries.values() ?? [])].map(({ key }) => key));
  return { store: header.store, keys: [...(table?.keys.values() ?? []), ...ofShelves] };
}

/** Names of the captured files in which one of the keys shows `words`. Packs are tried from every place in them. */
export function whatShows(
  files: ReadonlyMap<string, Buffer>,
  { store, keys }: StoreCopy,
  words: string,
): string[] {
  const shows = (plain: Uint8Array) => Buffer.from(plain).includes(words);
  return [...files.keys()].filter((name) => {
    const bytes = files.get(name) ?? Buffer.alloc(0);
    return keys.some((key) => openings(name, bytes, store, key).some((open) => tried(open, shows)));
  });
}

type Opening = () => Uint8Array[];

function openings(name: string, bytes: Buffer, store: string, key: Buffer): Opening[] {
  const file = basename(name);
  const incident = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(file)?.[0];
  const segment = segmentOf(file);
  if (segment)
    return [() => readSegment({ store, ...segment, key }, bytes).records.map(({ content }) => content)];
  const attachment = /\.([0-9a-f]{64})\./.exec(file)?.[1];
  if (incident && attachment) {
    const record = `attachment:${incident}:${attachment}`;
    return [() => [unsealChunks({ kind: kinds.attachment, store, record, key }, bytes)]];
  }
  const document = (id: string, part: Buffer) => () => [
    unsealBytes({ kind: kinds.incident, store, record: `incident:${id}`, key }, part).plain,
  ];
  if (incident) return [document(incident, bytes)];
  const block = /^([a-z0-9-]+)\.([0-9a-f]{24})\.amends-blocks$/.exec(file);
  if (block) return [() => chunksOf({ store, name: block[1] ?? '', id: block[2] ?? '', key }, bytes)];
  return [];
}

function chunksOf(seal: Parameters<typeof openChunk>[0], bytes: Buffer): Buffer[] {
  const part = (from: number, length: number) => bytes.subarray(from, from + length);
  const head = headOfBlocks(bytes.length, part);
  return Array.from({ length: head.count }, (_, n) =>
    openChunk(seal, head, n, part(head.starts[n]!, head.starts[n + 1]! - head.starts[n]!)),
  );
}

function tried(open: Opening, shows: (plain: Uint8Array) => boolean): boolean {
  try {
    return open().some(shows);
  } catch {
    return false;
  }
}
