import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Vault } from '#main/vault/vault';
import { FailingDisk, StoppingProcess } from '../support/vault-faults';
import { aCopyOf, adding, aFolder, anEvent, aStore, incidentId, refusal } from '../support/vault-store';

const kept = incidentId(1);
const fresh = incidentId(2);

/** Each thing a store does, and the events that `kept` and `fresh` have once it is done. */
const works: Record<string, { do(vault: Vault): Promise<void>; kept: number; fresh: number }> = {
  'the first save of an incident': {
    do: (vault) => vault.save(fresh, adding(anEvent(1))),
    ...{ kept: 2, fresh: 1 },
  },
  'a later save': { do: (vault) => vault.save(kept, adding(anEvent(3))), kept: 3, fresh: 0 },
  'a small record': { do: (vault) => vault.saveRecord('settings', 2), kept: 2, fresh: 0 },
  'a checkpoint': {
    do: async (vault) => {
      await vault.save(kept, adding(anEvent(3)));
      await vault.save(fresh, adding(anEvent(1)));
      await vault.checkpoint();
    },
    ...{ kept: 3, fresh: 1 },
  },
  packing: { do: (vault) => vault.pack([kept]), kept: 2, fresh: 0 },
};

test.each(Object.keys(works))(
  'A2 %s, the process ending at each call of the disk: all of it or nothing',
  async (title) => {
    const work = works[title]!;
    const program = new StoppingProcess();
    const prepared = await aStore();
    await prepared.vault.save(kept, adding(anEvent(1), anEvent(2)));
    await prepared.vault.saveRecord('settings', 1);
    await prepared.folder.release();
    let steps = 0;
    for (let step = 1, finished = false; !finished; step++) {
      program.stopAt(Infinity);
      const store = await aCopyOf(prepared, program.files);
      program.stopAt(step);
      finished = await work.do(store.vault).then(
        () => true,
        () => false,
      );
      program.stopAt(1); // not even the checkpoint of closing
      const { vault } = await store.reopen();
      const found = [kept, fresh].map(async (id) => (await vault.read(id))?.events.length ?? 0);
      const [ofKept = 0, ofFresh = 0] = await Promise.all(found);
      expect(vault.health().journal, `step ${step}`).toBeNull();
      expect([2, work.kept], `step ${step}`).toContain(ofKept);
      expect([0, work.fresh], `step ${step}`).toContain(ofFresh);
      expect([1, 2], `step ${step}`).toContain(await vault.readRecord('settings', z.number()));
      if (finished) expect([ofKept, ofFresh]).toEqual([work.kept, work.fresh]);
      await vault.save(kept, adding(anEvent(9)));
      await store.folder.release();
      steps += 1;
    }
    expect(steps).toBeGreaterThan(2);
  },
);

test('packed incidents are read, changed and found again, also by those who look for all of them', async () => {
  const store = await aStore();
  const ids = [0x101, 0x201, 0x301, 0x102].map(incidentId);
  for (const id of ids) await store.vault.save(id, adding(anEvent(1)));
  await store.vault.checkpoint();
  await store.vault.pack(ids.slice(0, 2));
  await store.vault.pack(ids);
  const { vault } = await store.reopen();
  expect(vault.incidentIds().sort()).toEqual([...ids].sort());
  await vault.save(ids[0]!, adding(anEvent(2)));
  const { vault: after } = await store.reopen();
  const counts = await Promise.all(ids.map(async (id) => (await after.read(id))?.events.length));
  expect(counts).toEqual([2, 1, 1, 1]);
});

const longName = 'Beschwerden aus dem Erdgeschoss '.repeat(6).trim();
test.each(['with spaces in it', 'Жалобы и 苦情', longName])(
  'A12 a store in a folder called %j',
  async (name) => {
    const parent = join(aFolder(), name);
    const store = await aStore({ path: join(parent, name.slice(0, 60), 'store') });
    await store.vault.save(kept, adding(anEvent(1)));
    const { vault } = await store.reopen();
    expect((await vault.read(kept))?.events).toHaveLength(1);
  },
);

test('A12 a folder that turns read-only: what is saved stays readable, a checkpoint is refused by name', async () => {
  const disk = new FailingDisk();
  const store = await aStore({ files: disk.files });
  await store.vault.save(kept, adding(anEvent(1)));
  const never = { code: 'EROFS', times: Infinity };
  disk.set({ create: never, writeAt: never, rename: never, remove: never });
  expect((await refusal(store.vault.save(kept, adding(anEvent(2))))).code).toBe('read-only');
  expect((await refusal(store.vault.checkpoint())).code).toBe('read-only');
  expect((await store.vault.read(kept))?.events).toHaveLength(1);
  const { vault } = await store.reopen(disk.files, () => disk.set({}));
  expect((await vault.read(kept))?.events.length).toBeGreaterThan(0);
});

test('A12 a drive that is taken out: named, and nothing in memory changes', async () => {
  const store = await aStore();
  await store.vault.save(kept, adding(anEvent(1)));
  await store.vault.checkpoint();
  rmSync(store.path, { recursive: true });
  mkdirSync(store.path);
  chmodSync(store.path, 0o700);
  expect((await refusal(store.vault.save(fresh, adding(anEvent(1))))).name).toBe('VaultError');
  expect((await store.vault.read(kept))?.events).toHaveLength(1);
  expect(await store.vault.read(fresh)).toBeNull();
});

test('A12 a path that is no folder at all', async () => {
  const path = join(aFolder(), 'store');
  await aStore({ path });
  const { openVaultFolder } = await import('#main/vault/vault');
  expect((await refusal(openVaultFolder(join(path, 'header.a')))).name).toBe('VaultError');
});
