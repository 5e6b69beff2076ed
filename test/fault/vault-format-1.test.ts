import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { FilePort } from '#main/vault/file-port';
import { keyTableCodec } from '#main/vault/key-table-codec';
import { decodeHeader, encodeHeader } from '#main/vault/store-header';
import { FailingDisk, StoppingProcess } from '../support/vault-faults';
import { adding, aFolder, anEvent, bytesBelow, hold, incidentId, refusedAs } from '../support/vault-store';

const fixture = resolve(import.meta.dirname, '../fixtures/store-format-1');
const holds = JSON.parse(readFileSync(join(fixture, 'holds.json'), 'utf8')) as {
  recoveryKey: string;
  passphrase: string;
  documents: Record<string, { events: unknown[] }>;
  records: Record<'branch' | 'settings', unknown>;
};

function aFormat1Store(): string {
  const path = join(aFolder(), 'store');
  cpSync(join(fixture, 'store'), path, { recursive: true });
  return path;
}

async function opened(path: string, files?: FilePort) {
  const folder = await hold(path, files);
  return { folder, vault: await folder.openWithRecoveryKey({ recoveryKey: holds.recoveryKey }) };
}

async function expectEverything(path: string) {
  const { folder, vault } = await opened(path);
  expect(vault.incidentIds().sort()).toEqual(Object.keys(holds.documents).sort());
  for (const [id, document] of Object.entries(holds.documents))
    expect(await vault.read(id)).toEqual(document);
  for (const name of ['branch', 'settings'] as const)
    expect(await vault.readRecord(name, z.any())).toEqual(holds.records[name]);
  return { folder, vault };
}

test('B6 a store of format 1 opens with everything in it, also fields of a later version, and goes on', async () => {
  const path = aFormat1Store();
  const { folder, vault } = await expectEverything(path);
  for (const id of Object.keys(holds.documents)) await vault.save(id, adding(anEvent(9)));
  await folder.release();
  const { vault: again } = await opened(path);
  for (const [id, { events }] of Object.entries(holds.documents)) {
    const document = await again.read(id);
    expect(document?.events).toHaveLength(events.length + 1);
  }
  expect(await again.read(incidentId(2))).toMatchObject({ laterField: { kept: true } });
});

test('B6 the move from format 1, the process ending at each step: everything is there after the next opening', async () => {
  const program = new StoppingProcess();
  let steps = 0;
  for (let step = 1, finished = false; !finished; step = Math.max(step + 1, Math.ceil(step * 1.02))) {
    const path = aFormat1Store();
    program.stopAt(step);
    const folder = await hold(path, program.files).catch(() => null);
    finished = await Promise.resolve(folder?.openWithRecoveryKey({ recoveryKey: holds.recoveryKey })).then(
      (vault) => vault !== undefined,
      () => false,
    );
    await folder?.release();
    const { folder: again } = await expectEverything(path);
    await again.release();
    steps += 1;
  }
  expect(steps).toBeGreaterThan(40);
});

test('B6 the move from format 1 on a disk that is full: refused by name, and the store is as it was', async () => {
  const path = aFormat1Store();
  const disk = new FailingDisk();
  disk.set({ write: { code: 'ENOSPC', times: Infinity } });
  const folder = await hold(path, disk.files);
  expect(await refusedAs(folder.openWithRecoveryKey({ recoveryKey: holds.recoveryKey }))).toBe('disk-full');
  await folder.release();
  const { folder: again } = await expectEverything(path);
  await again.release();
});

test('B5 a key table of a later format keeps the store shut', () => {
  const later = Buffer.from(keyTableCodec.encode({ ...keyTableCodec.decode(emptyTable()), format: 2 }));
  later.writeUInt8(3, 0);
  expect(() => keyTableCodec.decode(later)).toThrow('newer version');
});

test('an older header put back opens nothing that the newest doesn’t open, and the newest comes back', async () => {
  const path = aFormat1Store();
  const older = ['a', 'b'].map((copy) => readFileSync(join(path, `header.${copy}`)));
  const { folder, vault } = await opened(path);
  const fresh = 'seven grey geese going north';
  const keeper = vault.slots.list().find(({ kind }) => kind === 'passphrase')?.person ?? '';
  await vault.slots.setPassphrase(keeper, fresh);
  await folder.release();
  ['a', 'b'].forEach((copy, n) => writeFileSync(join(path, `header.${copy}`), older[n]!));
  const closed = await hold(path);
  expect(await refusedAs(closed.openWithPassphrase({ passphrase: holds.passphrase }))).toBe(
    'wrong-passphrase',
  );
  await (await closed.openWithRecoveryKey({ recoveryKey: holds.recoveryKey })).close();
  await closed.openWithPassphrase({ passphrase: fresh });
  expect(encodeHeader(1, decodeHeader(readFileSync(join(path, 'header.a'))).value)).not.toEqual(older[0]);
});

test('B3 an older copy of a whole document, or of a shelf of keys, put back is noticed', async () => {
  const path = aFormat1Store();
  const id = incidentId(1);
  const document = join(path, 'documents', '01', `${id}.amends`);
  const shelves = ['a', 'b'].map((copy) => join(path, 'shelves', `01.${copy}`));
  const first = await opened(path);
  await first.vault.save(id, adding(anEvent(3)));
  await first.folder.release();
  const older = [document, ...shelves].map((file) => readFileSync(file));

  const second = await opened(path);
  await second.vault.save(id, adding(anEvent(4)));
  await second.folder.release();
  const newest = readFileSync(document);
  writeFileSync(document, older[0]!);
  const third = await opened(path);
  expect(await refusedAs(third.vault.read(id))).toBe('damaged');
  expect(Object.keys(bytesBelow(join(path, 'damaged')))).toHaveLength(1);
  await third.folder.release();

  writeFileSync(document, newest);
  shelves.forEach((file, n) => writeFileSync(file, older[n + 1]!));
  const fourth = await opened(path);
  expect(await refusedAs(fourth.vault.read(id))).toBe('damaged');
  expect((await fourth.vault.read(incidentId(3)))?.events).toHaveLength(2);
});

/** Format 1 without a key. */
const emptyTable = () => Buffer.from([1, 0, 0, 0, 0]);
