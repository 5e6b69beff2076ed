import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Vault, VaultError } from '#main/vault/vault';
import { FailingDisk, shortWrites, type FileCall } from '../support/vault-faults';
import {
  adding,
  aFolder,
  anEvent,
  aStore,
  bytesBelow,
  documentPath,
  hold,
  incidentId,
  refusal,
} from '../support/vault-store';

const named = {
  EIO: 'io',
  ENOSPC: 'disk-full',
  EPERM: 'read-only',
  EBUSY: 'busy',
  EACCES: 'read-only',
  EMFILE: 'busy',
  EROFS: 'read-only',
} as const;
type SystemCode = keyof typeof named;
const codes = Object.keys(named) as SystemCode[];
const calls = ['create', 'write', 'sync', 'size', 'close', 'rename', 'syncFolder', 'remove'] as const;
const journalCalls = ['writeAt', 'syncData'] as const;
const repeats = [1, 3, Infinity];

const eventsOf = async (vault: Vault, id: string) => (await vault.read(id))?.events ?? [];

describe.each(['a later save', 'the first save of an opening'] as const)('A5 %s', (which) => {
  const failing: readonly FileCall[] =
    which === 'a later save' ? journalCalls : [...calls.filter((call) => call !== 'remove'), ...journalCalls];

  test(`${failing.length * codes.length * repeats.length} disk errors: named, nothing lost, and it works again afterwards`, async () => {
    const disk = new FailingDisk();
    const store = await aStore({ files: disk.files });
    let vault = store.vault;
    let [cases, refused] = [0, 0];
    for (const call of failing)
      for (const code of codes)
        for (const times of repeats) {
          const title = `${call} ${code} × ${times}`;
          const id = incidentId(cases % 7);
          if (which === 'a later save') await vault.save(id, adding(anEvent(cases)));
          const before = await eventsOf(vault, id);

          disk.set({ [call]: { code, times } });
          const error = await vault.save(id, adding(anEvent(-1))).then(
            () => null,
            (reason: VaultError) => reason,
          );
          expect(disk.set({}), title).toBeGreaterThan(0);
          if (error) {
            refused += 1;
            expect(error.code, title).toBe(named[code]);
            expect(await eventsOf(vault, id), title).toEqual(before);
          } else expect(times === Infinity && call !== 'close', title).toBe(false);

          // The process ends here: what counts is what the disk has.
          disk.die();
          ({ vault } = await store.reopen(disk.files, () => disk.set({})));
          const after = await eventsOf(vault, id);
          const saved = [...before, anEvent(-1)];
          if (!error) expect(after, title).toEqual(saved);
          else if (error.outcome === 'unchanged') expect(after, title).toEqual(before);
          else expect([before, saved], title).toContainEqual(after);
          await vault.save(id, () => ({ v: 1, incident: id, events: [anEvent(cases)], drafts: {} }));
          expect(await eventsOf(vault, id), title).toEqual([anEvent(cases)]);
          if (which !== 'a later save') ({ vault } = await store.reopen(disk.files));
          cases += 1;
        }
    expect(refused).toBeGreaterThan(cases / 3);
  });
});

test('A5 a checkpoint, 168 disk errors: nothing lost, whether it came to its end or not', async () => {
  const disk = new FailingDisk();
  const store = await aStore({ files: disk.files });
  let vault = store.vault;
  let [cases, failed] = [0, 0];
  for (const call of calls)
    for (const code of codes)
      for (const times of repeats) {
        const title = `${call} ${code} × ${times}`;
        const id = incidentId(cases % 7);
        await vault.save(id, adding(anEvent(cases)));
        await vault.saveRecord('settings', { cases });
        const before = await eventsOf(vault, id);
        disk.set({ [call]: { code, times } });
        const error = await vault.checkpoint().then(
          () => null,
          (reason: VaultError) => reason,
        );
        expect(disk.set({}), title).toBeGreaterThan(0);
        if (error) failed += 1;
        expect(error?.code ?? named[code], title).toBe(named[code]);
        if (cases % 2 === 0) disk.die();
        ({ vault } = await store.reopen(disk.files, () => disk.set({})));
        expect(await eventsOf(vault, id), title).toEqual(before);
        expect(await vault.readRecord('settings', z.any()), title).toEqual({ cases });
        await vault.save(id, () => ({ v: 1, incident: id, events: [anEvent(cases)], drafts: {} }));
        await vault.checkpoint();
        cases += 1;
      }
  expect(cases).toBe(168);
  expect(failed).toBeGreaterThan(60);
});

