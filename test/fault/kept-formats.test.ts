/** B6: what was ever kept in a format of its time opens with everything in it, goes on, and survives a crash on the way. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readExport } from '#main/records/read-export';
import { openVaultFolder } from '#main/vault/vault';
import { aHome, Desk, pins, refused, value } from '../support/office-desk';
import { formatsOfToday, type Held } from '../support/formats/kept-formats';
import { StoppingProcess } from '../support/vault-faults';
import { bytesBelow, cheap } from '../support/vault-store';

const kept = resolve(import.meta.dirname, '../fixtures/formats');
const names = readdirSync(kept).sort();
const heldBy = (name: string) => JSON.parse(readFileSync(join(kept, name, 'holds.json'), 'utf8')) as Held;
const everything = { state: 'all' as const, query: '', limit: 50 };

function homeOf(name: string): string {
  const home = aHome();
  cpSync(join(kept, name, 'home'), home, { recursive: true });
  return home;
}
const keyringOf = ({ deviceSecret }: Held) => ({
  keyring: { secret: Buffer.from(deviceSecret, 'hex'), name: 'gnome_libsecret', changed: false },
});

/** All that the fixture says it holds, as somebody at the desk finds it. */
async function holdsEverything(desk: Desk, held: Held, { isWhole = true } = {}): Promise<void> {
  const { complaints, words, attachment } = held;
  const [filed, open, packed] = await Promise.all(
    [complaints.filed, complaints.open, complaints.packed].map((id) => desk.open(id)),
  );
  expect(filed?.incident).toMatchObject({ state: 'sealed', attachments: [{ id: attachment }] });
  expect(open?.incident.words).toBe(words.open);
  expect(open?.drafts).toMatchObject({ words: { value: 'And the' } });
  expect(packed?.incident.words).toBe(words.packed);
  expect(refused(await desk.ask('incident.open', { id: complaints.erased })).code).toBe('erased');
  if (isWhole) expect((await desk.open(complaints.journalled)).incident.words).toBe(words.journalled);
  const { items } = value(await desk.ask('register.list', { ...everything, query: 'zip' }));
  expect(items.map(({ id }) => id)).toEqual([complaints.packed]);
  const people = (await desk.state()).people.map(({ name, role }) => `${name} ${role}`);
  expect(people).toEqual(['Chen W. manager', 'Amira K. staff']);
}

test('B6 the newest kept formats are those of today: whoever changes one keeps a fixture of it', () => {
  expect(names.map((name) => heldBy(name).formats)).toContainEqual(formatsOfToday);
});

describe.each(names)('what %s kept', (name) => {
  const held = heldBy(name);

  test('B6 opens with tile and PIN, passphrase and recovery key, with everything in it, and goes on', async () => {
    const home = homeOf(name);
    const desk = await Desk.at(home, keyringOf(held));
    expect((await desk.state()).people.map((one) => one.name)).toEqual(['Chen W.', 'Amira K.']);
    await desk.enter('amira');
    await holdsEverything(desk, held);
    expect((await desk.open(held.letter)).incident.words).toBe(held.words.letter);
    const { open } = held.complaints;
    await desk.tell(open, { type: 'noteAdded.v1', payload: { text: 'And it goes on' } });
    await desk.enter('chen');
    expect(value(await desk.ask('records.verify', {})).verified?.found).toEqual([]);
    const settings = value(await desk.ask('settings.read', {}));
    expect(settings.branch).toMatchObject({ name: 'Mill Lane Stores', code: 'MIL', playbook: 'retail' });
    for (const key of [{ passphrase: held.passphrase }, { recoveryKey: held.recoveryKey }]) {
      await desk.restart({ keyring: { secret: null, name: 'none', changed: false } });
      value(await desk.ask('store.open', key));
      await desk.enter('amira');
      expect((await desk.open(open)).incident.notes).toHaveLength(1);
      await holdsEverything(desk, held);
    }
  });

  test('B6 is opened by a process that ends at each call of the disk: everything is there after the next opening', async () => {
    const prepared = homeOf(name);
    const program = new StoppingProcess();
    let steps = 0;
    for (let step = 1, finished = false; !finished; step = Math.max(step + 1, Math.ceil(step * 1.12))) {
      const home = aHome();
      cpSync(prepared, home, { recursive: true });
      program.stopAt(step);
      finished = await openAndCheckpoint(join(home, 'store'), held, program);
      program.stopAt(Infinity);
      expect(step).toBeLessThan(5_000);
      steps += 1;
      if (steps % 4 !== 0 && !finished) continue;
      const desk = await Desk.at(home);
      value(await desk.ask('store.open', { recoveryKey: held.recoveryKey }));
      await desk.enter('amira');
      await holdsEverything(desk, held);
      await desk.ask('stop', null);
    }
    expect(steps).toBeGreaterThan(20);
  }, 180_000);

  test('B6 its backup comes back on an empty computer, and what was erased stays so', async () => {
    const desk = await Desk.at();
    value(await desk.ask('restoreLook', { folder: join(kept, name, 'backup') }));
    value(await desk.ask('restore.copy', { recoveryKey: held.recoveryKey }));
    value(await desk.ask('restore.finish', { letter: 'B' }));
    await desk.enter('amira');
    await holdsEverything(desk, held, { isWhole: false });
  });

  test('B6 its export is read, and its signature holds', async () => {
    const read = await readExport(join(kept, name, 'everything.jsonl'));
    expect(read).toMatchObject({ wrong: [], incidents: 4, head: { what: 'everything' } });
  });
});

