// Closing wipes the keys. Whoever still holds a part of the store then, as work in the background does, must write nothing:
// a table of keys without the others' would take the place of them all, and no record could ever be read again.
import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  adding,
  amira,
  anEvent,
  aStore,
  hold,
  incidentId,
  passphrase,
  refusedAs,
} from '../support/vault-store';

const people = z.object({ names: z.array(z.string()) });
const kept = { names: ['Amira K.', 'Ben T.'] };
const chunk = [Buffer.from('what the catalogue keeps')];

async function filled() {
  const store = await aStore();
  await store.vault.saveRecord('people', kept);
  await store.vault.save(incidentId(1), adding(anEvent(1)));
  await store.vault.checkpoint();
  return store;
}

test('what is written into a store that was closed is refused, and every key is still there', async () => {
  const store = await filled();
  const { blocks, slots } = store.vault;
  const { keep } = await slots.prepareRecoveryKey();
  await store.vault.close();
  expect(await refusedAs(blocks.write('late', chunk))).toBe('closed');
  expect(await refusedAs(slots.setPassphrase(amira, 'another lantern over the harbour'))).toBe('closed');
  expect(await refusedAs(keep())).toBe('closed');
  expect(await refusedAs(Promise.resolve().then(() => blocks.open('late')))).toBe('closed');

  const { vault } = await store.reopen();
  expect(await vault.readRecord('people', people)).toEqual(kept);
  expect((await vault.read(incidentId(1)))?.events).toHaveLength(1);
  expect(vault.blocks.list()).toEqual([]);
});

test('work that goes on while the store closes is there whole or refused, and costs nobody a key', async () => {
  // From well before to well after each step of closing: every turn of the loop between them.
  for (let turns = 0; turns < 40; turns += 2) {
    const store = await filled();
    const { blocks } = store.vault;
    const closing = store.vault.close();
    for (let turn = 0; turn < turns; turn += 1) await new Promise((next) => setImmediate(next));
    const wrote = await blocks.write('late', chunk).then(
      () => true,
      () => false,
    );
    await closing;
    const { folder, vault } = await store.reopen();
    expect(await vault.readRecord('people', people), `after ${turns} turns`).toEqual(kept);
    expect(vault.blocks.list()).toEqual(wrote ? ['late'] : []);
    await vault.close();
    await folder.release();
  }
});

test('a passphrase that is being set while the store closes opens it afterwards, beside the old one', async () => {
  const store = await filled();
  const fresh = 'another lantern over the harbour';
  const setting = store.vault.slots.setPassphrase(incidentId(2), fresh);
  await store.vault.close();
  await setting;
  await store.folder.release();
  for (const each of [passphrase, fresh]) {
    const folder = await hold(store.path);
    const vault = await folder.openWithPassphrase({ passphrase: each });
    expect(await vault.readRecord('people', people)).toEqual(kept);
    await folder.release();
  }
});
