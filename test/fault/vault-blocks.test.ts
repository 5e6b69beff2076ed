import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { VaultError } from '#main/vault/vault';
import { StoppingProcess } from '../support/vault-faults';
import { aCopyOf, aStore } from '../support/vault-store';

const bytes = (...texts: string[]) => texts.map((text) => Buffer.from(text, 'utf8'));
const blocksIn = (path: string) =>
  readdirSync(join(path, 'blocks')).map((name) => join(path, 'blocks', name));

test('block files are written, replaced, listed, removed, and are there after a restart', async () => {
  const store = await aStore();
  await store.vault.blocks.write('search-1', bytes('Amira', '', 'Chen'));
  await store.vault.blocks.write('catalogue', bytes('old'));
  const { vault } = await store.reopen();
  expect(vault.blocks.list().sort()).toEqual(['catalogue', 'search-1']);
  const search = vault.blocks.open('search-1')!;
  expect([search.count, ...[0, 1, 2].map((n) => String(search.read(n)))]).toEqual([3, 'Amira', '', 'Chen']);
  await vault.blocks.write('catalogue', bytes('new'));
  expect(String(vault.blocks.open('catalogue')!.read(0))).toBe('new');
  await vault.blocks.remove('search-1');
  expect(vault.blocks.open('search-1')).toBeNull();
  expect(blocksIn(store.path)).toHaveLength(1);
});

test('B1 every byte of a block file flipped with three masks: damaged or newer, never read', async () => {
  const { vault, path } = await aStore();
  await vault.blocks.write('catalogue', bytes('Amira’s', 'complaint'));
  const [file = ''] = blocksIn(path);
  const whole = readFileSync(file);
  for (let at = 0; at < whole.length; at++)
    for (const mask of [0x01, 0x80, 0xff]) {
      const flipped = Buffer.from(whole);
      flipped[at]! ^= mask;
      writeFileSync(file, flipped);
      const said = codesOfReading();
      expect(
        said.some((code) => code === 'damaged' || code === 'newer'),
        `byte ${at}`,
      ).toBe(true);
    }

  function codesOfReading(): string[] {
    // A fresh look each time: an opened file is known.
    (vault.blocks as unknown as { close(): void }).close();
    const codes: string[] = [];
    const note = (work: () => unknown) => {
      try {
        work();
        codes.push('read');
      } catch (error) {
        codes.push(error instanceof VaultError ? error.code : String(error));
      }
    };
    note(() => vault.blocks.open('catalogue')!.count);
    for (const n of [0, 1]) note(() => vault.blocks.open('catalogue')!.read(n));
    return codes;
  }
});

test('A2 a block file replaced, the process ending at each step: the old one or the new one, whole', async () => {
  const program = new StoppingProcess();
  const prepared = await aStore();
  await prepared.vault.blocks.write('catalogue', bytes('old'));
  for (let step = 1, finished = false; !finished; step++) {
    expect(step).toBeLessThan(60);
    program.stopAt(Infinity);
    const store = await aCopyOf(prepared, program.files);
    program.stopAt(step);
    finished = await store.vault.blocks.write('catalogue', bytes('new')).then(
      () => true,
      () => false,
    );
    const { vault } = await store.reopen();
    const found = String(vault.blocks.open('catalogue')!.read(0));
    expect(finished ? ['new'] : ['old', 'new'], `step ${step}`).toContain(found);
    expect(blocksIn(store.path), `step ${step}`).toHaveLength(1);
    await store.folder.release();
  }
});
