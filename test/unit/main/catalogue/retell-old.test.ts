import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { Incident } from '#domain/incident/state';
import { retellOld } from '#main/catalogue/retell-old';
import { SealedCatalogue } from '#main/catalogue/sealed-catalogue';
import { MemoryBlocks } from '../../../support/memory-blocks';
import { incidentId, incidentOf, staff, theDay } from '../../../support/random-incidents';

const manager = { id: staff[2]!.id, role: 'manager' as const, leadsComplaints: true };
const all = { state: 'all' as const, query: '', limit: 50 };
const seed = { state: 0, name: 0, phone: 0, email: 0, words: 0, label: 0, who: 0, days: 0, other: 1, odd: 1 };
const told = 'Zebrafinch allergy';
const parts = { plan: null, zone: 'Europe/London', now: () => theDay };
const noRest = () => Promise.resolve();

const withoutSpecial = (n: number): Incident => incidentOf(n, { ...seed, state: n, days: n });
const withSpecial = (n: number): Incident => ({
  ...withoutSpecial(n),
  special: [
    {
      ...{ kind: 'health' as const, text: told, keepUntil: '2026-11-20T10:00:00+00:00', rule: 'health' },
      ...{
        isHidden: false,
        by: manager.id,
        byName: 'Chen W.',
        at: '2026-05-20T10:00:00+00:00',
        hash: `s${n}`,
      },
    },
  ],
});

/** As the first versions wrote it: its segments don't say by which rule, and their rows know nothing of special data. */
async function olderOne(count: number): Promise<MemoryBlocks> {
  const files = new MemoryBlocks();
  const catalogue = new SealedCatalogue({ ...parts, files });
  for (let n = 0; n < count; n += 1) catalogue.put({ incident: withoutSpecial(n) });
  await catalogue.checkpoint();
  await catalogue.markWhole(true);
  for (const [name, blocks] of files.files) {
    if (!name.startsWith('segment-')) continue;
    const { rule: _, ...head } = JSON.parse(inflateRawSync(blocks[0]!).toString()) as { rule: number };
    blocks[0] = deflateRawSync(JSON.stringify(head));
  }
  return files;
}

const opened = (files: MemoryBlocks) => new SealedCatalogue({ ...parts, files });
const found = (catalogue: SealedCatalogue) => {
  const ids: string[] = [];
  catalogue.withSpecialUntil(theDay, manager, (row) => ids.push(row.summary.id) > 0);
  return ids.sort();
};
const ids = (...numbers: number[]) => numbers.map(incidentId);
function documents(count: number) {
  const asked: string[] = [];
  const read = async (id: string) => {
    asked.push(id);
    const n = Array.from({ length: count }, (_, at) => incidentId(at)).indexOf(id);
    return n < 0 ? null : withSpecial(n);
  };
  return { asked, read };
}

it('K8 a catalogue of an older version finds special data once it is told anew, and isn’t told anew again', async () => {
  const files = await olderOne(6);
  const catalogue = opened(files);
  expect({ isWhole: catalogue.isWhole, found: found(catalogue) }).toEqual({ isWhole: true, found: [] });
  const { asked, read } = documents(6);
  await retellOld(catalogue, { read }, noRest);
  expect(asked).toHaveLength(6);
  expect(found(catalogue)).toEqual(ids(0, 1, 2, 3, 4, 5));
  expect(catalogue.list(all, manager).total).toBe(6);

  const again = opened(files);
  await retellOld(again, { read }, noRest);
  expect(asked).toHaveLength(6);
  expect(found(again)).toEqual(ids(0, 1, 2, 3, 4, 5));
  expect(again.list(all, manager)).toMatchObject({ total: 6, building: null });
});

it('K8 told anew it never overtakes what changes, is erased or can’t be read meanwhile', async () => {
  const catalogue = opened(await olderOne(4));
  const { read } = documents(3);
  await retellOld(
    catalogue,
    {
      async read(id) {
        if (id === incidentId(0))
          catalogue.put({ incident: { ...withoutSpecial(0), reference: 'MIL-2026-A0777' } });
        if (id === incidentId(1)) void catalogue.forget([id]);
        return read(id);
      },
    },
    noRest,
  );
  await catalogue.settled();
  expect(found(catalogue)).toEqual(ids(2));
  const listed = catalogue.list(all, manager).items;
  expect(listed.map(({ id }) => id).sort()).toEqual(ids(0, 2, 3));
  expect(listed.find(({ id }) => id === incidentId(0))?.reference).toBe('MIL-2026-A0777');
});

it('K8 cut short, by closing or by the disk, the catalogue is what it was, and the next opening goes on', async () => {
  for (const cut of ['closed', 'io'] as const) {
    const files = await olderOne(5);
    const { read } = documents(5);
    if (cut === 'io') [files.left, files.failing] = [0, 'io'];
    const cutShort = async (id: string) => {
      if (cut === 'closed') throw Object.assign(new Error('closed'), { code: 'closed' });
      return read(id);
    };
    await expect(retellOld(opened(files), { read: cutShort }, noRest)).rejects.toThrow(cut);
    files.left = Infinity;
    const next = opened(files);
    expect({ isWhole: next.isWhole, total: next.list(all, manager).total }).toEqual({
      isWhole: true,
      total: 5,
    });
    await retellOld(next, { read }, noRest);
    expect(found(next)).toEqual(ids(0, 1, 2, 3, 4));
  }
});

it('K8 what special data says is in no block of the catalogue and found by no search, whoever asks', async () => {
  const files = new MemoryBlocks();
  const catalogue = opened(files);
  for (let n = 0; n < 4; n += 1) catalogue.put({ incident: withSpecial(n) });
  const staffViewer = { id: staff[0]!.id, role: 'staff' as const, leadsComplaints: false };
  const searches = () =>
    [manager, staffViewer].flatMap((viewer) =>
      ['zebrafinch', 'zebra', 'allergy'].map((query) => catalogue.list({ ...all, query }, viewer).total),
    );
  expect(searches()).toEqual([0, 0, 0, 0, 0, 0]);
  await catalogue.checkpoint();
  expect(searches()).toEqual([0, 0, 0, 0, 0, 0]);
  const plain = [...files.files.values()].flat().flatMap((block) => {
    const bytes = Buffer.from(block);
    try {
      return [bytes.toString('latin1'), inflateRawSync(bytes).toString('utf8')];
    } catch {
      return [bytes.toString('latin1')];
    }
  });
  expect(plain.some((text) => text.includes('MIL') || text.includes('lamp'))).toBe(true);
  for (const word of ['zebra', 'allergy', 'health'])
    expect(plain.filter((text) => text.toLowerCase().includes(word))).toEqual([]);
});
