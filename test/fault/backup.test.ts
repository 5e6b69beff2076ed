import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backUp, ForeignBackup, NoEarlierBackup, type BackUpOptions } from '#main/backup/back-up';
import { readNewestManifest } from '#main/backup/backup-manifest';
import { NotAsWritten } from '#main/backup/backup-pool';
import { checkBackup, NotEmpty, restoreBackup } from '#main/backup/restore';
import type { FilePort } from '#main/vault/file-port';
import { nodeFiles } from '#main/vault/node-files';
import { VaultError, type Vault } from '#main/vault/vault';
import { FailingDisk, lyingAbout, StoppingProcess } from '../support/vault-faults';
import {
  adding,
  aFolder,
  anEvent,
  aStore,
  bytesBelow,
  hold,
  incidentId,
  type TestStore,
} from '../support/vault-store';

const about = { branch: 'Mill Lane Stores', madeAt: '2026-11-22T18:00:00+00:00' };

/** A closed store with that many incidents of two events. */
async function closedStore(incidents: number): Promise<TestStore & { id: string }> {
  const store = await aStore();
  for (let at = 1; at <= incidents; at += 1) {
    await store.vault.save(incidentId(at), adding(anEvent(at)));
    await store.vault.save(incidentId(at), adding(anEvent(at + 100)));
  }
  const id = store.vault.storeId;
  await store.folder.release();
  return { ...store, id };
}

async function addTo(store: TestStore, incident: number): Promise<void> {
  const { vault, folder } = await store.reopen();
  await vault.save(incidentId(incident), adding(anEvent(incident + 500)));
  await folder.release();
}

function run(
  store: TestStore & { id: string },
  to: string,
  over: Partial<BackUpOptions> = {},
  files: FilePort = nodeFiles,
) {
  return backUp(files, { from: store.path, to, about: { ...about, store: store.id }, ...over });
}

/** What the backup holds, opened on another computer with the recovery key: incidents by how many events they have. */
async function restored(folder: string, recoveryKey: string): Promise<Record<string, number>> {
  const checked = await checkBackup(nodeFiles, folder);
  const to = join(aFolder(), 'store');
  await restoreBackup(nodeFiles, { folder, ...checked! }, to);
  const vault = await (await hold(to)).openWithRecoveryKey({ recoveryKey });
  const counts: Record<string, number> = {};
  for (const id of vault.incidentIds()) counts[id] = await eventsOf(vault, id);
  await vault.close();
  return counts;
}

/** -1 where it can't be read, which the store then says. */
async function eventsOf(vault: Vault, id: string): Promise<number> {
  try {
    return (await vault.read(id))?.events.length ?? 0;
  } catch (error) {
    expect(error).toMatchObject({ code: 'damaged' });
    return -1;
  }
}

test('A backup opens on another computer with the recovery key, and the next run copies only what is new', async () => {
  const store = await closedStore(6);
  const to = join(aFolder(), 'backup');
  const first = await run(store, to);
  // Two twins of the header are the same bytes, and those lie there once.
  expect(first?.copied).toBeGreaterThanOrEqual(6 + 2);
  expect(await restored(to, store.recoveryKey)).toEqual(
    Object.fromEntries([1, 2, 3, 4, 5, 6].map((at) => [incidentId(at), 2])),
  );
  await addTo(store, 7);
  const second = await run(store, to);
  expect(second?.run).toBe(2);
  expect(second!.copied).toBeLessThan(second!.files);
  expect(await restored(to, store.recoveryKey)).toMatchObject({ [incidentId(7)]: 1, [incidentId(1)]: 2 });
});

test('A backup holds one run and one key table: nothing of the run before it is left', async () => {
  const store = await closedStore(3);
  const to = join(aFolder(), 'backup');
  await run(store, to);
  await addTo(store, 1);
  await run(store, to);
  const manifest = readNewestManifest(nodeFiles, to)!;
  expect(readdirSync(to).filter((name) => name.startsWith('run-'))).toHaveLength(1);
  const pooled = Object.keys(bytesBelow(join(to, 'files'))).length;
  expect(pooled).toBe(new Set(manifest.files.map(({ sha256 }) => sha256)).size);
  expect(
    manifest.files.map(({ name }) => name).filter((name) => /^(tries|tiles|journal|blocks)/.test(name)),
  ).toEqual([]);
});

