import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeDurably } from '#main/vault/durable-write';
import type { FilePort } from '#main/vault/file-port';
import { nodeFiles } from '#main/vault/node-files';
import {
  FailingDisk,
  lyingAbout,
  orderMistakes,
  recording,
  type FileCall,
} from '../../../support/vault-faults';
import { aFolder, refusal } from '../../../support/vault-store';

const bytes = Buffer.from('what was said');

async function callsOf(files: FilePort = nodeFiles): Promise<FileCall[]> {
  const calls: FileCall[] = [];
  await writeDurably(recording(calls, files), join(aFolder(), 'document'), bytes);
  return calls;
}

test('a write is acknowledged after flush, size, rename and folder flush, in that order', async () => {
  const calls = await callsOf();
  expect(calls).toEqual(['create', 'write', 'sync', 'size', 'close', 'rename', 'syncFolder']);
  expect(orderMistakes(calls)).toEqual([]);
});

test.each<[FileCall, string]>([
  ['sync', 'acknowledged without flushing the file'],
  ['syncFolder', 'acknowledged without flushing the folder'],
  ['size', 'never looked whether the file is whole'],
  ['rename', 'wrote over the old file'],
])('test of the test: a write without %s is noticed', async (missing, mistake) => {
  const calls = (await callsOf()).filter((call) => call !== missing);
  expect(orderMistakes(calls)).toContain(mistake);
});

test('test of the test: a flush after the rename is noticed', () => {
  const calls: FileCall[] = ['create', 'write', 'rename', 'sync', 'size', 'close', 'syncFolder'];
  expect(orderMistakes(calls)).toContain('renamed before the flush');
});

test('a file whose flush failed is never flushed again: the whole of it is written anew', async () => {
  const disk = new FailingDisk();
  const calls: FileCall[] = [];
  disk.set({ sync: { code: 'EIO', times: 1 } });
  const path = join(aFolder(), 'document');
  await writeDurably(recording(calls, disk.files), path, bytes);
  expect(calls.filter((call) => call === 'create' || call === 'sync')).toEqual([
    'create',
    'sync',
    'create',
    'sync',
  ]);
  expect(readFileSync(path)).toEqual(bytes);
});

test.each([1, 5, 13])(
  'a disk that loses %i bytes and says nothing is caught, and the old file stays',
  async (lost) => {
    const folder = aFolder();
    writeFileSync(join(folder, 'document'), 'before');
    const error = await refusal(writeDurably(lyingAbout(lost), join(folder, 'document'), bytes));
    expect(error).toMatchObject({ code: 'io', outcome: 'unchanged' });
    expect(readFileSync(join(folder, 'document'), 'utf8')).toBe('before');
    expect(readdirSync(folder)).toEqual(['document']);
  },
);

test('a virus scanner that holds the file for three moments delays the save and doesn’t fail it', async () => {
  const disk = new FailingDisk();
  const waits: number[] = [];
  disk.set({ rename: { code: 'EPERM', times: 3 } });
  const path = join(aFolder(), 'document');
  const files = { ...disk.files, wait: async (milliseconds: number) => void waits.push(milliseconds) };
  await writeDurably(files, path, bytes);
  expect(waits).toHaveLength(3);
  expect(readFileSync(path)).toEqual(bytes);
});

test('one that never lets go is waited for about five seconds, then named', async () => {
  const disk = new FailingDisk();
  let waited = 0;
  disk.set({ rename: { code: 'EBUSY', times: Infinity } });
  const files = { ...disk.files, wait: async (milliseconds: number) => void (waited += milliseconds) };
  const error = await refusal(writeDurably(files, join(aFolder(), 'document'), bytes));
  expect(error).toMatchObject({ code: 'busy', outcome: 'unchanged' });
  expect(waited).toBeGreaterThan(4_500);
  expect(waited).toBeLessThan(6_000);
});
