/** A2 A4 A5 at the restore: the computer ends, or its disk fails, at some call. It is then empty or whole, and never between. */
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { AppState } from '#contract/app-state';
import { OfficeRoom } from '#main/office/office';
import type { FilePort } from '#main/vault/file-port';
import { nodeFiles } from '#main/vault/node-files';
import { backedUp, wordsBackedUp } from '../support/backed-up';
import { aHome, Desk, officeSettings, value } from '../support/office-desk';
import { FailingDisk, StoppingProcess } from '../support/vault-faults';
import { bytesBelow } from '../support/vault-store';

const now = () => Date.parse('2026-11-22T09:00:00Z');

async function officeOn(home: string, files: FilePort): Promise<OfficeRoom> {
  const office = new OfficeRoom(officeSettings(home), { now, files, onState: (_: AppState) => undefined });
  await office.start();
  return office;
}

/** The whole of it, as the screens ask for it; whether it came to its end. */
async function bringBack(office: OfficeRoom, drive: string, recoveryKey: string): Promise<boolean> {
  if (!(await office.answer('restoreLook', { folder: drive })).ok) return false;
  if (!(await office.answer('restore.copy', { recoveryKey })).ok) return false;
  return (await office.answer('restore.finish', { letter: 'B' })).ok;
}

/** What somebody finds who starts the computer again. */
async function foundAt(home: string, recoveryKey: string): Promise<'empty' | 'whole'> {
  const desk = await Desk.at(home);
  if ((await desk.state()).phase === 'new') {
    expect(existsSync(join(home, 'restoring'))).toBe(false);
    return 'empty';
  }
  value(await desk.ask('store.open', { recoveryKey }));
  await desk.enter('amira');
  const id = await desk.begin();
  const told = await desk.tell(id, { type: 'wordsHeard.v1', payload: { text: 'Next' } });
  expect(told.incident.reference).toBe('MIL-2026-B0001');
  const { items } = value(await desk.ask('register.list', { state: 'all', query: '', limit: 50 }));
  expect(items.filter(({ damaged }) => !damaged)).toHaveLength(wordsBackedUp.length + 1);
  return 'whole';
}

/** How many calls of the disk a restore makes, and at which of them the store takes its place. */
async function measured(drive: string, recoveryKey: string): Promise<{ steps: number; placedAt: number }> {
  const home = aHome();
  let [steps, placedAt] = [0, 0];
  const counting = new Proxy(nodeFiles, {
    get(files, name: keyof FilePort) {
      return (...args: unknown[]) => {
        steps += 1;
        if (name === 'rename' && args[1] === join(home, 'store')) placedAt = steps;
        return (files[name] as (...all: unknown[]) => unknown)(...args);
      };
    },
  });
  const office = await officeOn(home, counting);
  steps = 0;
  expect(await bringBack(office, drive, recoveryKey)).toBe(true);
  await office.answer('stop', null);
  return { steps, placedAt };
}

test('A2 C6 ended at any step of a restore, the computer is empty or holds everything under the new letter, and the drive is as it was', async () => {
  const { drive, recoveryKey } = await backedUp();
  const before = bytesBelow(drive);
  const program = new StoppingProcess();
  const seen = { empty: 0, whole: 0 };
  const { steps, placedAt } = await measured(drive, recoveryKey);
  // Evenly over the whole, and each of the steps where it takes its place.
  const even = Array.from({ length: 24 }, (_, at) => 1 + Math.floor((steps * at) / 24));
  const around = Array.from({ length: 20 }, (_, at) => placedAt - 14 + at);
  for (const step of [...even, ...around]) {
    const home = aHome();
    program.stopAt(Infinity);
    const stopping = await officeOn(home, program.files);
    program.stopAt(step);
    await bringBack(stopping, drive, recoveryKey);
    // As the disk was at that moment: what the program did after it ended doesn't count.
    const found = aHome();
    cpSync(home, found, { recursive: true });
    seen[await foundAt(found, recoveryKey)] += 1;
    program.stopAt(Infinity);
    await stopping.answer('stop', null);
  }
  expect(bytesBelow(drive)).toEqual(before);
  expect(seen.empty).toBeGreaterThan(10);
  expect(seen.whole).toBeGreaterThan(5);
}, 300_000);

test('A4 A5 a disk that is full or fails is named, nothing stays half there, and it can be done again', async () => {
  const { drive, recoveryKey } = await backedUp();
  const home = aHome();
  const disk = new FailingDisk();
  const office = await officeOn(home, disk.files);
  for (const [error, code] of [
    ['ENOSPC', 'restoreFull'],
    ['EIO', 'restoreFailed'],
  ] as const)
    for (const call of ['create', 'write', 'sync', 'rename'] as const) {
      value(await office.answer('restoreLook', { folder: drive }));
      disk.set({ [call]: { code: error, times: 1000 } });
      const answer = await office.answer('restore.copy', { recoveryKey });
      disk.set({});
      expect(answer).toMatchObject({ ok: false, refusal: { code } });
      expect(existsSync(join(home, 'restoring'))).toBe(false);
    }
  expect(await bringBack(office, drive, recoveryKey)).toBe(true);
  await office.answer('stop', null);
  expect(await foundAt(home, recoveryKey)).toBe('whole');
}, 120_000);

/** The backup is of before one of its complaints was erased, and its drive was there when that was done. */
async function backedUpThenErased() {
  const { drive, home, recoveryKey, ids } = await backedUp();
  const desk = await Desk.at(home);
  await desk.openWithPassphrase();
  await desk.enter('amira');
  await desk.tell(ids[0]!, { type: 'incidentVoided.v1', payload: { reason: 'The wrong button.' } });
  await desk.enter('chen');
  value(await desk.ask('incident.erase', { id: ids[0]! }));
  await desk.ask('stop', null);
  return { drive, recoveryKey, gone: ids[0]!, left: ids[1]! };
}

test('B12 ended at any step of a restore that erases again what was erased since, it is never there to be read', async () => {
  const { drive, recoveryKey, gone, left } = await backedUpThenErased();
  const program = new StoppingProcess();
  const { steps, placedAt } = await measured(drive, recoveryKey);
  const seen = { empty: 0, whole: 0 };
  // From when everything was copied to behind the moment when it takes its place: there it is erased again.
  const from = Math.floor(steps / 3);
  const between = Array.from({ length: 20 }, (_, at) => from + Math.floor(((placedAt - from) * at) / 20));
  for (const step of [...between, placedAt - 1, placedAt, placedAt + 1, placedAt + 4, steps]) {
    const home = aHome();
    program.stopAt(Infinity);
    const stopping = await officeOn(home, program.files);
    program.stopAt(step);
    await bringBack(stopping, drive, recoveryKey);
    const found = aHome();
    cpSync(home, found, { recursive: true });
    const desk = await Desk.at(found);
    if ((await desk.state()).phase === 'new') seen.empty += 1;
    else {
      seen.whole += 1;
      value(await desk.ask('store.open', { recoveryKey }));
      await desk.enter('amira');
      expect(await desk.ask('incident.open', { id: gone })).toMatchObject({ refusal: { code: 'erased' } });
      expect((await desk.open(left)).incident.words).toBe(wordsBackedUp[1]);
    }
    program.stopAt(Infinity);
    await stopping.answer('stop', null);
  }
  expect(seen.empty).toBeGreaterThan(10);
  expect(seen.whole).toBeGreaterThan(1);
}, 300_000);
