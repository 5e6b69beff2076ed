import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FilePort } from '#main/vault/file-port';
import { blockSize } from '#main/vault/journal-bytes';
import { Journal } from '#main/vault/journal';
import { segmentOf } from '#main/vault/journal-segment';
import { nodeFiles } from '#main/vault/node-files';
import { FailingDisk } from '../support/vault-faults';
import { adding, aFolder, anEvent, aStore, hold, incidentId } from '../support/vault-store';

const records = Number(process.env.AMENDS_RECORDS ?? 100_000);

/** Notes (key, nonce) of everything that is sealed into a journal: the run names the key, number and sequence the nonce. */
class NonceBook {
  readonly seen = new Set<string>();
  repeated = 0;
  readonly #open = new Map<number, { run: string; number: number }>();

  watching(files: FilePort): FilePort {
    return {
      ...files,
      create: (path) => {
        const file = files.create(path);
        const segment = segmentOf(path.split('/').at(-1) ?? '');
        if (segment) this.#open.set(file, segment);
        return file;
      },
      close: (file) => {
        this.#open.delete(file);
        files.close(file);
      },
      writeAt: (file, bytes, offset, position) => {
        const segment = this.#open.get(file);
        if (
          segment &&
          position >= blockSize &&
          Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'AJR1'
        )
          this.note(segment.run, segment.number, Buffer.from(bytes.subarray(4, 10)).readUIntBE(0, 6));
        return files.writeAt(file, bytes, offset, position);
      },
    };
  }

  note(run: string, number: number, sequence: number): void {
    const pair = `${run}.${number}.${sequence}`;
    if (this.seen.has(pair)) this.repeated += 1;
    this.seen.add(pair);
  }
}

/** Takes everything and keeps nothing: what is sealed is all that counts here. */
function nowhere(): FilePort {
  let last = 2;
  let size = 0;
  return {
    ...nodeFiles,
    create: () => ((size = 0), ++last),
    writeAt: (_, bytes, offset, position) => {
      size = Math.max(size, position + bytes.length);
      return bytes.length - offset;
    },
    ...{
      sync: () => undefined,
      syncData: () => undefined,
      syncFolder: () => undefined,
      close: () => undefined,
    },
    ...{ remove: () => undefined, size: () => size },
  };
}

const entry = { kind: 'record' as const, name: 'settings', json: '1' };

/** A journal's place, in which every opening has a key of its own. */
function placeOf(book: NonceBook) {
  let run = 0;
  const place = { folder: '/nowhere', store: 'store', next: 1, segmentBytes: 1024 * 1024 };
  return {
    ...{ ...place, files: book.watching(nowhere()) },
    freshKey: async () => ({ run: String(++run).padStart(24, '0'), key: Buffer.alloc(32, run) }),
    ...{ onSaved: () => undefined, onRoom: () => undefined },
  };
}

test(`B8 ${records} journal records: no key meets a nonce twice`, { timeout: 60_000 + records }, async () => {
  const book = new NonceBook();
  const journal = new Journal(placeOf(book));
  for (let n = 0; n < records; n++) await journal.append(entry, () => undefined);
  await journal.settled();
  expect([book.repeated, book.seen.size]).toEqual([0, records]);
});

test('B8 killed and reopened 20 times, failed writes, a copied store in which both go on: no key meets a nonce twice', async () => {
  const book = new NonceBook();
  const disk = new FailingDisk();
  const files = book.watching(disk.files);
  const store = await aStore({ files });
  let { vault } = store;
  for (let round = 0; round < 20; round++) {
    for (let n = 0; n < 5; n++) await vault.save(incidentId(n), adding(anEvent(n)));
    for (const call of ['syncData', 'writeAt'] as const) {
      disk.set({ [call]: { code: 'EIO', times: round % 2 ? 1 : Infinity } });
      await vault.save(incidentId(1), adding(anEvent(-1))).catch(() => undefined);
      disk.set({});
    }
    if (round % 3 === 0) await vault.checkpoint();
    else disk.die();
    ({ vault } = await store.reopen(files, () => disk.set({})));
  }
  await vault.save(incidentId(1), adding(anEvent(1)));
  disk.die();
  await store.folder.release();
  const copies = [0, 1].map(() => join(aFolder(), 'store'));
  for (const copy of copies) cpSync(store.path, copy, { recursive: true });
  disk.set({});
  for (const copy of copies) {
    const folder = await hold(copy, files);
    const opened = await folder.openWithRecoveryKey({ recoveryKey: store.recoveryKey });
    for (let n = 0; n < 20; n++) await opened.save(incidentId(n), adding(anEvent(n)));
    await folder.release();
  }
  expect(book.repeated).toBe(0);
  expect(book.seen.size).toBeGreaterThan(120);
});

test('the test of B8 finds a journal out that goes on under its old key after a restart', async () => {
  const book = new NonceBook();
  const naive = { run: '0'.repeat(24), key: Buffer.alloc(32, 1) };
  for (let opening = 0; opening < 2; opening++) {
    const journal = new Journal({ ...placeOf(book), freshKey: async () => naive });
    for (let n = 0; n < 3; n++) await journal.append(entry, () => undefined);
    await journal.settled();
  }
  expect(book.repeated).toBe(3);
});
