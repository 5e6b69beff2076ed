import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { saveFile } from '#main/printing/save-file';
import { tempFolder } from '../../../support/temp-folder';

const bytes = Buffer.from('%PDF-1.4 a whole file');

test('a saved file is whole, replaces the former one, and leaves nothing beside it', async () => {
  const folder = await tempFolder('amends-save');
  const path = join(folder, 'MIL-2026-A0148.pdf');
  await writeFile(path, 'the former one');
  await saveFile(path, bytes);
  expect(await readFile(path)).toEqual(bytes);
  expect(await readdir(folder)).toEqual(['MIL-2026-A0148.pdf']);
});

test('F7: a file that can’t be put in place leaves what was there, and no half of a new one', async () => {
  const folder = await tempFolder('amends-save');
  const taken = join(folder, 'taken.pdf');
  await mkdir(join(taken, 'something'), { recursive: true });
  await expect(saveFile(taken, bytes)).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['taken.pdf']);
  expect(await readdir(taken)).toEqual(['something']);
});

test('F7: a folder that is gone is an error, not a file somewhere else', async () => {
  const folder = await tempFolder('amends-save');
  await expect(saveFile(join(folder, 'pulled-stick', 'report.pdf'), bytes)).rejects.toThrow();
  expect(await readdir(folder)).toEqual([]);
});
