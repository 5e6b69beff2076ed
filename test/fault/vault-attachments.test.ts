// Photos and files in the store: every flipped byte is found, a pulled plug leaves nothing that isn't either whole or swept.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chunkLength, sealChunks, unsealChunks } from '#main/vault/attachment-chunks';
import { kinds, type Seal } from '#main/vault/sealed-bytes';
import { VaultError } from '#main/vault/vault';
import { adding, anEvent, aStore, incidentId, refusedAs } from '../support/vault-store';
import { FailingDisk, type FileCall } from '../support/vault-faults';

const seal: Seal = {
  ...{ kind: kinds.attachment, store: 'store', record: 'attachment:i:a' },
  key: Buffer.alloc(32, 3),
};
const photo = (length: number, salt = 0) =>
  Buffer.from(Uint8Array.from({ length }, (_, at) => (at * 31 + salt) & 0xff));
const content = (whole: Uint8Array, storedAt = 1_000) => ({ storedAt, thumbnail: photo(900, 5), whole });

function codeOf(bytes: Uint8Array): string {
  try {
    unsealChunks(seal, bytes);
    return 'read';
  } catch (error) {
    return error instanceof VaultError ? error.code : 'thrown';
  }
}

function filesOf(path: string): string[] {
  const all = readdirSync(join(path, 'attachments'), { recursive: true, encoding: 'utf8' });
  return all.filter((name) => name.endsWith('.amends')).map((name) => join(path, 'attachments', name));
}

test('B1: every flipped byte of an attachment of two chunks is found, the borders of its chunks byte by byte', () => {
  const sealed = sealChunks(seal, photo(chunkLength + 500));
  const border = sealed.length - 500 - 78;
  const every = (from: number, to: number, step: number) =>
    Array.from({ length: Math.ceil((to - from) / step) }, (_, at) => from + at * step);
  const places = [
    ...every(0, 400, 1),
    ...every(400, border - 400, 977),
    ...every(border - 400, sealed.length, 1),
  ];
  const codes = new Map<string, number>();
  for (const at of places)
    for (const mask of [0x01, 0x80, 0xff]) {
      sealed[at]! ^= mask;
      const code = codeOf(sealed);
      codes.set(code, (codes.get(code) ?? 0) + 1);
      sealed[at]! ^= mask;
    }
  expect([...codes.keys()]).toEqual(['damaged']);
  expect(codes.get('damaged')).toBe(places.length * 3);
  expect(codeOf(sealed)).toBe('read');
}, 60_000);

test('B2: an attachment that was cut anywhere or grew is damaged', () => {
  const sealed = sealChunks(seal, photo(chunkLength * 2 + 300));
  const whole = 54 + 16 + 8 + chunkLength;
  const cuts = [0, 1, 53, 54, whole - 1, whole, whole + 1, 2 * whole, sealed.length - 1];
  for (const length of [...cuts, ...Array.from({ length: 200 }, (_, at) => at * 2_600)])
    expect(codeOf(sealed.subarray(0, length)), `cut to ${length}`).toBe('damaged');
  for (const more of [1, 16, 78, 1_000, chunkLength])
    expect(codeOf(Buffer.concat([sealed, Buffer.alloc(more)])), `grown by ${more}`).toBe('damaged');
});

test('B3: chunks that were swapped, doubled, left out or taken from another attachment are found', () => {
  const sealed = sealChunks(seal, photo(chunkLength * 3));
  const other = sealChunks({ ...seal, record: 'attachment:i:b' }, photo(chunkLength * 3, 9));
  const older = sealChunks(seal, photo(chunkLength * 2, 7));
  const size = 54 + 16 + 8 + chunkLength;
  const chunk = (from: Buffer, at: number) => from.subarray(at * size, (at + 1) * size);
  const put = (...parts: Buffer[]) => codeOf(Buffer.concat(parts));
  const [a, b, c] = [chunk(sealed, 0), chunk(sealed, 1), chunk(sealed, 2)];
  expect(put(b, a, c)).toBe('damaged');
  expect(put(a, a, c)).toBe('damaged');
  expect(put(a, c)).toBe('damaged');
  expect(put(a, b, c, c)).toBe('damaged');
  expect(put(a, chunk(other, 1), c)).toBe('wrong-key');
  // Of the same file once, but when it had another length.
  expect(put(chunk(older, 0), b, c)).toBe('damaged');
  expect(put(a, b, c)).toBe('read');
});

test('C10: the same bytes are kept once in an incident, and have another id in another', async () => {
  const { vault, path } = await aStore();
  const [one, other] = [incidentId(1), incidentId(2)];
  const bytes = photo(3_000);
  const attachment = await vault.attachments.idOf(one, bytes);
  expect(await vault.attachments.idOf(one, Buffer.from(bytes))).toBe(attachment);
  expect(await vault.attachments.idOf(other, bytes)).not.toBe(attachment);
  await vault.attachments.keep({ incident: one, attachment }, content(bytes));
  await vault.attachments.keep({ incident: one, attachment }, content(bytes, 9_999));
  expect(filesOf(path)).toHaveLength(1);
  const read = await vault.attachments.read({ incident: one, attachment });
  expect(read?.storedAt).toBe(1_000);
  expect(Buffer.from(read!.whole).equals(bytes)).toBe(true);
  expect(Buffer.from(read!.thumbnail!).equals(photo(900, 5))).toBe(true);
  expect(await vault.attachments.read({ incident: other, attachment })).toBeNull();
});

