import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { decodeHeader, encodeHeader } from '#main/vault/store-header';
import {
  adding,
  aFolder,
  amira,
  anEvent,
  aStore,
  bytesBelow,
  documentPath,
  hold,
  incidentId,
  passphrase,
  refusedAs,
} from '../support/vault-store';

/** The same file, as a later version of the format would have headed it. */
function asIfNewer(path: string): void {
  const bytes = readFileSync(path);
  bytes.writeUInt16BE(2, 8);
  createHash('sha256').update(bytes.subarray(0, 50)).digest().copy(bytes, 50, 0, 4);
  writeFileSync(path, bytes);
}

test.each([[['header.a']], [['header.b']], [['header.a', 'header.b']]])(
  'B5 a store whose %j is of a newer version is refused, and every byte of it stays',
  async (copies) => {
    const store = await aStore();
    await store.vault.save(incidentId(1), adding(anEvent(1)));
    await store.folder.release();
    for (const copy of copies) {
      const { revision, value } = decodeHeader(readFileSync(join(store.path, copy)));
      writeFileSync(join(store.path, copy), encodeHeader(revision, value, 2));
    }
    writeFileSync(
      join(store.path, `.header.a.${'a'.repeat(24)}.amends-tmp`),
      'a later version may need this',
    );
    const before = bytesBelow(store.path);

    const folder = await hold(store.path);
    expect(await folder.inspect()).toEqual({ state: 'newer', storeId: null, slots: [] });
    expect(await refusedAs(folder.openWithPassphrase({ passphrase }))).toBe('newer');
    expect(await refusedAs(folder.openWithRecoveryKey({ recoveryKey: store.recoveryKey }))).toBe('newer');
    expect(await refusedAs(folder.create({ person: amira, passphrase }))).toBe('not-empty');
    expect(bytesBelow(store.path)).toEqual(before);
  },
);

test.each([[['keys.a']], [['keys.a', 'keys.b']]])('B5 so is one whose key table %j is', async (copies) => {
  const store = await aStore();
  await store.folder.release();
  for (const copy of copies) asIfNewer(join(store.path, copy));
  const before = bytesBelow(store.path);
  const folder = await hold(store.path);
  expect(await refusedAs(folder.openWithRecoveryKey({ recoveryKey: store.recoveryKey }))).toBe('newer');
  expect(bytesBelow(store.path)).toEqual(before);
});

test('B5 a document or record of a newer version is refused alone, and stays byte for byte', async () => {
  const store = await aStore();
  const { path } = store;
  for (const n of [1, 2]) await store.vault.save(incidentId(n), adding(anEvent(n)));
  await store.vault.saveRecord('settings', { theme: 'dark' });
  const { vault } = await store.reopen(undefined, () => {
    asIfNewer(documentPath(path, incidentId(1)));
    for (const copy of ['a', 'b']) asIfNewer(join(path, 'records', `settings.${copy}`));
  });
  const before = bytesBelow(path);
  expect(await refusedAs(vault.read(incidentId(1)))).toBe('newer');
  expect(await refusedAs(vault.save(incidentId(1), adding(anEvent(2))))).toBe('newer');
  expect(
    await refusedAs(vault.heal(incidentId(1), { v: 1, incident: incidentId(1), events: [], drafts: {} })),
  ).toBe('newer');
  expect(await refusedAs(vault.readRecord('settings', z.any()))).toBe('newer');
  expect(await refusedAs(vault.saveRecord('settings', {}))).toBe('newer');
  expect(await refusedAs(vault.healRecord('settings', {}))).toBe('newer');
  expect(bytesBelow(path)).toEqual(before);
  expect((await vault.read(incidentId(2)))?.events).toHaveLength(1);
});

test('B5 a journal segment of a newer version keeps the whole store shut, and every byte of it stays', async () => {
  const store = await aStore();
  await store.vault.save(incidentId(1), adding(anEvent(1)));
  const copy = join(aFolder(), 'store');
  cpSync(store.path, copy, { recursive: true });
  const [name = ''] = readdirSync(join(copy, 'journal'));
  const segment = readFileSync(join(copy, 'journal', name));
  segment.writeUInt16BE(2, 8);
  createHash('sha256').update(segment.subarray(0, 22)).digest().copy(segment, 22, 0, 4);
  writeFileSync(join(copy, 'journal', name), segment);
  const before = bytesBelow(copy);
  const folder = await hold(copy);
  expect(await refusedAs(folder.openWithRecoveryKey({ recoveryKey: store.recoveryKey }))).toBe('newer');
  expect(bytesBelow(copy)).toEqual(before);
});

test('B5 a document whose content says a newer version is refused as newer, not as broken', async () => {
  const { vault } = await aStore();
  const later = vault.save(incidentId(1), (document) => ({ ...document, v: 2 }) as never);
  expect(await refusedAs(later)).toBe('newer');
});
