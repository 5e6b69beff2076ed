import { expect, test } from 'vitest';
import { z } from 'zod';
import type { FilePort } from '#main/vault/file-port';
import { openVaultFolder, type StoredEvent, type Vault } from '#main/vault/vault';
import { afterPowerCut, SimulatedDisk, unflushed, type Moment } from '../support/simulated-disk';
import { adding, aFolder, anEvent, cheap, incidentId, passphrase, amira } from '../support/vault-store';

const cuts = Number(process.env.AMENDS_POWER_CUTS ?? 500);
const long = 'She waited forty minutes with a screaming child. '.repeat(200);
const journal = { segmentBytes: 16 * 1024, quiet: 0, long: Infinity };

/** What has been promised so far, and what is being saved right now. */
interface Promised {
  readonly events: ReadonlyMap<string, readonly StoredEvent[]>;
  readonly settings: number | null;
}
interface Cut {
  readonly moment: Moment;
  readonly promised: Promised;
  readonly begun: Promised;
}
interface Story {
  readonly root: string;
  readonly recoveryKey: string;
  readonly cuts: readonly Cut[];
}

/** A day of a store, with what a power cut before each single change to the disk could leave.
 *  @param between lets a broken system stand between the store and the disk */
async function aDay(between: (files: FilePort) => FilePort = (files) => files): Promise<Story> {
  const root = aFolder();
  const disk = new SimulatedDisk(root);
  let folder = await openVaultFolder(root, { ...cheap, journal, files: disk.files });
  const created = await folder.create({ person: amira, passphrase });
  const { recoveryKey } = created;
  let { vault } = created;
  await folder.release();

  let promised: Promised = { events: new Map(), settings: null };
  let begun = promised;
  const found: Cut[] = [];
  disk.onChange = () => found.push({ moment: disk.moment(), promised, begun });
  const files = between(disk.files);
  const open = async () => {
    folder = await openVaultFolder(root, { ...cheap, journal, files });
    vault = await folder.openWithRecoveryKey({ recoveryKey });
  };
  const save = async (n: number, event: StoredEvent) => {
    const id = incidentId(n);
    begun = {
      ...promised,
      events: new Map(promised.events).set(id, [...(promised.events.get(id) ?? []), event]),
    };
    await vault.save(id, adding(event));
    promised = begun;
  };
  const settings = async (value: number) => {
    begun = { ...promised, settings: value };
    await vault.saveRecord('settings', value);
    promised = begun;
  };

  await open();
  await save(1, anEvent(1));
  await save(1, anEvent(2));
  await settings(1);
  await save(2, anEvent(1, long));
  await save(2, anEvent(2));
  await vault.checkpoint();
  await save(1, anEvent(3));
  await save(3, anEvent(1, long));
  await folder.release();
  await open();
  await save(3, anEvent(2));
  await settings(2);
  await vault.pack([incidentId(1), incidentId(2)]);
  await save(1, anEvent(4));
  await vault.checkpoint();
  for (let n = 5; n < 9; n++) await save(1, anEvent(n, long));
  await folder.release();
  return { root, recoveryKey, cuts: found };
}

/** What is wrong with a store after a power cut; null when nothing is. */
async function wrongAfter({ root, recoveryKey }: Story, cut: Cut, reaches: (piece: number) => boolean) {
  const disk = afterPowerCut(root, cut.moment, reaches);
  const folder = await openVaultFolder(root, { ...cheap, journal, files: disk.files });
  try {
    const vault = await folder.openWithRecoveryKey({ recoveryKey });
    const wrong = await firstWrong(vault, cut);
    if (wrong) return wrong;
    await vault.save(incidentId(1), adding(anEvent(99)));
    await vault.checkpoint();
    return (await vault.read(incidentId(1)))?.events.at(-1)?.header === anEvent(99).header
      ? null
      : 'unusable';
  } catch (error) {
    return String(error);
  } finally {
    await folder.release();
  }
}

