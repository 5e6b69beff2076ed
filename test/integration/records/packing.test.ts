/** Old complaints lie together in few files: packed a little at a time, and never while somebody works. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { emptyIncident } from '#domain/incident/empty-incident';
import type { Incident } from '#domain/incident/state';
import { recordOf } from '#main/catalogue/record';
import { Packing } from '#main/records/packing';
import type { ClosedOnes } from '#main/catalogue/closed-ones';
import type { Vault } from '#main/vault/vault';
import { adding, anEvent, aStore, documentPath, incidentId } from '../../support/vault-store';

const now = Date.parse('2026-11-21T14:02:00Z');
const day = 24 * 3_600_000;
/** All of them in one shelf. */
const inShelf = (n: number) => incidentId(0x100 * n + 0x07);

function closedAs(days: (id: string) => number | null): ClosedOnes {
  const row = (id: string) => {
    const ago = days(id);
    const at = new Date(now - (ago ?? 0) * day).toISOString();
    const done = { by: 'chen', byName: 'Chen W.', at, hash: 'h' };
    const seal = { ...done, covers: [], reference: '' };
    const incident: Incident = { ...emptyIncident(id), touchedAt: at };
    return recordOf(ago === null ? incident : { ...incident, state: 'sealed', seal }, null).row;
  };
  return { row, lastKnown: row, before: () => Promise.resolve(), withSpecialUntil: () => undefined };
}

const branch = { id: 'b' } as Parameters<Packing['aLittle']>[0]['branch'];

async function round(vault: Vault, closed: ClosedOnes): Promise<number[]> {
  const packing = new Packing();
  const packed: number[] = [];
  for (let go = 0; go < 260; go += 1) packed.push(await packing.aLittle({ vault, closed, branch }, now));
  return packed.filter((count) => count > 0);
}

it('packs what was closed more than 90 days ago, at most 64 in one go, and leaves the others in files of their own', async () => {
  const store = await aStore();
  const old = Array.from({ length: 70 }, (_, n) => inShelf(n));
  const open = inShelf(900);
  const young = inShelf(901);
  for (const id of [...old, open, young]) await store.vault.save(id, adding(anEvent(1)));
  const closed = closedAs((id) => (id === open ? null : id === young ? 80 : 100));
  // Something waits in the journal: nobody packs.
  expect(await round(store.vault, closed)).toEqual([]);
  await store.vault.checkpoint();
  expect(await round(store.vault, closed)).toEqual([64]);
  // The few that are left wait for more.
  expect(await round(store.vault, closed)).toEqual([]);
  expect(readdirSync(join(store.path, 'packs'))).toHaveLength(1);
  expect([open, young].every((id) => existsSync(documentPath(store.path, id)))).toBe(true);
  expect(existsSync(documentPath(store.path, old[0]!))).toBe(false);
  const { vault } = await store.reopen();
  for (const id of [...old, open, young]) expect((await vault.read(id))?.events).toHaveLength(1);
});

it('takes one out of its pack again when something is added to it, and packs it again with others later', async () => {
  const store = await aStore();
  const old = Array.from({ length: 20 }, (_, n) => inShelf(n));
  for (const id of old) await store.vault.save(id, adding(anEvent(1)));
  await store.vault.checkpoint();
  const closed = closedAs(() => 100);
  expect(await round(store.vault, closed)).toEqual([20]);
  for (const id of old.slice(0, 9)) await store.vault.save(id, adding(anEvent(2)));
  await store.vault.checkpoint();
  expect(existsSync(documentPath(store.path, old[0]!))).toBe(true);
  expect(await round(store.vault, closed)).toEqual([9]);
  expect(existsSync(documentPath(store.path, old[0]!))).toBe(false);
  const { vault } = await store.reopen();
  expect((await vault.read(old[0]!))?.events).toHaveLength(2);
  expect((await vault.read(old[19]!))?.events).toHaveLength(1);
});
