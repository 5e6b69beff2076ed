/** 13.x: playbooks from head office: checked, kept, for what is begun from now on; complaints keep to the version they began with. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { fetchPlaybooks, sayWhetherTaken, sendMarks } from '#main/courier/keep-playbooks';
import { blockOf, PublishedPlaybooks, type PublishedFiles } from '#main/playbook/published-playbooks';
import { PlaybookShelf } from '#main/playbook/playbook-shelf';
import { ModelDesk } from '../../../support/model-desk';
import { playbooks as folder } from '../../../support/office-desk';
import { RegisterInMemory } from '../../../support/register-in-memory';
import { aStore } from '../../../support/vault-store';

// Real stores, on whatever computer this is.
vi.setConfig({ testTimeout: 60_000 });

const filesOf = (name: string): Record<string, unknown> =>
  Object.fromEntries(
    readdirSync(join(folder, name))
      .filter((file) => file.endsWith('.json'))
      .map((file) => [file, JSON.parse(readFileSync(join(folder, name, file), 'utf8')) as unknown]),
  );
const shipped = filesOf('retail')['playbook.json'] as { version: string };

/** As head office would publish it. @param break what somebody got wrong */
function published(version: string, publishedAt: string, breaking: Record<string, unknown> = {}) {
  const own = filesOf('retail');
  const files: PublishedFiles = {
    common: filesOf('common'),
    own: { ...own, 'playbook.json': { ...(own['playbook.json'] as object), version }, ...breaking },
  };
  const sha256 = createHash('sha256').update(JSON.stringify(files)).digest('base64url');
  return { name: 'retail', version, publishedAt, publishedBy: 'Dana', sha256, files: files as never };
}

async function aShelf() {
  const { vault } = await aStore();
  const register = new RegisterInMemory();
  const kept = await PublishedPlaybooks.of(vault);
  const shelf = new PlaybookShelf(folder);
  shelf.goBy(kept);
  const fetch = () => fetchPlaybooks(register, kept, 'retail', () => false);
  const versions = async (...asked: (string | undefined)[]) =>
    Promise.all(asked.map(async (version) => (await shelf.playbook('retail', version))?.version));
  return { vault, register, kept, shelf, fetch, versions };
}

test('13.4 what head office publishes is for new complaints; older ones keep the version they began with', async () => {
  const { vault, register, fetch, versions } = await aShelf();
  expect(await versions(undefined, shipped.version)).toEqual([shipped.version, shipped.version]);
  register.published = [published('7.0.0', '2026-11-20T09:00:00Z')];
  expect(await fetch()).toBe(true);
  expect(await versions(undefined, shipped.version, '7.0.0')).toEqual(['7.0.0', shipped.version, '7.0.0']);
  register.published = [published('7.1.0', '2026-11-21T09:00:00Z'), ...register.published];
  expect(await fetch()).toBe(true);
  expect(await fetch()).toBe(false);
  expect(await versions(undefined, '7.0.0')).toEqual(['7.1.0', '7.0.0']);
  // After a restart too, without a line.
  const later = new PlaybookShelf(folder);
  later.goBy(await PublishedPlaybooks.of(vault));
  expect((await later.playbook('retail'))?.version).toBe('7.1.0');
  expect((await later.playbook('retail', '7.0.0'))?.version).toBe('7.0.0');
});

test('one that fails its check isn’t used: the desk goes on by the one it has and says so, until a good one comes', async () => {
  const { register, kept, fetch, versions } = await aShelf();
  const good = published('7.0.0', '2026-11-20T09:00:00Z');
  const wrongShape = published('7.1.0', '2026-11-21T09:00:00Z', { 'journey.json': { stages: [{}] } });
  const wrongHash = { ...published('7.2.0', '2026-11-22T09:00:00Z'), sha256: 'x'.repeat(43) };
  const wrongName = { ...published('7.9.0', '2026-11-22T10:00:00Z'), version: '7.3.0' };
  register.published = [good];
  await fetch();
  for (const bad of [wrongShape, wrongHash, wrongName]) {
    register.published = [bad, good];
    expect(await fetch(), bad.version).toBe(false);
    expect(kept.refused).toMatchObject({ name: 'retail', version: bad.version });
    expect(await versions(undefined)).toEqual(['7.0.0']);
  }
  register.published = [published('7.4.0', '2026-11-23T09:00:00Z'), wrongShape, good];
  expect(await fetch()).toBe(true);
  expect(kept.refused).toBeNull();
  expect(await versions(undefined)).toEqual(['7.4.0']);
});

