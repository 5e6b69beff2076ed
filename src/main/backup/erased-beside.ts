// The list of what was erased that lies beside the store's folder: where the store is lost and an older backup is brought
// back to the same computer, it is the only thing that still knows.
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../vault/durable-write';
import type { FilePort } from '../vault/file-port';
import { erasedList, type ErasedList } from './erased-list';

const kept = z.looseObject({
  format: z.literal('amends-erased'),
  v: z.literal(1),
  /** By the store's id: another branch's store may have been here before. */
  lists: z.record(z.string().max(60), erasedList),
});
const anyVersion = z.looseObject({ format: z.literal('amends-erased'), v: z.number() });

const pathIn = (home: string) => join(home, 'erased.json');

/** @returns null where there is none, or none that can be read: then only what else is known counts */
export function readBeside(files: FilePort, home: string, store: string): ErasedList | null {
  return kept.safeParse(contentOf(files, home)).data?.lists[store] ?? null;
}

/** One of a later version stays as it is. @throws VaultError */
export async function writeBeside(
  files: FilePort,
  home: string,
  store: string,
  list: ErasedList,
): Promise<void> {
  const content = contentOf(files, home);
  const before = kept.safeParse(content).data;
  if (!before && (anyVersion.safeParse(content).data?.v ?? 0) > 1) return;
  const lists = { ...before?.lists, [store]: list };
  const text = JSON.stringify({ ...before, format: 'amends-erased', v: 1, lists });
  await writeDurably(files, pathIn(home), Buffer.from(`${text}\n`, 'utf8'));
}

function contentOf(files: FilePort, home: string): unknown {
  const bytes = files.read(pathIn(home));
  try {
    return bytes && JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
}
