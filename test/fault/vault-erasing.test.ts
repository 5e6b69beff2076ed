// Erasing in the vault: whatever was sealed before opens with no key that is left, wherever it lay and whenever the
// process ended.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { IncidentDocument, Vault, VaultError } from '#main/vault/vault';
import { StoppingProcess } from '../support/vault-faults';
import { aCopyOf, adding, anEvent, aStore, documentPath, incidentId } from '../support/vault-store';
import { capture, everyKey, whatShows } from '../support/what-still-opens';

const gone = incidentId(1);
const beside = incidentId(0x101);
const words = 'The kettle leaked';
const husk: IncidentDocument = {
  ...{ v: 1, incident: gone, drafts: {} },
  events: [{ header: JSON.stringify({ v: 1, seq: 1 }), salt: null, payload: null }],
};
const attachment = { storedAt: 1, thumbnail: null, whole: Buffer.from(`${words}, on a photo`) };

async function fill(vault: Vault): Promise<void> {
  for (const id of [gone, beside]) await vault.save(id, adding(anEvent(1), anEvent(2)));
  const id = await vault.attachments.idOf(gone, attachment.whole);
  await vault.attachments.keep({ incident: gone, attachment: id }, attachment);
}

type Store = Awaited<ReturnType<typeof aStore>>;
const places: Record<string, (store: Store) => Promise<void>> = {
  'the journal': async () => undefined,
  'a document of its own': ({ vault }) => vault.checkpoint(),
  'a document and the journal': async ({ vault }) => {
    await vault.checkpoint();
    await vault.save(gone, adding(anEvent(3)));
  },
  'a pack': async ({ vault }) => {
    await vault.checkpoint();
    await vault.pack([gone, beside]);
  },
  'a pack of its own': async ({ vault }) => {
    await vault.checkpoint();
    await vault.pack([gone]);
  },
  'a pack it has come out of again': async ({ vault }) => {
    await vault.checkpoint();
    await vault.pack([gone, beside]);
    await vault.save(gone, adding(anEvent(3)));
    await vault.checkpoint();
  },
};

test.each(Object.keys(places))(
  'B12 what lay in %s is unreadable with every key that either generation still holds',
  async (title) => {
    const store = await aStore();
    await fill(store.vault);
    await places[title]!(store);
    const before = capture(store.path);
    const formerKeys = await everyKey(store.path, store.recoveryKey);
    // The test of this test: with the keys of before it can be read.
    const shown = whatShows(before, formerKeys, words);
    expect(shown.some((name) => name.includes(gone) || /journal|pack/.test(name))).toBe(true);

    await store.vault.erase([gone], () => husk);
    await store.vault.save(beside, adding(anEvent(9)));
    const keysNow = await everyKey(store.path, store.recoveryKey);
    const ofOthers = (name: string) => name.includes(beside);
    expect(whatShows(before, keysNow, words).filter((name) => !ofOthers(name))).toEqual([]);
    expect([...capture(store.path).keys()].filter((name) => name.includes('attachments/'))).toEqual([]);

    const { vault } = await store.reopen();
    expect(await vault.read(gone)).toEqual(husk);
    expect((await vault.read(beside))?.events).toHaveLength(3);
    // Nothing stale is carried along in a pack.
    const packs = readdirSync(join(store.path, 'packs'));
    expect(packs).toHaveLength(title === 'a pack' || title === 'a pack it has come out of again' ? 1 : 0);
  },
);

