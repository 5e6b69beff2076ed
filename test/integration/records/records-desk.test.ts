/** What a manager does for the records themselves, through the office, on real files. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readExport } from '#main/records/read-export';
import { checkBackup, restoreBackup } from '#main/backup/restore';
import { nodeFiles } from '#main/vault/node-files';
import { aHome, Desk, refused, value } from '../../support/office-desk';

async function withComplaints(): Promise<{ desk: Desk; home: string; ids: string[] }> {
  const home = aHome();
  const desk = await Desk.setUp(home);
  const ids: string[] = [];
  for (const words of ['The kettle leaked', 'Charged twice', 'Nobody rang back']) {
    const id = await desk.begin();
    await desk.tell(id, { type: 'wordsHeard.v1', payload: { text: words } });
    ids.push(id);
  }
  await desk.enter('chen');
  return { desk, home, ids };
}

describe('checking the records', () => {
  it('B13 says that everything holds, with what this desk has signed, and keeps who looked', async () => {
    const { desk } = await withComplaints();
    await desk.restart();
    await desk.openWithPassphrase();
    await desk.enter('chen');
    const { verified } = value(await desk.ask('records.verify', {}));
    expect(verified).toMatchObject({
      found: [],
      says: expect.stringMatching(/^Everything holds\. 3 complaints/),
    });
    expect(verified?.says).toMatch(/(one|\d+) signed checkpoint/);
    expect(value(await desk.ask('records.state', {})).verified).toEqual(verified);
    const { events } = value(await desk.ask('settings.read', {}));
    expect(events[0]).toMatchObject({ kind: 'recordsChecked', byName: 'Chen W.' });
    expect((await desk.state()).recordsCut).toBe(false);
  });
});

describe('a backup', () => {
  it('opens on another computer with a keyholder’s passphrase, and holds every complaint', async () => {
    const { desk, ids } = await withComplaints();
    const folder = join(aHome(), 'stick', 'Amends backup');
    expect(value(await desk.ask('recordsBackUp', { folder })).backup).toMatchObject({ folder, failed: null });
    const other = aHome();
    const checked = await checkBackup(nodeFiles, folder);
    expect(checked?.bad).toEqual([]);
    await restoreBackup(nodeFiles, { folder, ...checked! }, join(other, 'store'));
    const second = await Desk.at(other);
    await second.openWithPassphrase();
    await second.enter('amira');
    for (const id of ids) expect((await second.open(id)).incident.words).not.toBe('');
    expect((await second.state()).recordsCut).toBe(false);
  });

  it('says that the drive isn’t there, and that the records are as they were', async () => {
    const { desk } = await withComplaints();
    const drive = aHome();
    const folder = join(drive, 'Amends backup');
    value(await desk.ask('recordsBackUp', { folder }));
    readdirSync(folder);
    const { renameSync } = await import('node:fs');
    renameSync(folder, join(drive, 'unplugged'));
    const { backup } = value(await desk.ask('recordsBackUp', { folder }));
    expect(backup).toMatchObject({ failed: 'driveMissing', at: expect.any(String) });
    expect(existsSync(folder)).toBe(false);
    renameSync(join(drive, 'unplugged'), folder);
    expect(value(await desk.ask('recordsBackUp', { folder })).backup?.failed).toBeNull();
  });
});

describe('an export', () => {
  it('K8 K4 holds everything but health data and what its reader may not know of, signed by this desk', async () => {
    const { desk, ids } = await withComplaints();
    const about = await desk.personId('chen');
    await desk.enter('amira');
    await desk.tell(ids[0]!, {
      type: 'specialNoted.v1',
      payload: { kind: 'health', text: 'A heart condition', keepUntil: null, rule: null },
    });
    await desk.tell(ids[1]!, { type: 'complaintRestricted.v1', payload: { person: about } });
    await desk.enter('chen');
    const file = join(aHome(), 'all.amends.jsonl');
    expect(value(await desk.ask('recordsExportAll', { file }))).toEqual({ incidents: 2 });
    expect(await readExport(file)).toMatchObject({ incidents: 2, withheld: 1, wrong: [] });
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('The kettle leaked');
    expect(text).not.toContain('heart');
    expect(text).not.toContain('Charged twice');
    const one = join(aHome(), 'one.amends.jsonl');
    expect(refused(await desk.ask('recordsExportOne', { id: ids[1]!, file: one }))).toEqual({
      code: 'noSuchIncident',
    });
    expect(existsSync(one)).toBe(false);
    value(await desk.ask('recordsExportOne', { id: ids[2]!, file: one }));
    expect(await readExport(one)).toMatchObject({ incidents: 1, wrong: [] });
    const { events } = value(await desk.ask('settings.read', {}));
    expect(events.slice(0, 2).map(({ kind }) => kind)).toEqual(['exportedOne', 'exportedAll']);
  });

  it('says where it couldn’t be written, and leaves nothing there', async () => {
    const { desk, ids } = await withComplaints();
    const file = join(aHome(), 'not', 'there.jsonl');
    expect(refused(await desk.ask('recordsExportOne', { id: ids[0]!, file }))).toEqual({
      code: 'fileNotSaved',
      file: 'there.jsonl',
    });
  });
});
