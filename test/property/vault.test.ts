import fc from 'fast-check';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keyTableCodec, noKeys } from '#main/vault/key-table-codec';
import { kinds, sealBytes, unsealBytes } from '#main/vault/sealed-bytes';
import type { StoredEvent, Vault, VaultError } from '#main/vault/vault';
import { FailingDisk, type FileCall } from '../support/vault-faults';
import { aCopyOf, adding, aStore, incidentId } from '../support/vault-store';

const text = fc.string({ unit: 'binary', maxLength: 60 });
const incident = fc.integer({ min: 0, max: 3 });
const event = fc.record<StoredEvent>({
  header: text,
  salt: fc.option(text, { nil: null }),
  payload: fc.option(text, { nil: null }),
});

type Step =
  | { do: 'save'; incident: number; event: StoredEvent }
  | { do: 'fail'; incident: number; event: StoredEvent; call: FileCall; code: string }
  | { do: 'draft'; incident: number; field: string; value: string }
  | { do: 'restart' }
  | { do: 'end of the process' }
  | { do: 'checkpoint' }
  | { do: 'damage one copy of the key table'; copy: 'a' | 'b'; at: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('save' as const), incident, event }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('draft' as const),
      incident,
      field: fc.stringMatching(/^[a-z.]{1,9}$/),
      value: text,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('fail' as const),
      incident,
      event,
      call: fc.constantFrom<FileCall>('create', 'writeAt', 'syncData', 'sync', 'size', 'rename'),
      code: fc.constantFrom('EIO', 'ENOSPC', 'EROFS'),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'restart' as const }) },
  { weight: 2, arbitrary: fc.constant({ do: 'end of the process' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'checkpoint' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('damage one copy of the key table' as const),
      copy: fc.constantFrom('a' as const, 'b' as const),
      at: fc.nat(5_000),
    }),
  },
);

test('whatever is saved, failed, damaged and restarted: the store holds what was acknowledged', async () => {
  const disk = new FailingDisk();
  const prepared = await aStore();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      disk.set({});
      const store = await aCopyOf(prepared, disk.files);
      let vault: Vault = store.vault;
      const model = new Map<string, { events: StoredEvent[]; drafts: Record<string, unknown> }>();
      // A save that failed with an unknown outcome: the disk may hold it, until a later save says that it doesn't count.
      let unknown: { id: string; event: StoredEvent } | null = null;
      const of = (id: string) => model.get(id) ?? { events: [], drafts: {} };

      for (const one of steps) {
        if (one.do === 'restart') {
          ({ vault } = await store.reopen(disk.files));
          unknown = null;
        } else if (one.do === 'checkpoint') await vault.checkpoint();
        else if (one.do === 'end of the process') {
          disk.die();
          ({ vault } = await store.reopen(disk.files, () => disk.set({})));
          if (unknown) {
            const { id, event: maybe } = unknown;
            const events = (await vault.read(id))?.events ?? [];
            if (events.length > of(id).events.length)
              model.set(id, { ...of(id), events: [...of(id).events, maybe] });
          }
          unknown = null;
        } else if (one.do === 'damage one copy of the key table') {
          const path = join(store.path, `keys.${one.copy}`);
          const bytes = readFileSync(path);
          bytes[one.at % bytes.length]! ^= 0x40;
          writeFileSync(path, bytes);
          ({ vault } = await store.reopen(disk.files));
          unknown = null;
        } else {
          const id = incidentId(one.incident);
          if (one.do === 'draft') {
            const draft = { value: one.value, at: '2026-01-05T10:00:00Z' };
            await vault.save(id, (now) => ({ ...now, drafts: { ...now.drafts, [one.field]: draft } }));
            model.set(id, { ...of(id), drafts: { ...of(id).drafts, [one.field]: draft } });
            unknown = null;
          } else {
            if (one.do === 'fail') disk.set({ [one.call]: { code: one.code, times: Infinity } });
            const saved = await vault.save(id, adding(one.event)).then(
              () => true,
              (error: VaultError) => {
                if (error.outcome === 'unknown') unknown ??= { id, event: one.event };
                return false;
              },
            );
            disk.set({});
            if (one.do === 'save') expect(saved).toBe(true);
            if (saved) unknown = null;
            if (saved) model.set(id, { ...of(id), events: [...of(id).events, one.event] });
          }
        }
      }
      expect(vault.incidentIds().sort()).toEqual([...model.keys()].sort());
      expect(await vault.incidentCount()).toBe(model.size);
      for (const [id, { events, drafts }] of model)
        expect(await vault.read(id)).toEqual({ v: 1, incident: id, events, drafts });
      await store.folder.release();
    }),
    { numRuns: 100 },
  );
});

test('whatever bytes are sealed come back, and only under their own seal', () => {
  const seal = fc.record({
    kind: fc.constantFrom(...Object.values(kinds)),
    store: text,
    record: text,
    key: fc.uint8Array({ minLength: 32, maxLength: 32 }),
  });
  fc.assert(
    fc.property(
      seal,
      seal,
      fc.nat(2 ** 40),
      fc.uint8Array({ maxLength: 3_000 }),
      (one, other, revision, bytes) => {
        const sealed = sealBytes(one, revision, bytes);
        const opened = unsealBytes(one, sealed);
        expect([opened.revision, [...opened.plain]]).toEqual([revision, [...bytes]]);
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        expect(() => unsealBytes(other, sealed)).toThrow('belongs to another');
      },
    ),
    { numRuns: 300 },
  );
});

test('a key table survives its own encoding, and noise never becomes keys', () => {
  const name = fc.string({ unit: 'grapheme', maxLength: 60 });
  const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(name, key)),
      fc.uint8Array({ minLength: 1, maxLength: 200 }),
      (entries, noise) => {
        const keys = new Map(entries.map(([label, bytes]) => [label, Buffer.from(bytes)]));
        const shelves = noKeys.shelves.map((_, n) => (n * 7) % 2 ** 40);
        const table = { ...noKeys, keys, shelves, header: noise.length % 2 ? Buffer.from(noise) : null };
        expect(keyTableCodec.decode(keyTableCodec.encode(table))).toEqual(table);
        const longer = Buffer.concat([keyTableCodec.encode(table), noise]);
        expect(() => keyTableCodec.decode(longer)).toThrow('something unknown');
      },
    ),
    { numRuns: 200 },
  );
});
