import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  adding,
  aFolder,
  anEvent,
  aStore,
  ben,
  bytesBelow,
  documentPath,
  hold,
  incidentId,
  passphrase,
  refusal,
  refusedAs,
} from '../../../support/vault-store';

test('what was saved is there after a restart, byte for byte', async () => {
  const store = await aStore();
  const odd = anEvent(1, 'Zoë said “🙈\u202E nul\u0000” \uD800 </script>');
  await store.vault.save(incidentId(1), adding(odd));
  const { vault } = await store.reopen();
  expect((await vault.read(incidentId(1)))?.events).toEqual([odd]);
  expect(vault.incidentIds()).toEqual([incidentId(1)]);
});

test('an incident that never was is null, and asking for it makes no file', async () => {
  const { vault, path } = await aStore();
  const before = bytesBelow(path);
  expect(await vault.read(incidentId(9))).toBeNull();
  expect(bytesBelow(path)).toEqual(before);
});

test('fields of a newer version survive a save by this one', async () => {
  const store = await aStore();
  const later = { ...anEvent(1), mood: 'calm' };
  await store.vault.save(incidentId(1), (document) => ({ ...document, events: [later], weather: 'rain' }));
  await store.vault.save(incidentId(1), adding(anEvent(2)));
  expect(await store.vault.read(incidentId(1))).toEqual({
    v: 1,
    incident: incidentId(1),
    events: [later, anEvent(2)],
    drafts: {},
    weather: 'rain',
  });
});

test.each(['with spaces & signs', 'Épicerie Müller ☕', 'مطعم', 'x'.repeat(200)])(
  'A12 a store in the folder %j works like any other',
  async (name) => {
    const store = await aStore({ path: join(aFolder(), name) });
    await store.vault.save(incidentId(1), adding(anEvent(1)));
    const { vault } = await store.reopen();
    expect((await vault.read(incidentId(1)))?.events).toEqual([anEvent(1)]);
  },
);

test('a hundred saves at once to one incident all count, in the order they were asked for', async () => {
  const { vault } = await aStore();
  await Promise.all(Array.from({ length: 100 }, (_, n) => vault.save(incidentId(n % 3), adding(anEvent(n)))));
  for (const incident of [0, 1, 2]) {
    const wanted = Array.from({ length: 100 }, (_, n) => n).filter((n) => n % 3 === incident);
    const found = (await vault.read(incidentId(incident)))?.events.map(
      ({ header }) => JSON.parse(header).seq,
    );
    expect(found).toEqual(wanted);
  }
});

test('a change that throws writes nothing and is the caller’s own error', async () => {
  const { vault, path } = await aStore();
  await vault.save(incidentId(1), adding(anEvent(1)));
  const before = bytesBelow(path);
  const broken = vault.save(incidentId(1), () => {
    throw new RangeError('not today');
  });
  await expect(broken).rejects.toThrow(RangeError);
  expect(bytesBelow(path)).toEqual(before);
});

test('a document that couldn’t be read back is not written', async () => {
  const { vault, path } = await aStore();
  await vault.save(incidentId(1), adding(anEvent(1)));
  const before = bytesBelow(path);
  for (const events of [[{ header: 7 }], [anEvent(1), { header: 7 }]]) {
    const wrong = vault.save(incidentId(1), (document) => ({ ...document, events }) as never);
    expect(await refusedAs(wrong)).toBe('unknown-shape');
  }
  const drafts = { narrative: { value: 7 } };
  const wrong = vault.save(incidentId(1), (document) => ({ ...document, drafts }) as never);
  expect(await refusedAs(wrong)).toBe('unknown-shape');
  expect(bytesBelow(path)).toEqual(before);
});

test.each([
  '../../etc/passwd',
  'CON',
  '',
  'x'.repeat(300),
  '0197b000-0000-7000-8000-00000000000G',
  'a/b',
  'a\0b',
])('S12 the id %j can’t name a document', async (id) => {
  const { vault, path } = await aStore();
  const before = bytesBelow(path);
  expect(await refusedAs(vault.save(id, adding(anEvent(1))))).toBe('hostile-id');
  expect(await refusedAs(vault.read(id))).toBe('hostile-id');
  expect(await refusedAs(vault.saveRecord(id as never, 1))).toBe('hostile-id');
  expect(bytesBelow(path)).toEqual(before);
});

test('records come back after a restart, checked against their schema', async () => {
  const store = await aStore();
  const branch = z.object({ code: z.string() });
  expect(await store.vault.readRecord('branch', branch)).toBeNull();
  await store.vault.saveRecord('branch', { code: 'MIL' });
  const { vault } = await store.reopen();
  expect(await vault.readRecord('branch', branch)).toEqual({ code: 'MIL' });
  expect(await refusedAs(vault.readRecord('branch', z.object({ code: z.number() })))).toBe('unknown-shape');
});

test.each(['a', 'b'])(
  'a record whose copy %s is damaged heals from the other, and its bytes are kept',
  async (copy) => {
    const store = await aStore();
    await store.vault.saveRecord('people', ['Amira', 'Ben']);
    const file = join(store.path, 'records', `people.${copy}`);
    let broken = Buffer.alloc(0);
    const { vault } = await store.reopen(undefined, () => {
      broken = readFileSync(file).fill(0, 60, 70);
      writeFileSync(file, broken);
    });
    expect(await vault.readRecord('people', z.array(z.string()))).toEqual(['Amira', 'Ben']);
    const [aside = ''] = readdirSync(join(store.path, 'damaged'));
    expect(readFileSync(join(store.path, 'damaged', aside))).toEqual(broken);
    expect(readFileSync(join(store.path, 'records', 'people.a')).length).toBe(broken.length);
  },
);

