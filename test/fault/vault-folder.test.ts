import { chownSync, copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildVaultChild, type BuiltChild } from '../support/vault-processes';
import {
  adding,
  aFolder,
  anEvent,
  aStore,
  hold,
  incidentId,
  realDisk,
  refusedAs,
} from '../support/vault-store';

let child: BuiltChild;
beforeAll(async () => {
  child = await buildVaultChild();
});
afterAll(() => child.remove());

test('A8 25 orphaned temporary files are swept at opening, 25 foreign files stay', async () => {
  const store = await aStore();
  await store.vault.save(incidentId(1), adding(anEvent(1)));
  const folders = ['', 'records', 'documents/00', 'documents/7f', 'documents/ff'];
  const random = (n: number) => n.toString(16).padStart(24, 'a');
  const ours = folders.flatMap((folder, n) =>
    ['header.a', 'keys.b', 'people.a', `${incidentId(n)}.amends`, `tries.${random(7)}.amends`].map((name) =>
      join(store.path, folder, `.${name}.${random(n)}.amends-tmp`),
    ),
  );
  const foreign = folders.flatMap((folder, n) =>
    [
      'notes.txt',
      '.DS_Store',
      `.header.a.${random(n)}.amends-tmp.bak`,
      `header.a.${random(n)}.amends-tmp`,
      `.Кассиры.${random(n)}.amends-tmp`,
    ].map((name) => join(store.path, folder, name)),
  );
  for (const path of [...ours, ...foreign]) writeFileSync(path, path);
  const [name = ''] = readdirSync(join(store.path, 'journal'));
  const segment = join(aFolder(), name);
  copyFileSync(join(store.path, 'journal', name), segment);
  mkdirSync(join(store.path, `.folder.${random(1)}.amends-tmp`));
  expect([ours.length, foreign.length]).toEqual([25, 25]);

  // Temporary files below documents/ are left by a checkpoint that didn't come to its end.
  const { vault } = await store.reopen(undefined, () => {
    for (const path of ours) writeFileSync(path, path);
    copyFileSync(segment, join(store.path, 'journal', basename(segment)));
  });
  for (const path of ours) expect(() => readFileSync(path), path).toThrow('ENOENT');
  for (const path of foreign) expect(readFileSync(path, 'utf8')).toBe(path);
  expect(vault.incidentIds()).toEqual([incidentId(1)]);
});

const nobody = 65_534;
const isRoot = process.getuid?.() === 0;
const owners = isRoot ? ['this OS user', 'another OS user'] : ['this OS user'];

test(
  `A9 20 times two processes${isRoot ? ', also of two OS users' : ''}: the second is refused within a second, a killed holder is no obstacle`,
  { timeout: 180_000 },
  async () => {
    for (let round = 0; round < 20; round++) {
      const owner = owners[round % owners.length];
      const other = owner === 'another OS user' ? { uid: nobody, gid: nobody } : {};
      const path = aFolder(realDisk);
      // The folder belongs to the second user in half of the rounds, to the first in the others.
      const secondOwns = isRoot && round % 4 === 3;
      if (secondOwns) chownSync(path, nobody, nobody);
      const holder = child.start(['hold', path]);
      await holder.says('held');

      const second = child.start(['inspect', path], other);
      await second.ended;
      const [, code, milliseconds, ...message] = (await second.says('refused')).split(' ');
      expect([owner, code]).toEqual([owner, 'in-use']);
      expect(Number(milliseconds)).toBeLessThan(1_000);
      expect(message.join(' ')).toBe('Amends already has this store open on this computer.');

      await holder.kill();
      const third = child.start(['inspect', path], secondOwns ? other : {});
      expect(await third.says('held')).toBe('held empty');
      await third.ended;
    }
    console.log(`A9 ran with ${owners.join(' and ')}`);
  },
);

test('A9 a worker thread holds the folder, and ending the thread lets it go', async () => {
  const path = aFolder();
  const worker = new Worker(child.file, { argv: ['hold', path] });
  await new Promise((held) => worker.once('message', held));
  expect(await refusedAs(hold(path))).toBe('in-use');
  await worker.terminate();
  const folder = await hold(path);
  expect(await refusedAs(hold(path))).toBe('in-use');
  await folder.release();
  await hold(path);
});