test('B3: an attachment under another incident’s name doesn’t open, and the bytes stay', async () => {
  const { vault, path } = await aStore();
  const [one, other] = [incidentId(1), incidentId(1).replace(/^.{8}/, '0197a001')];
  const attachment = await vault.attachments.idOf(one, photo(10));
  await vault.attachments.idOf(other, photo(10));
  await vault.attachments.keep({ incident: one, attachment }, content(photo(10)));
  const [file = ''] = filesOf(path);
  writeFileSync(file.replace(one, other), readFileSync(file));
  expect(await refusedAs(vault.attachments.read({ incident: other, attachment }))).toBe('wrong-key');
  expect(filesOf(path)).toHaveLength(2);
});

test('B1: a damaged attachment is set aside, and everything else is as it was', async () => {
  const { vault, path } = await aStore();
  const incident = incidentId(1);
  await vault.save(incident, adding(anEvent(1)));
  const attachment = await vault.attachments.idOf(incident, photo(5_000));
  await vault.attachments.keep({ incident, attachment }, content(photo(5_000)));
  const [file = ''] = filesOf(path);
  const bytes = readFileSync(file);
  bytes[400]! ^= 1;
  writeFileSync(file, bytes);
  expect(await refusedAs(vault.attachments.read({ incident, attachment }))).toBe('damaged');
  expect(filesOf(path)).toEqual([]);
  const [aside = ''] = readdirSync(join(path, 'damaged'));
  expect(readFileSync(join(path, 'damaged', aside)).equals(bytes)).toBe(true);
  expect((await vault.read(incident))?.events).toHaveLength(1);
  expect(vault.incidentIds()).toEqual([incident]);
});

test('S12: no id but ours names a file', async () => {
  const { vault } = await aStore();
  const incident = incidentId(1);
  for (const attachment of ['', '..', 'A'.repeat(64), `${'a'.repeat(63)}/`, `../${'a'.repeat(61)}`])
    expect(await refusedAs(vault.attachments.read({ incident, attachment }))).toBe('hostile-id');
  const outside = vault.attachments.read({ incident: '../../x', attachment: 'a'.repeat(64) });
  expect(await refusedAs(outside)).toBe('hostile-id');
});

test('A8: bytes whose event never came go after a day, and only those', async () => {
  const store = await aStore();
  const incident = incidentId(1);
  const keep = async (salt: number, storedAt: number) => {
    const bytes = photo(100, salt);
    const attachment = await store.vault.attachments.idOf(incident, bytes);
    await store.vault.attachments.keep({ incident, attachment }, content(bytes, storedAt));
    return attachment;
  };
  const [named, settled, young, orphan] = [
    await keep(1, 0),
    await keep(2, 0),
    await keep(3, 5_000),
    await keep(4, 0),
  ];
  store.vault.attachments.settle({ incident, attachment: settled });
  const { vault } = await store.reopen();
  const isNamed = async ({ attachment }: { attachment: string }) => attachment === named;
  expect(await vault.attachments.sweep(async () => null, 4_000)).toBe(0);
  expect(await vault.attachments.sweep(isNamed, 4_000)).toBe(1);
  const there = async (attachment: string) =>
    (await vault.attachments.read({ incident, attachment })) !== null;
  expect(await Promise.all([named, settled, young, orphan].map(there))).toEqual([true, true, true, false]);
  // What was named is settled now: later sweeps don't look at it.
  expect(filesOf(store.path).filter((name) => name.endsWith('.new.amends'))).toHaveLength(1);
});

test('A5: whatever call of the disk fails, the bytes are either refused or whole', async () => {
  const disk = new FailingDisk();
  const { vault } = await aStore({ files: disk.files });
  const calls: FileCall[] = ['create', 'write', 'sync', 'size', 'close', 'rename', 'syncFolder'];
  let failed = 0;
  for (const [salt, call] of calls.entries())
    for (const code of ['ENOSPC', 'EIO', 'EROFS'])
      for (const times of [1, 3, 99]) {
        const bytes = photo(2_000, salt * 7 + times + code.length);
        const incident = incidentId(1);
        const attachment = await vault.attachments.idOf(incident, bytes);
        disk.set({ [call]: { code, times } });
        const kept = await vault.attachments.keep({ incident, attachment }, content(bytes)).then(
          () => true,
          (error: unknown) => {
            expect(error).toBeInstanceOf(VaultError);
            failed += 1;
            return false;
          },
        );
        disk.set({});
        const read = await vault.attachments.read({ incident, attachment });
        if (kept || read) expect(Buffer.from(read!.whole).equals(bytes), `${call} ${code}`).toBe(true);
        await vault.attachments.keep({ incident, attachment }, content(bytes));
        const again = await vault.attachments.read({ incident, attachment });
        expect(Buffer.from(again!.whole).equals(bytes)).toBe(true);
      }
  expect(failed).toBeGreaterThan(30);
});