test('a record with both copies damaged is never written over unless it is healed on purpose', async () => {
  const store = await aStore();
  const { path } = store;
  await store.vault.saveRecord('people', ['Amira']);
  const { vault } = await store.reopen(undefined, () => {
    for (const copy of ['a', 'b']) writeFileSync(join(path, 'records', `people.${copy}`), 'noise');
  });
  expect(await refusedAs(vault.readRecord('people', z.any()))).toBe('damaged');
  expect(await refusedAs(vault.saveRecord('people', ['Ben']))).toBe('damaged');
  expect(readFileSync(join(path, 'records', 'people.a'), 'utf8')).toBe('noise');
  await vault.healRecord('people', ['Chen']);
  expect(await vault.readRecord('people', z.array(z.string()))).toEqual(['Chen']);
  expect(readdirSync(join(path, 'damaged'))).toHaveLength(2);
});

test.each(['a', 'b'])(
  'the key table heals when its copy %s is lost, damaged or from another store',
  async (copy) => {
    const store = await aStore();
    await store.vault.save(incidentId(1), adding(anEvent(1)));
    const other = await aStore();
    const foreign = readFileSync(join(other.path, 'keys.a'));
    for (const bytes of [Buffer.alloc(0), Buffer.from('noise'), foreign]) {
      writeFileSync(join(store.path, `keys.${copy}`), bytes);
      const { vault } = await store.reopen();
      expect((await vault.read(incidentId(1)))?.events).toHaveLength(1);
      await vault.save(incidentId(2), adding(anEvent(2)));
    }
  },
);

test('a store whose key table is gone is damaged, and nothing is made in its place', async () => {
  const store = await aStore();
  await store.vault.save(incidentId(1), adding(anEvent(1)));
  const noise = () => {
    for (const copy of ['a', 'b']) writeFileSync(join(store.path, `keys.${copy}`), 'noise');
  };
  expect(await refusedAs(store.reopen(undefined, noise))).toBe('damaged');
  expect(readFileSync(join(store.path, 'keys.a'), 'utf8')).toBe('noise');
});

test.runIf(process.platform !== 'win32')('only this OS user may look into the folder', async () => {
  const { vault, path } = await aStore();
  await vault.save(incidentId(1), adding(anEvent(1)));
  await vault.saveRecord('settings', {});
  for (const name of ['', ...readdirSync(path, { recursive: true, encoding: 'utf8' })]) {
    const entry = statSync(join(path, name));
    expect([name, entry.mode & 0o777]).toEqual([name, entry.isDirectory() ? 0o700 : 0o600]);
  }
});

test('a set-up that was cut short can be started again, a store can’t be set up over', async () => {
  const path = aFolder();
  writeFileSync(join(path, 'keys.a'), 'half a set-up');
  const folder = await hold(path);
  expect((await folder.inspect()).state).toBe('empty');
  await folder.create({ person: ben, passphrase });
  expect((await folder.inspect()).state).toBe('closed');
  expect(await refusedAs(folder.create({ person: ben, passphrase }))).toBe('not-empty');
});

test('documents without a header are a damaged store, never an empty folder', async () => {
  const store = await aStore();
  await store.vault.save(incidentId(1), adding(anEvent(1)));
  await store.folder.release();
  for (const copy of ['a', 'b']) writeFileSync(join(store.path, `header.${copy}`), '');
  const folder = await hold(store.path);
  expect((await folder.inspect()).state).toBe('damaged');
  expect(await refusedAs(folder.create({ person: ben, passphrase }))).toBe('not-empty');
  expect(await refusedAs(folder.openWithPassphrase({ passphrase }))).toBe('damaged');
});

test('after closing everything is refused as closed, and what was under way is on disk', async () => {
  const store = await aStore();
  const saving = store.vault.save(incidentId(1), adding(anEvent(1)));
  await store.vault.close();
  await saving;
  expect(await refusedAs(store.vault.read(incidentId(1)))).toBe('closed');
  expect(await refusedAs(store.vault.save(incidentId(1), adding(anEvent(2))))).toBe('closed');
  expect(() => store.vault.incidentIds()).toThrow('closed');
  const { vault } = await store.reopen();
  expect((await vault.read(incidentId(1)))?.events).toHaveLength(1);
});

test('an error for staff names what is safe and nothing of what was written', async () => {
  const store = await aStore();
  await store.vault.save(incidentId(1), adding(anEvent(1, 'CANARY')));
  const { vault } = await store.reopen(undefined, () =>
    writeFileSync(documentPath(store.path, incidentId(1)), 'noise'),
  );
  const error = await refusal(vault.read(incidentId(1)));
  expect(error.asFailure()).toMatchObject({ code: 'damaged', outcome: 'unchanged', subject: incidentId(1) });
  expect(error.safe).toContain('set aside');
  expect(JSON.stringify(error.asFailure()) + error.stack).not.toContain('CANARY');
});