async function openAndCheckpoint(store: string, held: Held, { files }: StoppingProcess): Promise<boolean> {
  let folder: Awaited<ReturnType<typeof openVaultFolder>> | null = null;
  try {
    folder = await openVaultFolder(store, { ...cheap, files });
    const vault = await folder.openWithRecoveryKey({ recoveryKey: held.recoveryKey });
    await vault.checkpoint();
    return true;
  } catch {
    return false;
  } finally {
    await folder?.release();
  }
}

/** The same bytes, headed as a later version would head them: each in its own way. */
const later: Record<string, { file: RegExp; change: (bytes: Buffer) => Buffer }> = {
  'a shelf of keys': { file: /^store\/shelves\//, change: sealedLater },
  'an attachment': { file: /^store\/attachments\//, change: sealedLater },
  'a pack’s documents': { file: /^store\/packs\//, change: sealedLater },
  'a note in the letterbox': { file: /\.letter$/, change: formatAt(8) },
  'the list of what was erased': { file: /erased\.json$/, change: (text) => v2(text, 'v') },
};

function sealedLater(bytes: Buffer): Buffer {
  bytes.writeUInt16BE(2, 8);
  createHash('sha256').update(bytes.subarray(0, 50)).digest().copy(bytes, 50, 0, 4);
  return bytes;
}
function formatAt(offset: number): (bytes: Buffer) => Buffer {
  return (bytes) => {
    bytes.writeUInt16BE(bytes.readUInt16BE(offset) + 1, offset);
    return bytes;
  };
}
function v2(text: Buffer, field: string): Buffer {
  return Buffer.from(text.toString('utf8').replace(`"${field}":1`, `"${field}":2`));
}

test.each(Object.keys(later))(
  'B6 B5 %s of a newer version is not written over: its bytes are there after work went on and the desk was closed',
  async (what) => {
    const held = heldBy(names.at(-1)!);
    const home = homeOf(names.at(-1)!);
    const { file, change } = later[what]!;
    const changed = Object.keys(bytesBelow(home)).filter((path) => file.test(path));
    expect(changed.length).toBeGreaterThan(0);
    for (const path of changed) writeFileSync(join(home, path), change(readFileSync(join(home, path))));
    const before = bytesBelow(home);
    const desk = await Desk.at(home);
    const opened = await desk.ask('store.open', { recoveryKey: held.recoveryKey });
    if (opened.ok) {
      await desk.enter('amira');
      const id = await desk.begin();
      await desk.tell(id, { type: 'wordsHeard.v1', payload: { text: 'Still at work' } });
      expect((await desk.open(id)).incident.words).toBe('Still at work');
    } else expect(opened.refusal.code).toBe('newerStore');
    await desk.ask('stop', null);
    const after = Object.values(bytesBelow(home));
    for (const path of changed) expect(after).toContain(before[path]);
  },
);

test('B6 a catalogue of a newer version is built anew from the documents, and nobody notices', async () => {
  const held = heldBy(names.at(-1)!);
  const home = homeOf(names.at(-1)!);
  for (const path of Object.keys(bytesBelow(join(home, 'store', 'blocks')))) {
    const file = join(home, 'store', 'blocks', path);
    writeFileSync(file, formatAt(8)(readFileSync(file)));
  }
  const desk = await Desk.at(home, keyringOf(held));
  await desk.enter('amira');
  await holdsEverything(desk, held);
});

test('B6 the pins of the fixtures are those of the tests', () => {
  for (const name of names) expect(pins).toMatchObject(heldBy(name).pins);
});