async function firstWrong(vault: Vault, { promised, begun }: Cut): Promise<string | null> {
  if (vault.health().journal) return 'a journal that counts as damaged';
  for (const [id, events] of promised.events) {
    const found = (await vault.read(id))?.events ?? [];
    const asked = begun.events.get(id) ?? [];
    const isThere = [events, asked].some((one) => JSON.stringify(one) === JSON.stringify(found));
    if (!isThere) return `${found.length} events of ${id}, ${events.length} were promised`;
  }
  const settings = await vault.readRecord('settings', z.number());
  return settings === promised.settings || settings === begun.settings ? null : `settings ${settings}`;
}

/** Random, and the same with every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
}

async function losses(
  story: Story,
  most: number,
  howMany = Infinity,
): Promise<{ cases: number; wrong: string[] }> {
  const wrong: string[] = [];
  let cases = 0;
  const roll = dice(7);
  const tryOne = async (cut: Cut, title: string, reaches: (piece: number) => boolean) => {
    if (cases >= most || wrong.length >= howMany) return;
    cases += 1;
    const found = await wrongAfter(story, cut, reaches);
    if (found) wrong.push(`${title}: ${found}`);
  };
  for (const [at, cut] of story.cuts.entries()) {
    await tryOne(cut, `before change ${at}, nothing unflushed left`, () => false);
    const count = unflushed(cut.moment);
    if (count === 0) continue;
    await tryOne(cut, `before change ${at}, everything left`, () => true);
    const one = Math.floor(roll() * count);
    await tryOne(cut, `before change ${at}, all but piece ${one}`, (piece) => piece !== one);
    await tryOne(cut, `before change ${at}, only piece ${one}`, (piece) => piece === one);
  }
  return { cases, wrong };
}

test(
  'A3 the power goes before each change to the disk: whatever of the unflushed is dropped, every acknowledged save is there',
  { timeout: 400_000 },
  async () => {
    const story = await aDay();
    const { cases, wrong } = await losses(story, 2_000);
    console.log(`A3: ${story.cuts.length} moments, ${cases} power cuts`);
    expect(wrong).toEqual([]);
    expect(cases).toBeGreaterThan(500);
  },
);

test(
  `A3 ${cuts} power cuts at random moments, dropping random parts`,
  { timeout: 60_000 + cuts * 600 },
  async () => {
    const story = await aDay();
    const roll = dice(Date.now() % 2 ** 31);
    const wrong: string[] = [];
    for (let n = 0; n < cuts; n++) {
      const at = Math.floor(roll() * story.cuts.length);
      const cut = story.cuts[at]!;
      const share = roll();
      const kept = new Set(
        Array.from({ length: unflushed(cut.moment) }, (_, piece) => piece).filter(() => roll() < share),
      );
      const found = await wrongAfter(story, cut, (piece) => kept.has(piece));
      if (found) wrong.push(`before change ${at}, left [${[...kept].join()}]: ${found}`);
    }
    expect(wrong).toEqual([]);
  },
);

/** Systems and stores that are broken in one way each: the same test must find every one of them out. */
const broken: Record<string, (files: FilePort) => FilePort> = {
  'saves are never flushed': (files) => ({ ...files, syncData: () => undefined }),
  'folders are never flushed': (files) => ({ ...files, syncFolder: () => undefined }),
  'files are never flushed': (files) => ({ ...files, sync: () => undefined }),
  'a save is acknowledged before its flush': (files) => {
    let owed: () => void = () => undefined;
    const paid = Object.entries(files).map(([name, call]) => [
      name,
      (...args: unknown[]) => {
        owed();
        owed = () => undefined;
        return (call as (...args: unknown[]) => unknown)(...args);
      },
    ]);
    return {
      ...(Object.fromEntries(paid) as FilePort),
      syncData: (file) => void (owed = () => files.syncData(file)),
    };
  },
};

test.each(Object.keys(broken))('A3 finds out when %s', { timeout: 120_000 }, async (what) => {
  const story = await aDay(broken[what]);
  const { wrong } = await losses(story, 2_000, 1);
  expect(wrong).toHaveLength(1);
});