test('B9 nothing in a backup can be read without a key', async () => {
  const store = await closedStore(3);
  const to = join(aFolder(), 'backup');
  await run(store, to);
  const all = Object.values(bytesBelow(to)).map((bytes) => Buffer.from(bytes, 'base64'));
  const kettle = ['The kettle leaked', Buffer.from('The kettle leaked').toString('base64').slice(0, 20)];
  for (const canary of kettle) expect(all.some((bytes) => bytes.includes(canary))).toBe(false);
});

test('A2 stopped at any step of a run, the backup is whole: the former one, or the new one', async () => {
  const store = await closedStore(2);
  const to = join(aFolder(), 'backup');
  await run(store, to);
  await addTo(store, 1);
  const program = new StoppingProcess();
  let finished = false;
  for (let step = 1; !finished; step += 1) {
    expect(step).toBeLessThan(3000);
    const copy = join(aFolder(), 'backup');
    cpSync(to, copy, { recursive: true });
    program.stopAt(step);
    try {
      await run(store, copy, {}, program.files);
      finished = true;
    } catch (error) {
      expect(error).toSatisfy((one) => one instanceof VaultError || /STOPPED/.test(String(one)));
    }
    const checked = await checkBackup(nodeFiles, copy);
    expect(checked?.bad).toEqual([]);
    if (finished || step % 25 === 0) {
      const counts = await restored(copy, store.recoveryKey);
      expect([2, 3]).toContain(counts[incidentId(1)]);
    }
  }
}, 120_000);

test('A4 A5 a full or failing drive is named, and the former backup stays whole', async () => {
  const store = await closedStore(2);
  const to = join(aFolder(), 'backup');
  await run(store, to);
  await addTo(store, 2);
  for (const code of ['ENOSPC', 'EIO', 'EROFS'] as const)
    for (const call of ['create', 'write', 'sync', 'rename'] as const) {
      const disk = new FailingDisk();
      disk.set({ [call]: { code, times: 1000 } });
      await expect(run(store, to, {}, disk.files)).rejects.toBeInstanceOf(VaultError);
      expect((await checkBackup(nodeFiles, to))?.bad).toEqual([]);
    }
  expect((await run(store, to))?.run).toBe(2);
});

test('A drive that loses what it was given is noticed while it is still plugged in', async () => {
  const store = await closedStore(1);
  const to = join(aFolder(), 'backup');
  await expect(run(store, to, {}, lyingAbout(3))).rejects.toBeInstanceOf(Error);
  const forgetful: FilePort = {
    ...nodeFiles,
    rename(from, path) {
      nodeFiles.rename(from, path);
      appendFileSync(path, '?');
    },
  };
  await expect(run(store, to, {}, forgetful)).rejects.toBeInstanceOf(NotAsWritten);
});

test('A run that is stopped leaves the former backup, and the next one goes on from what was copied', async () => {
  const store = await closedStore(40);
  const to = join(aFolder(), 'backup');
  expect(await run(store, to, { onProgress: (done) => done < 24 })).toBeNull();
  expect(readNewestManifest(nodeFiles, to)).toBeNull();
  const next = await run(store, to);
  expect(next!.copied).toBeLessThan(next!.files);
  expect(Object.keys(await restored(to, store.recoveryKey))).toHaveLength(40);
});

test('B1 a damaged file of a backup is named, left out, and everything else comes back', async () => {
  const store = await closedStore(4);
  const to = join(aFolder(), 'backup');
  await run(store, to);
  const document = readNewestManifest(nodeFiles, to)!.files.find(({ name }) =>
    name.startsWith('documents/'),
  )!;
  const path = join(to, 'files', document.sha256.slice(0, 2), document.sha256);
  writeFileSync(path, readFileSync(path).fill(0, 60, 70));
  const checked = await checkBackup(nodeFiles, to);
  expect(checked?.bad).toEqual([document.name]);
  const counts = Object.values(await restored(to, store.recoveryKey));
  expect(counts.sort()).toEqual([-1, 2, 2, 2]);
});

