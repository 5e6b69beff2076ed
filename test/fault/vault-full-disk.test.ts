import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import type { FilePort } from '#main/vault/file-port';
import { nodeFiles } from '#main/vault/node-files';
import type { Vault } from '#main/vault/vault';
import { diskWith } from '../support/vault-faults';
import { adding, aFolder, anEvent, aStore, bytesBelow, incidentId } from '../support/vault-store';

/** A small disk that can be filled up to a number of bytes. */
interface SmallDisk {
  readonly name: string;
  readonly path: string;
  readonly files: FilePort;
  leave(bytes: number): void;
  free(): void;
}

function aReallySmallDisk(): SmallDisk | null {
  const path = join(aFolder(), 'small');
  mkdirSync(path);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m,mode=0700', 'amends-test', path], {
      stdio: 'ignore',
    });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', path]));
  const filler = join(path, 'filler');
  return {
    name: 'a real 3 MB tmpfs',
    path,
    files: nodeFiles,
    leave(bytes) {
      const { bavail, bsize } = statfsSync(path);
      const file = openSync(filler, 'w');
      for (let left = bavail * bsize - bytes; left > 0; left -= 65_536)
        writeSync(file, Buffer.alloc(Math.min(left, 65_536)));
      closeSync(file);
    },
    free: () => rmSync(filler, { force: true }),
  };
}

function aSimulatedSmallDisk(): SmallDisk {
  const room = { bytes: Infinity };
  return {
    name: 'the file-system port (no right to mount a small disk here)',
    path: aFolder(),
    files: diskWith(room),
    leave: (bytes) => void (room.bytes = bytes),
    free: () => void (room.bytes = Infinity),
  };
}

type Save = (vault: Vault, n: number) => Promise<void>;
const long = 'She waited forty minutes. '.repeat(900);
const saves: Record<string, Save> = {
  'a new incident': (vault, n) => vault.save(incidentId(1_000 + n), adding(anEvent(1))),
  'one more answer': (vault) => vault.save(incidentId(1), adding(anEvent(2))),
  'a long narrative': (vault) => vault.save(incidentId(2), adding(anEvent(2, long))),
  'a new long narrative': (vault, n) => vault.save(incidentId(2_000 + n), adding(anEvent(1, long))),
  'the branch': (vault, n) => vault.saveRecord('branch', { name: 'Millgate', n, notes: long }),
};
const rooms = Array.from({ length: 25 }, (_, n) => n * 2_048);

test('A4 a full disk, 125 saves: named, the old files intact, and it works once space is freed', async () => {
  const disk = aReallySmallDisk() ?? aSimulatedSmallDisk();
  console.log(`A4 ran on ${disk.name}`);
  const store = await aStore({ path: join(disk.path, 'store'), files: disk.files });
  let { vault } = store;
  for (const n of [1, 2]) await vault.save(incidentId(n), adding(anEvent(1)));
  await vault.saveRecord('branch', { name: 'Millgate' });

  let refused = 0;
  let cases = 0;
  for (const room of rooms)
    for (const [title, save] of Object.entries(saves)) {
      const what = `${title} with ${room} bytes left`;
      const n = cases++;
      const before = [await vault.read(incidentId(1)), await vault.read(incidentId(2))];
      const draft = { value: 'half a sentence', at: '2026-01-05T10:00:00Z' };
      disk.leave(room);
      const error = await save(vault, n).then(
        () => null,
        (reason: unknown) => reason,
      );
      if (error !== null) {
        refused += 1;
        expect(error, what).toMatchObject({ name: 'VaultError', code: 'disk-full' });
        expect((error as Error & { safe: string }).safe, what).toContain('still on the screen');
        expect([await vault.read(incidentId(1)), await vault.read(incidentId(2))], what).toEqual(before);
        expect(
          Object.keys(bytesBelow(store.path)).filter((name) => name.endsWith('-tmp')),
          what,
        ).toEqual([]);
      }
      disk.free();
      await save(vault, n);
      await vault.save(incidentId(1), (document) => ({ ...document, drafts: { narrative: draft } }));
      if (n % 10 === 0) ({ vault } = await store.reopen(disk.files));
      expect((await vault.read(incidentId(1)))?.drafts, what).toEqual({ narrative: draft });
      expect(await vault.readRecord('branch', z.looseObject({ name: z.string() })), what).toBeTruthy();
      // Keeps the small disk small.
      for (const id of [1, 2]) await vault.save(incidentId(id), (d) => ({ ...d, events: [anEvent(1)] }));
      for (const id of [1_000 + n, 2_000 + n])
        if (vault.incidentIds().includes(incidentId(id)))
          await vault.save(incidentId(id), (d) => ({ ...d, events: [] }));
    }
  expect(cases).toBe(125);
  expect(refused).toBeGreaterThan(20);
  disk.leave(0);
  // Space was put by: staff are told, and saving goes on for a while.
  let [saved, error]: [number, unknown] = [0, null];
  for (; error === null && saved < 1_000; saved++)
    error = await saves['one more answer']!(vault, 0).then(
      () => null,
      (reason: unknown) => reason,
    );
  expect(vault.health().spaceLow).toBe(true);
  expect(saved).toBeGreaterThan(3);
  expect(error).toMatchObject({ code: 'disk-full', outcome: 'unchanged' });
  disk.free();
  await saves['one more answer']!(vault, 0);
});
