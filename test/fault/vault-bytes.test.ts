import {
  closeSync,
  copyFileSync,
  openSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { incidentDocument, type IncidentDocument } from '#main/vault/incident-document';
import { jsonCodec } from '#main/vault/json-codec';
import { nodeFiles } from '#main/vault/node-files';
import { kinds, type Seal } from '#main/vault/sealed-bytes';
import { SealedFile } from '#main/vault/sealed-file';
import { HeaderFile } from '#main/vault/store-header';
import { VaultError } from '#main/vault/vault';
import { FailingDisk } from '../support/vault-faults';
import {
  adding,
  aFolder,
  anEvent,
  aStore,
  documentPath,
  incidentId,
  refusal,
  refusedAs,
} from '../support/vault-store';

const seal: Seal = { kind: kinds.incident, store: 'store', record: 'incident', key: Buffer.alloc(32, 3) };
const sealedSize = 16 * 1024;

/** A sealed incident document of exactly 16 KB. */
async function aDocumentOf16KB() {
  const file = new SealedFile<IncidentDocument>(
    nodeFiles,
    join(aFolder(), 'document'),
    seal,
    jsonCodec<IncidentDocument>(incidentDocument),
  );
  const document = (payload: string) => ({
    v: 1 as const,
    incident: incidentId(1),
    events: [{ header: 'h', salt: null, payload }],
    drafts: {},
  });
  await file.write(document(''));
  const empty = readFileSync(file.path).length;
  await file.write(document('x'.repeat(sealedSize - empty)));
  const bytes = readFileSync(file.path);
  expect(bytes.length).toBe(sealedSize);
  return { file, bytes };
}

/** What reading says, without a promise per case: a hundred thousand of them are read here. */
function codeOfReading(file: { readGeneration(): unknown }): string {
  try {
    return file.readGeneration() === null ? 'missing' : 'read';
  } catch (error) {
    return error instanceof VaultError ? error.code : String(error);
  }
}

/** Flips each byte of a file in place with each mask, reads, puts it back. Answers what was said how often. */
function flipEveryByte(file: { readonly path: string; readGeneration(): unknown }): Record<string, number> {
  const bytes = readFileSync(file.path);
  const said: Record<string, number> = {};
  const handle = openSync(file.path, 'r+');
  for (let at = 0; at < bytes.length; at++) {
    for (const mask of [0x01, 0x80, 0xff]) {
      writeSync(handle, Buffer.from([bytes[at]! ^ mask]), 0, 1, at);
      const code = codeOfReading(file);
      said[code] = (said[code] ?? 0) + 1;
    }
    writeSync(handle, bytes, at, 1, at);
  }
  closeSync(handle);
  return said;
}

test('B1 every byte of a 16 KB document flipped with three masks: damaged each time, and the file is left alone', async () => {
  const { file, bytes } = await aDocumentOf16KB();
  expect(flipEveryByte(file)).toEqual({ damaged: sealedSize * 3 });
  expect(readFileSync(file.path)).toEqual(bytes);
  expect(codeOfReading(file)).toBe('read');
});

test('B1 every byte of a header flipped with three masks: damaged each time', async () => {
  const { path } = await aStore();
  const file = new HeaderFile(nodeFiles, join(path, 'header.a'));
  expect(flipEveryByte(file)).toEqual({ damaged: readFileSync(file.path).length * 3 });
});

test('B1 a flipped byte in a store’s document: set aside as it was, never written over, healed on purpose', async () => {
  const store = await aStore();
  const { path } = store;
  const flipped = new Map<string, Buffer>();
  for (let n = 0; n < 40; n++) await store.vault.save(incidentId(n), adding(anEvent(n)));
  const { vault } = await store.reopen(undefined, () => {
    for (let n = 0; n < 40; n++) {
      const file = documentPath(path, incidentId(n));
      const bytes = readFileSync(file);
      bytes[Math.floor((bytes.length * n) / 40)]! ^= 0x10;
      writeFileSync(file, bytes);
      flipped.set(incidentId(n), bytes);
    }
  });
  for (let n = 0; n < 40; n++) {
    const id = incidentId(n);
    if (n % 2 === 0) expect((await refusal(vault.read(id))).subject).toBe(id);
    expect(await refusedAs(vault.save(id, adding(anEvent(2))))).toBe('damaged');
    const aside = readdirSync(join(path, 'damaged')).find((name) => name.startsWith(id)) ?? '';
    expect(readFileSync(join(path, 'damaged', aside))).toEqual(flipped.get(id));
    expect(await refusedAs(vault.read(id))).toBe('damaged');
    expect(vault.incidentIds()).toContain(id);
    await vault.heal(id, { v: 1, incident: id, events: [anEvent(n)], drafts: {} });
    expect((await vault.read(id))?.events).toEqual([anEvent(n)]);
    expect(await refusedAs(vault.heal(id, { v: 1, incident: id, events: [], drafts: {} }))).toBe('not-empty');
  }
  const { vault: after } = await store.reopen();
  for (let n = 0; n < 40; n++) expect((await after.read(incidentId(n)))?.events).toEqual([anEvent(n)]);
});

test('B1 a damaged document that was healed stays healed when the process ends before the next checkpoint', async () => {
  const store = await aStore();
  await store.vault.save(incidentId(1), adding(anEvent(1)));
  const disk = new FailingDisk();
  const { vault } = await store.reopen(disk.files, () =>
    writeFileSync(documentPath(store.path, incidentId(1)), 'noise'),
  );
  expect(await refusedAs(vault.read(incidentId(1)))).toBe('damaged');
  await vault.heal(incidentId(1), { v: 1, incident: incidentId(1), events: [anEvent(7)], drafts: {} });
  await vault.save(incidentId(1), adding(anEvent(8)));
  disk.die();
  const { vault: after } = await store.reopen();
  expect((await after.read(incidentId(1)))?.events).toEqual([anEvent(7), anEvent(8)]);
});

test('a damaged document stays known as damaged after a restart', async () => {
  const store = await aStore();
  await store.vault.save(incidentId(1), adding(anEvent(1)));
  const noise = () => writeFileSync(documentPath(store.path, incidentId(1)), 'noise');
  const { vault: before } = await store.reopen(undefined, noise);
  expect(await refusedAs(before.read(incidentId(1)))).toBe('damaged');
  const { vault } = await store.reopen();
  expect(vault.incidentIds()).toEqual([incidentId(1)]);
  expect(await refusedAs(vault.read(incidentId(1)))).toBe('damaged');
  expect(await refusedAs(vault.save(incidentId(1), adding(anEvent(2))))).toBe('damaged');
});

test('B2 a 16 KB document cut at every length: damaged each time', async () => {
  const { file } = await aDocumentOf16KB();
  const said = new Set<string>();
  for (let length = sealedSize - 1; length >= 0; length--) {
    truncateSync(file.path, length);
    said.add(codeOfReading(file));
  }
  expect([...said]).toEqual(['damaged']);
});

test('B2 one byte to one megabyte appended: damaged each time, and the file is left alone', async () => {
  const { file, bytes } = await aDocumentOf16KB();
  const extras = [...Array.from({ length: 64 }, (_, n) => n + 1), 255, 256, 4_096, 16_384, 65_536, 1_048_576];
  for (const extra of extras)
    for (const filling of [Buffer.alloc(extra), bytes.subarray(0, extra)]) {
      const longer = Buffer.concat([bytes, filling]);
      writeFileSync(file.path, longer);
      expect(codeOfReading(file), `${extra} more`).toBe('damaged');
      expect(readFileSync(file.path).equals(longer)).toBe(true);
    }
});

test('B3 a document in another’s place, or from another store, is refused and left where it is', async () => {
  const [store, other] = [await aStore(), await aStore()];
  for (const { vault } of [store, other]) {
    for (const n of [1, 2]) await vault.save(incidentId(n), adding(anEvent(n)));
    await vault.checkpoint();
  }
  const swaps = [
    [documentPath(store.path, incidentId(2)), documentPath(store.path, incidentId(1))],
    [documentPath(other.path, incidentId(2)), documentPath(store.path, incidentId(2))],
  ] as const;
  for (const [from, to] of swaps) {
    const { vault } = await store.reopen(undefined, () => copyFileSync(from, to));
    const grafted = readFileSync(to);
    const id = to === documentPath(store.path, incidentId(1)) ? incidentId(1) : incidentId(2);
    expect(await refusedAs(vault.read(id))).toBe('wrong-key');
    expect(await refusedAs(vault.save(id, adding(anEvent(3))))).toBe('wrong-key');
    expect(readFileSync(to)).toEqual(grafted);
  }
});