test('Half a manifest, or one that was changed, is never taken for a backup', async () => {
  const store = await closedStore(1);
  const to = join(aFolder(), 'backup');
  await run(store, to);
  const manifest = join(to, 'run-00000001.json');
  const whole = readFileSync(manifest);
  for (const bytes of [
    whole.subarray(0, 200),
    Buffer.from(whole.toString().replace('Mill', 'Mall')),
    Buffer.alloc(0),
  ]) {
    writeFileSync(manifest, bytes);
    expect(await checkBackup(nodeFiles, to)).toBeNull();
  }
});

test('B3 another store’s backup is never written over, and nothing is restored over a store', async () => {
  const [store, other] = [await closedStore(1), await closedStore(1)];
  const to = join(aFolder(), 'backup');
  await run(store, to);
  const before = bytesBelow(to);
  await expect(run(other, to)).rejects.toBeInstanceOf(ForeignBackup);
  expect(bytesBelow(to)).toEqual(before);
  const checked = await checkBackup(nodeFiles, to);
  await expect(restoreBackup(nodeFiles, { folder: to, ...checked! }, other.path)).rejects.toBeInstanceOf(
    NotEmpty,
  );
});

test('S12 a manifest that names a place outside the store restores nothing', async () => {
  const store = await closedStore(1);
  const to = join(aFolder(), 'backup');
  await run(store, to);
  const [path, { createHash }] = [join(to, 'run-00000001.json'), await import('node:crypto')];
  const changed = readFileSync(path, 'utf8').split('\n')[0]!.replace('"header.a"', '"../header.a"') + '\n';
  writeFileSync(path, `${changed}${createHash('sha256').update(changed).digest('hex')}\n`);
  expect(await checkBackup(nodeFiles, to)).toBeNull();
  expect(existsSync(join(to, '..', 'header.a'))).toBe(false);
});

test('A restore that was cut short is no store, and can be done again', async () => {
  const store = await closedStore(30);
  const folder = join(aFolder(), 'backup');
  await run(store, folder);
  const checked = await checkBackup(nodeFiles, folder);
  const to = join(aFolder(), 'store');
  const from = { folder, ...checked! };
  expect(await restoreBackup(nodeFiles, from, to, (done) => done < 20)).toBeNull();
  expect(existsSync(join(to, 'header.a'))).toBe(false);
  rmSync(to, { recursive: true });
  expect(await restoreBackup(nodeFiles, from, to)).toBe(checked!.manifest.files.length);
});

test('A drive that isn’t plugged in is said so, and nothing is written where it would be', async () => {
  const store = await closedStore(1);
  const to = join(aFolder(), 'stick', 'backup');
  await expect(run(store, to, { expectsEarlier: true })).rejects.toBeInstanceOf(NoEarlierBackup);
  expect(existsSync(to)).toBe(false);
});

test('Work goes on while the store stands still for its backup: nothing of it is lost, and the copy is of one moment', async () => {
  const store = await aStore();
  for (let at = 1; at <= 20; at += 1) await store.vault.save(incidentId(at), adding(anEvent(at)));
  const to = join(aFolder(), 'backup');
  const meanwhile: Promise<void>[] = [];
  await store.vault.standStill((from) =>
    backUp(nodeFiles, {
      ...{ from, to, about: { ...about, store: store.vault.storeId } },
      onProgress(done) {
        for (const incident of [(done % 20) + 1, done + 100])
          meanwhile.push(store.vault.save(incidentId(incident), adding(anEvent(done + 900))));
        void store.vault.checkpoint();
        return true;
      },
    }),
  );
  await Promise.all(meanwhile);
  expect(meanwhile.length).toBeGreaterThan(4);
  const copied = await restored(to, store.recoveryKey);
  expect(Object.values(copied)).toEqual(Array.from({ length: 20 }, () => 1));
  const { vault } = await store.reopen();
  expect(vault.incidentIds().length).toBe(20 + meanwhile.length / 2);
});
