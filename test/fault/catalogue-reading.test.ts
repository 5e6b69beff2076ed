/** What the catalogue does when the disk doesn't give it back: only what is damaged is built anew. */
import { expect, it, vi } from 'vitest';
import { SealedCatalogue } from '#main/catalogue/sealed-catalogue';
import { vaultRefusal } from '#main/office/vault-refusal';
import { lostAfter } from '#main/vault/lost-places';
import { patiently } from '#main/vault/patiently';
import { VaultError, type Vault } from '#main/vault/vault';
import { incidentOf, staff, theDay } from '../support/random-incidents';
import { FailingDisk, type FileCall } from '../support/vault-faults';
import { aStore } from '../support/vault-store';

const viewer = { id: staff[2]!.id, role: 'manager' as const, leadsComplaints: false };
const all = { state: 'all' as const, query: '', limit: 50 };
const seed = { state: 0, name: 0, phone: 0, email: 0, words: 0, label: 0, who: 0, days: 0, other: 1, odd: 1 };
const catalogueOn = ({ blocks: files }: Vault) =>
  new SealedCatalogue({ files, plan: null, zone: 'Europe/London', now: () => theDay });

/** A whole catalogue of four, in a store that was opened anew and has read nothing of it yet. */
async function aCatalogue() {
  const disk = new FailingDisk();
  const store = await aStore();
  const catalogue = catalogueOn(store.vault);
  for (let n = 0; n < 4; n += 1) catalogue.put({ incident: incidentOf(n, seed) });
  await catalogue.checkpoint();
  await catalogue.markWhole(true);
  const { vault } = await store.reopen(disk.files);
  return { disk, vault };
}

const errorOf = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return null;
};

it.each<[FileCall, string]>([
  ['open', 'EACCES'],
  ['open', 'EMFILE'],
  ['open', 'EIO'],
  ['readAt', 'EIO'],
  ['readAt', 'EMFILE'],
  ['size', 'EIO'],
])(
  'B1 opening while %s answers %s is refused in plain words, and the catalogue stays',
  async (call, code) => {
    const { disk, vault } = await aCatalogue();
    const files = vault.blocks.list().sort();
    disk.set({ [call]: { code, times: Infinity } });
    const error = errorOf(() => catalogueOn(vault));
    expect(error).toBeInstanceOf(VaultError);
    expect(vaultRefusal(error as VaultError)).toEqual({ code: 'listNotRead' });
    disk.set({});
    const again = catalogueOn(vault);
    expect({ isWhole: again.isWhole, total: again.list(all, viewer).total }).toEqual({
      isWhole: true,
      total: 4,
    });
    expect(vault.blocks.list().sort()).toEqual(files);
  },
);

it('B1 a moment in which it can’t be read is waited for when the shop opens', async () => {
  const { disk, vault } = await aCatalogue();
  disk.set({ open: { code: 'EMFILE', times: 2 }, readAt: { code: 'EIO', times: 2 } });
  const catalogue = await patiently(
    () => catalogueOn(vault),
    () => Promise.resolve(),
  );
  expect({ isWhole: catalogue.isWhole, total: catalogue.list(all, viewer).total }).toEqual({
    ...{ isWhole: true, total: 4 },
  });
  expect(disk.set({})).toBe(4);
});

it('B1 a mistake of the program, or no memory, is neither waited for nor taken for damage', async () => {
  const { vault } = await aCatalogue();
  const files = vault.blocks.list().sort();
  for (const mistake of [new TypeError('ours'), new RangeError('Array buffer allocation failed')]) {
    const open = vi.spyOn(vault.blocks, 'open').mockImplementation(() => {
      throw mistake;
    });
    await expect(patiently(() => catalogueOn(vault))).rejects.toBe(mistake);
    expect(open).toHaveBeenCalledOnce();
    open.mockRestore();
  }
  expect(vault.blocks.list().sort()).toEqual(files);
  expect(catalogueOn(vault).isWhole).toBe(true);
});

it('B1 a list that can’t be read just now is refused, and read the next time; a place that is lost is built anew', async () => {
  const { disk, vault } = await aCatalogue();
  const catalogue = catalogueOn(vault);
  let isBroken = false;
  catalogue.onBroken = () => (isBroken = true);
  disk.set({ readAt: { code: 'EIO', times: 1 } });
  expect(errorOf(() => catalogue.list(all, viewer))).toMatchObject({ code: 'io', subject: 'blocks' });
  expect(catalogue.list(all, viewer).total).toBe(4);
  await catalogue.settled();
  expect({ isBroken, isWhole: catalogue.isWhole }).toEqual({ isBroken: false, isWhole: true });

  const now = performance.now();
  const clock = vi.spyOn(performance, 'now').mockReturnValue(now);
  try {
    disk.set({ readAt: { code: 'EIO', times: Infinity } });
    const look = () => catalogue.list({ ...all, query: 'lamp' }, viewer);
    expect(errorOf(look)).toMatchObject({ code: 'io' });
    clock.mockReturnValue(now + lostAfter - 1);
    expect(errorOf(look)).toMatchObject({ code: 'io' });
    clock.mockReturnValue(now + lostAfter);
    expect(look().total).toBe(0);
  } finally {
    clock.mockRestore();
  }
  disk.set({});
  await catalogue.settled();
  expect({ isBroken, isWhole: catalogue.isWhole }).toEqual({ isBroken: true, isWhole: false });
});
