/** The catalogue in a real store's sealed files. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { phonePlans } from '#domain/history/phone-plans';
import { fillCatalogue } from '#main/catalogue/fill-catalogue';
import { SealedCatalogue } from '#main/catalogue/sealed-catalogue';
import { kdfFloor } from '#main/vault/kdf';
import { openVaultFolder, type Vault } from '#main/vault/vault';
import { incidentId, incidentOf, staff, theDay } from '../../support/random-incidents';

const plan = phonePlans.GB ?? null;
const viewer = { id: staff[2]!.id, role: 'manager' as const, leadsComplaints: false };
const all = { state: 'all' as const, query: '', limit: 50 };
const canary = 'Zebrafinch';
const seed = { state: 0, name: 0, phone: 0, email: 0, words: 0, label: 0, who: 0, days: 0, other: 1, odd: 1 };
const incident = (n: number) => ({
  ...incidentOf(n, { ...seed, days: n }),
  words: n === 3 ? `The ${canary} was gone` : `Lamp number ${n}`,
});
const catalogueOn = (vault: Vault) =>
  new SealedCatalogue({ files: vault.blocks, plan, zone: 'Europe/London', now: () => theDay });

async function aStore() {
  const folder = mkdtempSync(join(tmpdir(), 'amends-catalogue-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const house = await openVaultFolder(folder, { kdf: kdfFloor });
  const { vault, recoveryKey } = await house.create({
    person: staff[2]!.id,
    passphrase: 'quiet lantern over harbour',
  });
  onTestFinished(() => house.release());
  const reopened = async () => {
    await vault.close();
    return house.openWithRecoveryKey({ recoveryKey });
  };
  return { folder, vault, reopened };
}

/** Every block of every file, decrypted and unpacked as far as it can be. */
async function everything(vault: Vault): Promise<string> {
  const { inflateRawSync } = await import('node:zlib');
  return vault.blocks
    .list()
    .flatMap((name) => {
      const blocks = vault.blocks.open(name);
      return Array.from({ length: blocks?.count ?? 0 }, (_, n) => Buffer.from(blocks!.read(n)));
    })
    .flatMap((bytes) => {
      try {
        return [bytes.toString('latin1'), inflateRawSync(bytes).toString('utf8')];
      } catch {
        return [bytes.toString('latin1')];
      }
    })
    .join('\n')
    .toLowerCase();
}

it('B12 leaves nothing of a forgotten complaint in any file of the catalogue, opened or not', async () => {
  const { vault, reopened } = await aStore();
  const catalogue = catalogueOn(vault);
  for (let n = 0; n < 8; n += 1) catalogue.put({ incident: incident(n) });
  await catalogue.checkpoint();
  catalogue.put({ incident: { ...incident(3), touchedAt: '2026-11-20T10:00:00+00:00' } });
  await catalogue.checkpoint();
  // The outdated copy in the older segment holds it too.
  expect(await everything(vault)).toContain(canary.toLowerCase());
  await catalogue.forget([incidentId(3)]);
  expect(await everything(vault)).not.toContain(canary.toLowerCase());
  expect(await everything(vault)).not.toContain(incidentId(3));
  const again = catalogueOn(await reopened());
  expect(again.list({ ...all, query: canary }, viewer).total).toBe(0);
  expect(again.list(all, viewer).total).toBe(7);
});

it('B1 shows a mistake of the program as one: nothing is thrown away and built anew for it', async () => {
  const { vault } = await aStore();
  const catalogue = catalogueOn(vault);
  for (let n = 0; n < 4; n += 1) catalogue.put({ incident: incident(n) });
  await catalogue.checkpoint();
  await catalogue.markWhole(true);
  let isBroken = false;
  catalogue.onBroken = () => (isBroken = true);
  const files = vault.blocks.list().sort();
  expect(() => catalogue.list(null as never, viewer)).toThrow(TypeError);
  await catalogue.settled();
  expect({ isBroken, isWhole: catalogue.isWhole }).toEqual({ isBroken: false, isWhole: true });
  expect(vault.blocks.list().sort()).toEqual(files);
  expect(catalogue.list(all, viewer).total).toBe(4);
});

it('counts by state where somebody asks, and not where nobody looks', async () => {
  const catalogue = catalogueOn((await aStore()).vault);
  for (let n = 0; n < 4; n += 1) catalogue.put({ incident: incident(n) });
  const { counts } = catalogue.list(all, viewer);
  expect(counts!.open + counts!.parked + counts!.sealed).toBe(4);
  expect(catalogue.list({ ...all, counts: false }, viewer)).toMatchObject({ total: 4, counts: null });
});

it('B1 says which one a damaged complaint was, over checkpoints and openings, and B12 nothing of it once it is forgotten', async () => {
  const { vault, reopened } = await aStore();
  const catalogue = catalogueOn(vault);
  for (let n = 0; n < 4; n += 1)
    catalogue.put({ incident: { ...incident(n), reference: `MIL-2026-A000${n}` } });
  await catalogue.checkpoint();
  const named = (from: SealedCatalogue) =>
    from.list(all, viewer).items.find(({ damaged }) => damaged)?.reference;
  catalogue.putDamaged(incidentId(3));
  expect(named(catalogue)).toBe('MIL-2026-A0003');
  await catalogue.checkpoint();
  expect(named(catalogue)).toBe('MIL-2026-A0003');
  const again = catalogueOn(await reopened());
  again.putDamaged(incidentId(3));
  expect(named(again)).toBe('MIL-2026-A0003');
  await again.forget([incidentId(3)]);
  expect(again.lastKnown(incidentId(3), viewer)).toBeNull();
  expect(again.list(all, viewer).total).toBe(3);
});

it('B1 is told anew from the documents when a file of it is damaged, and refuses nobody meanwhile', async () => {
  const { folder, vault, reopened } = await aStore();
  const catalogue = catalogueOn(vault);
  for (let n = 0; n < 8; n += 1) catalogue.put({ incident: incident(n) });
  await catalogue.checkpoint();
  await catalogue.markWhole(true);
  await vault.close();
  const files = readdirSync(folder, { recursive: true }).map(String);
  for (const name of files.filter((file) => /segment-.*amends-blocks$/.test(file))) {
    const path = join(folder, name);
    const bytes = readFileSync(path);
    bytes[Math.floor(bytes.length / 2)]! ^= 0xff;
    bytes[bytes.length - 20]! ^= 0xff;
    writeFileSync(path, bytes);
  }
  const again = catalogueOn(await reopened());
  let isBroken = false;
  again.onBroken = () => (isBroken = true);
  again.list({ ...all, query: 'lamp' }, viewer);
  await again.settled();
  if (isBroken || !again.isWhole) {
    const ids = () => Array.from({ length: 8 }, (_, n) => incidentId(n));
    const read = async (id: string) => incident(ids().indexOf(id));
    await fillCatalogue(again, { ids, read }, plan);
  }
  expect(again.isWhole).toBe(true);
  expect(again.list({ ...all, query: 'lamp' }, viewer).total).toBe(8);
  expect(again.list({ ...all, query: canary }, viewer).items[0]?.hit?.text).toContain(canary);
});