test('13.4 one whose parts don’t fit each other is kept away like one that can’t be read, and head office is told once', async () => {
  const { register, kept, fetch, versions } = await aShelf();
  const { memory } = (await ModelDesk.join('A')).side;
  const say = () => sayWhetherTaken(register, memory, kept, 'retail');
  register.published = [published('7.0.0', '2026-11-20T09:00:00Z')];
  await fetch();
  await say();
  // Every entry has its right shape, and a phrase speaks of something that nobody fills in.
  const own = filesOf('retail');
  const phrases = own['phrases.en.json'] as { text: string }[];
  const [first, ...others] = phrases;
  const unfit = { 'phrases.en.json': [{ ...first, text: 'Dear {nobodyKnows}' }, ...others] };
  register.published = [published('7.1.0', '2026-11-21T09:00:00Z', unfit), ...register.published];
  expect(await fetch()).toBe(false);
  expect(kept.refused).toMatchObject({ name: 'retail', version: '7.1.0' });
  expect(await versions(undefined, '7.1.0')).toEqual(['7.0.0', '7.0.0']);
  await say();
  await say();
  expect(register.taken).toEqual(['retail 7.0.0 true', 'retail 7.1.0 false']);
  register.published = [published('7.2.0', '2026-11-22T09:00:00Z'), ...register.published];
  await fetch();
  await say();
  expect(register.taken.at(-1)).toBe('retail 7.2.0 true');
});

test('kept sealed: nothing of it can be read on the disk, and one whose bytes are gone is fetched again', async () => {
  const { vault, register, fetch, versions } = await aShelf();
  register.published = [published('7.0.0', '2026-11-20T09:00:00Z')];
  await fetch();
  const block = vault.blocks.open(blockOf({ name: 'retail', version: '7.0.0' }));
  expect(block?.count).toBe(1);
  await vault.blocks.remove(blockOf({ name: 'retail', version: '7.0.0' }));
  const again = await PublishedPlaybooks.of(vault);
  expect(again.playbook('retail')).toBeNull();
  expect(await fetchPlaybooks(register, again, 'retail', () => false)).toBe(true);
  expect(again.playbook('retail')?.version).toBe('7.0.0');
  expect(await versions('7.0.0')).toEqual(['7.0.0']);
});

test('what came with an earlier Amends is put by, so that its complaints open as they were handled', async () => {
  const { vault, kept, shelf } = await aShelf();
  await shelf.putBy('retail');
  expect(kept.playbook('retail', shipped.version)?.version).toBe(shipped.version);
  // It isn't head office's word on what new complaints go by.
  expect(kept.playbook('retail')).toBeNull();
  const later = await PublishedPlaybooks.of(vault);
  expect(later.playbook('retail', shipped.version)?.version).toBe(shipped.version);
});

test('K9 a mark “read and understood” goes to head office once, also when the line breaks', async () => {
  const register = new RegisterInMemory();
  const desk = await ModelDesk.join('A');
  const { memory } = desk.side;
  const people = [
    { person: 'p-1', name: 'Amira K.', marks: ['retail 1.1.0', 'retail 7.0.0'] },
    { person: 'p-2', name: 'Ben T.', marks: [] },
  ];
  const send = () => sendMarks(register, memory, people, () => '2026-11-21T14:02:00Z');
  const understood = register.understood.bind(register);
  let calls = 0;
  register.understood = async (...asked) => {
    calls += 1;
    if (calls === 2) throw new Error('the line broke');
    return understood(...asked);
  };
  await expect(send()).rejects.toThrow('the line broke');
  await send();
  await send();
  expect(register.marks).toEqual(['p-1 retail 1.1.0', 'p-1 retail 7.0.0']);
});
