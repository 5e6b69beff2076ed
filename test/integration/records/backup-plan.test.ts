/** Backups that are made by themselves: by the branch's clock, on real folders, with a clock to turn. */
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { BackupPlan } from '#domain/shift/backup-plan';
import { backupOn, manifestOn } from '../../support/backed-up';
import { aHome, Desk, refused, value } from '../../support/office-desk';

const hour = 60 * 60_000;
const at = (text: string) => Date.parse(text);

/** Mill Lane on Saturday 21 November, two in the afternoon, backed up by hand once. */
async function planned(plan: BackupPlan | null): Promise<{ desk: Desk; drive: string; home: string }> {
  const [home, drive] = [aHome(), aHome()];
  const desk = await Desk.setUp(home);
  await desk.enter('chen');
  value(await desk.ask('recordsBackUp', { folder: backupOn(drive) }));
  expect(value(await desk.ask('records.plan', { plan })).plan).toEqual(plan);
  return { desk, drive, home };
}
const runOn = (drive: string) => manifestOn(drive).run;

it('is made at its time each day, also behind the lock screen, and holds what waits in the letterbox', async () => {
  const { desk, drive, home } = await planned({ when: 'time', at: '18:30' });
  await desk.tick();
  expect(runOn(drive)).toBe(1);
  value(await desk.ask('shift.lock', {}));
  const { id } = value(await desk.ask('letterbox.begin', {}));
  const typed = { words: 'Waiting at the door', name: '', number: '' };
  value(await desk.ask('letterbox.write', { id, ...typed }));
  desk.clock = at('2026-11-21T18:29:00Z');
  await desk.tick();
  expect(runOn(drive)).toBe(1);
  desk.clock = at('2026-11-21T18:30:00Z');
  await desk.tick();
  await desk.tick();
  expect(runOn(drive)).toBe(2);
  expect(manifestOn(drive).files.map(({ name }) => name)).toContain(`letters/${id}.letter`);
  desk.clock = at('2026-11-22T18:31:00Z');
  await desk.tick();
  expect(runOn(drive)).toBe(3);
  await desk.enter('chen');
  const { events } = value(await desk.ask('settings.read', {}));
  expect(events.filter(({ kind }) => kind === 'backedUp').map(({ byName }) => byName)).toEqual([
    null,
    null,
    'Chen W.',
  ]);
  expect(existsSync(join(home, 'restoring'))).toBe(false);

  const other = await Desk.at();
  value(await other.ask('restoreLook', { folder: drive }));
  const key = { passphrase: 'quiet lantern over harbour' };
  expect(value(await other.ask('restore.copy', key))?.lost.notes).toBe(0);
  value(await other.ask('restore.finish', { letter: 'B' }));
  await other.enter('amira');
  expect((await other.open(id)).incident.words).toContain('Waiting at the door');
});

it('a run that was missed is made when the records are next open, once', async () => {
  const { desk, drive } = await planned({ when: 'time', at: '18:30' });
  desk.clock = at('2026-11-24T08:55:00Z');
  await desk.restart();
  await desk.tick();
  expect(runOn(drive)).toBe(1);
  await desk.openWithPassphrase();
  await desk.tick();
  await desk.tick();
  expect(runOn(drive)).toBe(2);
});

it('after closing: when the counter closes by its playbook, and not on days it is shut', async () => {
  const { desk, drive } = await planned({ when: 'closing', at: '18:30' });
  const seen: string[] = [];
  let runs = 1;
  for (
    desk.clock = at('2026-11-23T00:00:00Z');
    desk.clock < at('2026-11-24T23:00:00Z');
    desk.clock += hour / 2
  ) {
    await desk.tick();
    if (runOn(drive) > runs) seen.push(new Date(desk.clock).toISOString());
    runs = runOn(drive);
  }
  // Missed on Saturday evening and made up at once; then each day when it closes.
  expect(seen).toHaveLength(3);
  expect(seen.slice(1).map((one) => one.slice(11, 16))).toEqual([
    seen[1]!.slice(11, 16),
    seen[1]!.slice(11, 16),
  ]);
});

it('when the drive appears: nothing is said while it is away, and a day’s copy is made once it is there', async () => {
  const { desk, drive } = await planned({ when: 'drive', at: '18:30' });
  renameSync(backupOn(drive), join(drive, 'unplugged'));
  desk.clock += 21 * hour;
  await desk.tick();
  const state = value(await desk.ask('records.state', {}));
  expect(state.backup?.failed).toBeNull();
  expect(existsSync(backupOn(drive))).toBe(false);
  renameSync(join(drive, 'unplugged'), backupOn(drive));
  await desk.tick();
  await desk.tick();
  expect(runOn(drive)).toBe(2);
});

it('a drive that isn’t there at its time is told once, and the run is made as soon as it is', async () => {
  const { desk, drive } = await planned({ when: 'time', at: '18:30' });
  renameSync(backupOn(drive), join(drive, 'unplugged'));
  desk.clock = at('2026-11-21T18:31:00Z');
  await desk.tick();
  expect(value(await desk.ask('records.state', {})).backup).toMatchObject({ failed: 'driveMissing' });
  expect(existsSync(backupOn(drive))).toBe(false);
  renameSync(join(drive, 'unplugged'), backupOn(drive));
  desk.clock += 60_000;
  await desk.tick();
  expect(value(await desk.ask('records.state', {})).backup).toMatchObject({ failed: null });
  expect(runOn(drive)).toBe(2);
});

it('a drive that fails is tried again after an hour, not every minute', async () => {
  const { desk, drive } = await planned({ when: 'time', at: '18:30' });
  // Somebody else's backup has taken its place.
  const other = await Desk.setUp();
  await other.enter('chen');
  renameSync(backupOn(drive), join(drive, 'ours'));
  value(await other.ask('recordsBackUp', { folder: backupOn(drive) }));
  desk.clock = at('2026-11-21T18:31:00Z');
  await desk.tick();
  expect(value(await desk.ask('records.state', {})).backup).toMatchObject({ failed: 'otherStore' });
  renameSync(backupOn(drive), join(drive, 'theirs'));
  renameSync(join(drive, 'ours'), backupOn(drive));
  desk.clock += hour / 2;
  await desk.tick();
  expect(runOn(drive)).toBe(1);
  desk.clock += hour / 2;
  await desk.tick();
  expect(runOn(drive)).toBe(2);
});

it('an old backup, or none, is told to everybody at the desk, and a good one ends it', async () => {
  const desk = await Desk.setUp();
  const day = 24 * hour;
  desk.clock += 7 * day;
  await desk.tick();
  expect((await desk.state()).storeNotices).toBeUndefined();
  desk.clock += 2 * day;
  await desk.tick();
  expect((await desk.state()).storeNotices).toEqual(['backup']);
  await desk.enter('chen');
  const drive = aHome();
  mkdirSync(join(drive, 'stick'));
  value(await desk.ask('recordsBackUp', { folder: backupOn(join(drive, 'stick')) }));
  expect((await desk.state()).storeNotices).toBeUndefined();
  value(await desk.ask('records.plan', { plan: { when: 'drive', at: '18:30' } }));
  renameSync(join(drive, 'stick'), join(drive, 'lost'));
  desk.clock += 3 * day + hour;
  await desk.tick();
  expect((await desk.state()).storeNotices).toEqual(['backup']);
});

it('only managers say when', async () => {
  const desk = await Desk.setUp();
  expect(refused(await desk.ask('records.plan', { plan: null })).code).toBe('managersOnly');
});
