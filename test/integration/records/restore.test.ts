/** A backup comes back on an empty computer, through the office and on real files: as another desk, whole, or not at all. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { backedUp, backupOn, copyOf, manifestOn, wordsBackedUp } from '../../support/backed-up';
import { aHome, Desk, keyholdersPassphrase, refused, value } from '../../support/office-desk';
import { bytesBelow } from '../../support/vault-store';

function spoil(drive: string, name: RegExp): void {
  for (const file of manifestOn(drive).files.filter((one) => name.test(one.name)))
    rmSync(join(backupOn(drive), 'files', file.sha256.slice(0, 2), file.sha256), { force: true });
}

async function bringBack(desk: Desk, drive: string, key: { passphrase: string } | { recoveryKey: string }) {
  value(await desk.ask('restoreLook', { folder: drive }));
  return value(await desk.ask('restore.copy', key));
}

it('C6 a restored desk holds every complaint as its maker wrote it, and gives references with another letter', async () => {
  const { drive, recoveryKey, ids } = await backedUp();
  const desk = await Desk.at();
  expect((await desk.state()).phase).toBe('new');
  expect(value(await desk.ask('restoreLook', { folder: drive }))).toMatchObject({
    branch: 'Mill Lane Stores',
  });
  const back = value(await desk.ask('restore.copy', { recoveryKey }));
  expect(back).toMatchObject({ complaints: 3, letter: 'B', taken: ['A'] });
  expect(back?.lost).toEqual({ complaints: 0, photos: 0, notes: 0, lists: 0 });
  expect((await desk.state()).phase).toBe('new');
  expect(value(await desk.ask('restore.finish', { letter: 'B' })).phase).toBe('tiles');
  await desk.enter('amira');
  const before = [];
  for (const [at, id] of ids.entries()) {
    const { incident } = await desk.open(id);
    expect(incident.words).toBe(wordsBackedUp[at]);
    before.push(incident.reference);
  }
  expect(before).toEqual(['MIL-2026-A0001', 'MIL-2026-A0002', 'MIL-2026-A0003']);
  const id = await desk.begin();
  const told = await desk.tell(id, { type: 'wordsHeard.v1', payload: { text: 'After the flood' } });
  expect(told.incident.reference).toBe('MIL-2026-B0001');
  // What was printed under the former letter is found as ever, beside what is given out now.
  const found = async (query: string) =>
    value(await desk.ask('register.list', { state: 'all', query, limit: 9 })).items.map((item) => item.id);
  expect(await found('MIL-2026-A0002')).toEqual([ids[1]]);
  expect(await found('mil 2026 a0003')).toEqual([ids[2]]);
  expect(await found('MIL-2026-B0001')).toEqual([id]);
  await desk.enter('chen');
  const { events } = value(await desk.ask('settings.read', {}));
  expect(events.find(({ kind }) => kind === 'restored')).toMatchObject({
    byName: null,
    of: manifestOn(drive).madeAt,
  });
  expect(value(await desk.ask('records.verify', {})).verified).toMatchObject({ found: [] });
  expect((await desk.state()).recordsCut).toBe(false);
});

it('C6 the old computer and the restored one go on side by side, and no reference and no event id is given twice', async () => {
  const { drive, home, recoveryKey } = await backedUp();
  const [old, restored] = [await Desk.at(home), await Desk.at()];
  await old.openWithPassphrase();
  await bringBack(restored, drive, { recoveryKey });
  value(await restored.ask('restore.finish', { letter: 'B' }));
  const references = [];
  for (const desk of [old, restored, old, restored]) {
    await desk.enter('amira');
    const id = await desk.begin();
    const told = await desk.tell(id, { type: 'wordsHeard.v1', payload: { text: 'Again' } });
    references.push(told.incident.reference);
  }
  expect(references).toEqual(['MIL-2026-A0004', 'MIL-2026-B0001', 'MIL-2026-A0005', 'MIL-2026-B0002']);
  // Restored once more, from a backup that the restored desk has made: the letters go on.
  await restored.enter('chen');
  const second = aHome();
  value(await restored.ask('recordsBackUp', { folder: backupOn(second) }));
  const third = await Desk.at();
  expect(await bringBack(third, second, { recoveryKey })).toMatchObject({ letter: 'C', taken: ['A', 'B'] });
  expect(refused(await third.ask('restore.finish', { letter: 'A' }))).toEqual({
    code: 'letterTaken',
    letter: 'A',
  });
  expect(value(await third.ask('restore.finish', { letter: 'C' })).phase).toBe('tiles');
});

it('a keyholder’s passphrase opens it too; a wrong or mistyped key copies nothing and is named', async () => {
  const { drive, recoveryKey } = await backedUp();
  const home = aHome();
  const desk = await Desk.at(home);
  value(await desk.ask('restoreLook', { folder: backupOn(drive) }));
  const mistyped = recoveryKey.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
  const other = (await backedUp()).recoveryKey;
  for (const [key, code] of [
    [{ passphrase: 'another lantern over harbour' }, 'wrongPassphrase'],
    [{ recoveryKey: mistyped }, 'mistypedRecoveryKey'],
    [{ recoveryKey: other }, 'wrongRecoveryKey'],
  ] as const) {
    expect(refused(await desk.ask('restore.copy', key)).code).toBe(code);
    expect(existsSync(join(home, 'restoring'))).toBe(false);
  }
  value(await desk.ask('restore.copy', { passphrase: keyholdersPassphrase }));
  value(await desk.ask('restore.finish', { letter: 'B' }));
  await desk.enter('ben');
});

it('B1 a damaged backup says how much it can’t bring back; the rest comes, and what is missing stays listed', async () => {
  const { drive, recoveryKey, ids } = await backedUp();
  spoil(drive, new RegExp(`^documents/.*${ids[1]}`));
  spoil(drive, /^records\/debriefs/);
  const desk = await Desk.at();
  const back = await bringBack(desk, drive, { recoveryKey });
  expect(back).toMatchObject({ complaints: 2, lost: { complaints: 1 } });
  value(await desk.ask('restore.finish', { letter: 'B' }));
  await desk.enter('amira');
  expect((await desk.open(ids[0]!)).incident.words).toBe(wordsBackedUp[0]);
  expect(refused(await desk.ask('incident.open', { id: ids[1]! })).code).toBe('damagedIncident');
  const filter = { state: 'all' as const, query: '', limit: 50 };
  const { items } = value(await desk.ask('register.list', filter));
  expect(items.filter(({ damaged }) => damaged).map(({ id }) => id)).toEqual([ids[1]]);
});

it('a backup whose keys are gone, one of a newer version, and a folder without one are each named, and nothing is written', async () => {
  const { drive, recoveryKey } = await backedUp();
  const home = aHome();
  const desk = await Desk.at(home);
  expect(refused(await desk.ask('restoreLook', { folder: aHome() })).code).toBe('noBackupHere');
  expect(refused(await desk.ask('restoreLook', { folder: join(aHome(), 'gone') })).code).toBe('noBackupHere');
  const keyless = copyOf(drive);
  spoil(keyless, /^keys\./);
  value(await desk.ask('restoreLook', { folder: keyless }));
  expect(refused(await desk.ask('restore.copy', { recoveryKey })).code).toBe('damagedBackup');
  const headless = copyOf(drive);
  spoil(headless, /^header\./);
  value(await desk.ask('restoreLook', { folder: headless }));
  expect(refused(await desk.ask('restore.copy', { recoveryKey })).code).toBe('damagedBackup');
  const newer = copyOf(drive);
  const list = join(
    backupOn(newer),
    readdirSync(backupOn(newer)).find((name) => name.startsWith('run-'))!,
  );
  const text = readFileSync(list, 'utf8').split('\n')[0]!.replace('"v":1', '"v":2') + '\n';
  writeFileSync(list, `${text}${createHash('sha256').update(text).digest('hex')}\n`);
  expect(refused(await desk.ask('restoreLook', { folder: newer })).code).toBe('newerBackup');
  expect(existsSync(join(home, 'restoring'))).toBe(false);
  expect((await desk.state()).phase).toBe('new');
});

it('nothing is restored over records that are there, also not while they are closed, and the backup stays as it is', async () => {
  const { drive, home, recoveryKey } = await backedUp();
  const before = bytesBelow(drive);
  const desk = await Desk.at(home);
  expect(refused(await desk.ask('restoreLook', { folder: drive })).code).toBe('recordsAreHere');
  expect(refused(await desk.ask('restore.copy', { recoveryKey })).code).toBe('recordsAreHere');
  expect(refused(await desk.ask('restore.finish', { letter: 'B' })).code).toBe('recordsAreHere');
  await desk.openWithPassphrase();
  expect(refused(await desk.ask('restoreLook', { folder: drive })).code).toBe('recordsAreHere');
  expect(bytesBelow(drive)).toEqual(before);
});

it('stopped while it copies, or let go afterwards, it leaves the computer empty, and can be done again', async () => {
  const { drive, recoveryKey } = await backedUp();
  const home = aHome();
  const desk = await Desk.at(home);
  value(await desk.ask('restoreLook', { folder: drive }));
  const copying = desk.ask('restore.copy', { recoveryKey });
  value(await desk.ask('restore.drop', {}));
  await copying;
  expect(existsSync(join(home, 'restoring'))).toBe(false);
  await bringBack(desk, drive, { recoveryKey });
  expect(existsSync(join(home, 'restoring'))).toBe(true);
  await desk.restart();
  expect(existsSync(join(home, 'restoring'))).toBe(false);
  expect((await desk.state()).phase).toBe('new');
  await bringBack(desk, drive, { recoveryKey });
  expect(value(await desk.ask('restore.finish', { letter: 'B' })).phase).toBe('tiles');
});
