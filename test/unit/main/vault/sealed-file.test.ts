import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Low, type Adapter } from 'lowdb';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { jsonCodec } from '#main/vault/json-codec';
import { nodeFiles } from '#main/vault/node-files';
import { kinds, type Seal } from '#main/vault/sealed-bytes';
import { lowOn, SealedFile } from '#main/vault/sealed-file';
import { aFolder, refusedAs } from '../../../support/vault-store';

const notes = z.object({ notes: z.array(z.string()) });
type Notes = z.infer<typeof notes>;
const seal: Seal = { kind: kinds.record, store: 'store', record: 'notes', key: Buffer.alloc(32, 7) };

function aSealedFile(path = join(aFolder(), 'notes'), overrides: Partial<Seal> = {}) {
  return new SealedFile<Notes>(nodeFiles, path, { ...seal, ...overrides }, jsonCodec<Notes>(notes));
}

/** What an app does with lowdb every day: read, keep the default when there is nothing, change, write. */
async function usualRound(adapter: Adapter<Notes>): Promise<void> {
  const low = new Low<Notes>(adapter, { notes: [] });
  await low.read();
  await low.update((data) => data.notes.push('one more'));
}

test('a missing file is null, and the first write makes it', async () => {
  const file = aSealedFile();
  expect(await file.read()).toBeNull();
  await usualRound(file);
  expect(await aSealedFile(file.path).read()).toEqual({ notes: ['one more'] });
});

test('lowdb never erases a document after a damaged read', async () => {
  const file = aSealedFile();
  await usualRound(file);
  writeFileSync(file.path, 'noise');
  expect(await refusedAs(usualRound(aSealedFile(file.path)))).toBe('damaged');
  const low = new Low<Notes>(aSealedFile(file.path), { notes: ['default'] });
  expect(await refusedAs(low.read())).toBe('damaged');
  expect(await refusedAs(low.write())).toBe('damaged');
  expect(readFileSync(file.path, 'utf8')).toBe('noise');
});

test('test of the test: an adapter that answers null for a damaged file does erase it', async () => {
  const file = aSealedFile();
  await usualRound(file);
  writeFileSync(file.path, 'noise');
  const naive: Adapter<Notes> = {
    read: () => file.read().catch(() => null),
    write: (value) => file.writeGeneration(1, value),
  };
  await usualRound(naive);
  expect(await aSealedFile(file.path).read()).toEqual({ notes: ['one more'] });
});

test.each<[string, Partial<Seal>]>([
  ['key', { key: Buffer.alloc(32, 8) }],
  ['store', { store: 'another store' }],
  ['record', { record: 'another record' }],
  ['kind', { kind: kinds.incident }],
])('another %s doesn’t open the file, and can’t write over it', async (_, other) => {
  const file = aSealedFile();
  await usualRound(file);
  const before = readFileSync(file.path);
  expect(await refusedAs(aSealedFile(file.path, other).read())).toBe('wrong-key');
  expect(await refusedAs(aSealedFile(file.path, other).write({ notes: [] }))).toBe('wrong-key');
  expect(readFileSync(file.path)).toEqual(before);
});

test('each write counts the revision up and uses a nonce of its own', async () => {
  const file = aSealedFile();
  const nonces = new Set<string>();
  for (let revision = 1; revision <= 20; revision++) {
    await file.write({ notes: ['the same'] });
    expect(file.readGeneration()?.revision).toBe(revision);
    nonces.add(readFileSync(file.path).subarray(22, 34).toString('hex'));
  }
  expect(nonces.size).toBe(20);
});

test('nothing of what was written can be read in the file', async () => {
  const file = aSealedFile();
  await file.write({ notes: ['CANARY'] });
  expect(readFileSync(file.path).includes('CANARY')).toBe(false);
  expect(readFileSync(file.path).includes('notes')).toBe(false);
});

test('lowdb’s null stays null: no file is made for a document that never was', async () => {
  const low = lowOn(aSealedFile());
  await low.read();
  await low.write();
  expect(low.data).toBeNull();
  expect(await aSealedFile().read()).toBeNull();
});