test.each(['the journal', 'a document and the journal', 'a pack'])(
  'B12 erasing what lies in %s, the process ending at each call of the disk: never half of it, and doing it again ends it',
  async (title) => {
    const program = new StoppingProcess();
    const prepared = await aStore();
    await fill(prepared.vault);
    await places[title]!(prepared);
    // As after a plug was pulled: what is in the journal stays there.
    const before = capture(prepared.path);
    await prepared.folder.release();
    let steps = 0;
    for (let step = 1, finished = false; !finished; step++) {
      program.stopAt(Infinity);
      const store = await aCopyOf(prepared, program.files);
      const started = capture(store.path);
      program.stopAt(step);
      finished = await store.vault
        .erase([gone], () => husk)
        .then(
          () => true,
          () => false,
        );
      program.stopAt(1);
      const { vault } = await store.reopen();
      expect(vault.health().journal, `step ${step}`).toBeNull();
      const found = await vault.read(gone);
      const isHusk = found?.events[0]?.payload === null;
      if (isHusk) expect(found).toEqual(husk);
      else expect(found?.events.length, `step ${step}`).toBeGreaterThanOrEqual(2);
      if (finished) expect(isHusk).toBe(true);

      await vault.erase([gone], () => husk);
      expect(await vault.read(gone), `step ${step}`).toEqual(husk);
      expect((await vault.read(beside))?.events, `step ${step}`).toHaveLength(2);
      // Both generations are looked through now and then: it costs a copy of the store each time.
      if (step % 5 === 0 || finished) {
        const keysNow = await everyKey(store.path, store.recoveryKey);
        const open = [...whatShows(started, keysNow, words), ...whatShows(before, keysNow, words)];
        expect(othersThan(beside, open), `step ${step}`).toEqual([]);
      }
      await store.folder.release();
      steps += 1;
    }
    expect(steps).toBeGreaterThan(10);
  },
  300_000,
);

/** What can be read of others than the one that stays. */
const othersThan = (stays: string, open: readonly string[]) => open.filter((name) => !name.includes(stays));

test('B12 erasing what is damaged, the process ending at each call of the disk: never half of it, and doing it again ends it', async () => {
  const program = new StoppingProcess();
  const prepared = await aStore();
  await fill(prepared.vault);
  await prepared.vault.checkpoint();
  const before = capture(prepared.path);
  await prepared.folder.release();
  const path = documentPath(prepared.path, gone);
  writeFileSync(path, Buffer.from(readFileSync(path)).fill(0, 100, 120));
  const told = { ...husk, events: [anEvent(5)] };
  // As the office does it: an event that says it is erased takes the place of what can't be read, then the key goes.
  const erase = async (vault: Vault) => {
    const isDamaged = await vault.read(gone).then(
      () => false,
      (error: unknown) => (error as VaultError).code === 'damaged',
    );
    if (isDamaged) await vault.heal(gone, told);
    await vault.erase([gone], () => husk);
  };
  let steps = 0;
  for (let step = 1, finished = false; !finished; step++) {
    program.stopAt(Infinity);
    const store = await aCopyOf(prepared, program.files);
    program.stopAt(step);
    finished = await erase(store.vault).then(
      () => true,
      () => false,
    );
    program.stopAt(1);
    const { vault } = await store.reopen();
    const found = await vault.read(gone).catch((error: unknown) => (error as VaultError).code);
    expect(['damaged', told, husk], `step ${step}`).toContainEqual(found);
    if (finished) expect(found).toEqual(husk);
    await erase(vault);
    expect(await vault.read(gone), `step ${step}`).toEqual(husk);
    expect((await vault.read(beside))?.events, `step ${step}`).toHaveLength(2);
    if (step % 5 === 0 || finished) {
      const open = whatShows(before, await everyKey(store.path, store.recoveryKey), words);
      expect(othersThan(beside, open), `step ${step}`).toEqual([]);
    }
    await store.folder.release();
    steps += 1;
  }
  expect(steps).toBeGreaterThan(10);
}, 300_000);

test('B12 a second opening reads the husk although the checkpoint ended between document and shelf', async () => {
  const store = await aStore();
  await fill(store.vault);
  await store.vault.checkpoint();
  await store.vault.erase([gone], () => husk);
  await store.vault.save(gone, adding(anEvent(4)));
  const { vault } = await store.reopen();
  expect((await vault.read(gone))?.events).toHaveLength(2);
  expect(readdirSync(join(store.path, 'damaged'))).toEqual([]);
});