describe('A6 80 times a system that takes only part of what it is given', () => {
  const parts: Record<string, (left: number) => number> = {
    none: () => 0,
    'one byte': () => 1,
    half: (left) => Math.floor(left / 2),
    'all but one': (left) => left - 1,
  };
  const when: Record<string, (call: number) => boolean> = {
    once: (call) => call === 0,
    'three times': (call) => call < 3,
    'every other time': (call) => call % 2 === 0,
    always: () => true,
  };
  const sizes = [0, 1, 500, 4_096, 20_000];

  for (const [part, taken] of Object.entries(parts))
    for (const [often, isShort] of Object.entries(when))
      test(`${part}, ${often}, ${sizes.length} sizes: whole or named`, async () => {
        const store = await aStore();
        for (const size of sizes) {
          const { vault: before } = await store.reopen();
          const event = anEvent(1, 'x'.repeat(size));
          const id = incidentId(size);
          await before.save(id, () => ({ v: 1, incident: id, events: [], drafts: {} }));
          await before.checkpoint();
          const files = shortWrites((left, call) => (isShort(call) ? taken(left) : left));
          const { vault } = await store.reopen(files);
          // "All but one" and "half" come down to nothing for the last byte.
          const stuck = often === 'always' && part !== 'one byte';
          if (stuck) {
            const old = readFileSync(documentPath(store.path, id));
            expect((await refusal(vault.save(id, adding(event)))).code).toBe('io');
            expect((await vault.read(id))?.events).toEqual([]);
            expect(readFileSync(documentPath(store.path, id))).toEqual(old);
          } else {
            await vault.save(id, adding(event));
            const { vault: again } = await store.reopen();
            expect((await again.read(id))?.events).toEqual([event]);
          }
        }
      });
});

test('a store that can’t be written opens for reading, and saving is refused by name', async () => {
  const disk = new FailingDisk();
  const store = await aStore();
  await store.vault.save(incidentId(1), adding(anEvent(1)));
  await store.folder.release();
  const before = bytesBelow(store.path);
  const folder = await hold(store.path, disk.files);
  const never = { code: 'EROFS', times: Infinity };
  disk.set({ create: never, rename: never, remove: never, makeFolder: never });
  const vault = await folder.openWithRecoveryKey({ recoveryKey: store.recoveryKey });
  expect((await vault.read(incidentId(1)))?.events).toHaveLength(1);
  expect((await refusal(vault.save(incidentId(1), adding(anEvent(2))))).code).toBe('read-only');
  expect(bytesBelow(store.path)).toEqual(before);
});

test('a set-up that failed on a full disk leaves no store, and works once there is room', async () => {
  const disk = new FailingDisk();
  const path = aFolder();
  const folder = await hold(path, disk.files);
  disk.set({ write: { code: 'ENOSPC', times: Infinity } });
  const person = '0197a000-0000-7000-8000-00000000000c';
  const attempt = folder.create({ person, passphrase: 'quiet lantern over harbour' });
  expect((await refusal(attempt)).code).toBe('disk-full');
  disk.set({});
  expect((await folder.inspect()).state).toBe('empty');
  await folder.create({ person, passphrase: 'quiet lantern over harbour' });
  expect((await folder.inspect()).state).toBe('closed');
});
