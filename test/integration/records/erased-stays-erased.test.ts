/** B12: what was erased stays erased when a backup is brought back, whichever backup it is and wherever that happens. */
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Proposal } from '#domain/event/catalogue';
import { writeManifest } from '#main/backup/backup-manifest';
import { nodeFiles } from '#main/vault/node-files';
import { backupOn, copyOf, manifestOn } from '../../support/backed-up';
import { aHome, Desk, refused, value } from '../../support/office-desk';
import { everyKey, capture, whatShows } from '../../support/what-still-opens';

const words = 'CANARY the lamp was charged twice';
const everything = { state: 'all' as const, query: '', limit: 50 };
const day = 24 * 3_600_000;

interface Branch {
  desk: Desk;
  home: string;
  drive: string;
  recoveryKey: string;
}

async function aBranch(): Promise<Branch> {
  const [home, drive] = [aHome(), aHome()];
  const desk = await Desk.setUp(home);
  await desk.enter('chen');
  return { desk, home, drive, recoveryKey: desk.recoveryKey };
}

async function complaint(desk: Desk, ...more: Proposal[]): Promise<string> {
  const id = await desk.begin();
  await desk.tell(id, { type: 'wordsHeard.v1', payload: { text: words } });
  if (more.length > 0) await desk.tell(id, ...more);
  return id;
}

const mistake: Proposal = { type: 'incidentVoided.v1', payload: { reason: 'The wrong button.' } };
const voided = (desk: Desk) => complaint(desk, mistake);
const backUpTo = async (desk: Desk, drive: string) =>
  value(await desk.ask('recordsBackUp', { folder: backupOn(drive) }));
const erase = async (desk: Desk, id: string) => value(await desk.ask('incident.erase', { id }));

/** The store's folder is lost; whatever lies beside it is still there. */
async function loseTheStore({ desk, home }: Branch): Promise<void> {
  await desk.ask('stop', null);
  rmSync(join(home, 'store'), { recursive: true });
}

async function restored(home: string, drive: string, recoveryKey: string): Promise<Desk> {
  const desk = await Desk.at(home);
  value(await desk.ask('restoreLook', { folder: drive }));
  const back = value(await desk.ask('restore.copy', { recoveryKey }));
  value(await desk.ask('restore.finish', { letter: back!.letter }));
  await desk.enter('chen');
  return desk;
}

/** Not in any list, answered "erased", no key in the store shows a word of it, and the chains hold. */
async function isErasedOn(desk: Desk, id: string, recoveryKey: string): Promise<void> {
  expect(refused(await desk.ask('incident.open', { id })).code).toBe('erased');
  const { items } = value(await desk.ask('register.list', everything));
  expect(items.map((item) => item.id)).not.toContain(id);
  expect(value(await desk.ask('records.verify', {})).verified?.found).toEqual([]);
  const store = join(desk.settings.home, 'store');
  const shown = whatShows(capture(store), await everyKey(store, recoveryKey), words);
  expect(shown.filter((name) => name.includes(id))).toEqual([]);
}

const closings: Record<string, (desk: Desk) => Promise<string>> = {
  'that stood in it as opened by mistake': voided,
  'that was still open then': (desk) => complaint(desk),
  'that was parked then': (desk) =>
    complaint(desk, {
      type: 'incidentParked.v1',
      payload: { reason: 'left', note: '', place: null, promise: null },
    }),
  'that was on hold then': async (desk) =>
    complaint(desk, { type: 'retentionHeld.v1', payload: { reason: 'A claim is coming.' } }),
};

/** By the time it is erased it is closed, and nothing holds it. */
async function closeAndErase(desk: Desk, id: string): Promise<void> {
  const { incident } = await desk.open(id);
  if (incident.retentionHold)
    await desk.tell(id, { type: 'retentionHoldLifted.v1', payload: { reason: 'Settled.' } });
  if (incident.state !== 'void') await desk.tell(id, mistake);
  await erase(desk, id);
}

describe('a backup made before the erasure', () => {
  it.each(Object.keys(closings))(
    'B12 brought back to the computer that erased it, whose store was lost: a complaint %s stays erased',
    async (title) => {
      const branch = await aBranch();
      const id = await closings[title]!(branch.desk);
      const other = await complaint(branch.desk);
      await backUpTo(branch.desk, branch.drive);
      // The drive isn't there while it is erased: nothing on it says so.
      const away = copyOf(branch.drive);
      await closeAndErase(branch.desk, id);
      await loseTheStore(branch);
      const desk = await restored(branch.home, away, branch.recoveryKey);
      await isErasedOn(desk, id, branch.recoveryKey);
      expect((await desk.open(other)).incident.words).toBe(words);
      const { events } = value(await desk.ask('settings.read', {}));
      expect(events.find(({ kind }) => kind === 'erasedAgain')).toMatchObject({
        byName: null,
        fields: ['1'],
      });
    },
  );

  it.each(Object.keys(closings))(
    'B12 brought back to another computer, its drive in place when it was erased: a complaint %s stays erased',
    async (title) => {
      const { desk, drive, recoveryKey } = await aBranch();
      const id = await closings[title]!(desk);
      await backUpTo(desk, drive);
      const { run, madeAt } = manifestOn(drive);
      await closeAndErase(desk, id);
      expect(manifestOn(drive)).toMatchObject({ run, madeAt, erased: { lines: [{ incident: id }] } });
      await isErasedOn(await restored(aHome(), drive, recoveryKey), id, recoveryKey);
    },
  );

  it('B12 holds those that were asked for and those that were kept long enough, each with why', async () => {
    const branch = await aBranch();
    const { desk, drive, recoveryKey } = branch;
    const asked = await voided(desk);
    const kept = await voided(desk);
    await backUpTo(desk, drive);
    await erase(desk, asked);
    desk.clock += 2_000 * day;
    expect(value(await desk.ask('retention.anonymise', { ids: [kept] })).erased).toBe(1);
    const lines = manifestOn(drive).erased?.lines;
    expect(lines).toMatchObject([
      { incident: asked, why: 'asked', rule: null },
      { incident: kept, why: 'kept' },
    ]);
    expect(lines?.[1]?.rule).toEqual(expect.any(String));
    const second = await restored(aHome(), drive, recoveryKey);
    for (const id of [asked, kept]) await isErasedOn(second, id, recoveryKey);
    expect(manifestOn(drive).erased?.lines).toEqual(lines);
  });

  it('B12 whose copy of it is damaged: it is listed as erased, not as damaged', async () => {
    const { desk, drive, recoveryKey } = await aBranch();
    const id = await voided(desk);
    await backUpTo(desk, drive);
    await erase(desk, id);
    const document = manifestOn(drive).files.find(({ name }) => name.includes(id))!;
    rmSync(join(backupOn(drive), 'files', document.sha256.slice(0, 2), document.sha256));
    const second = await restored(aHome(), drive, recoveryKey);
    expect(refused(await second.ask('incident.open', { id })).code).toBe('erased');
    expect(value(await second.ask('register.list', everything)).items).toEqual([]);
  });
});

describe('a backup made after the erasure', () => {
  it('B12 knows of it, and so does every backup of the desk that came out of it', async () => {
    const { desk, drive, recoveryKey } = await aBranch();
    const id = await voided(desk);
    const old = aHome();
    await backUpTo(desk, drive);
    cpSync(drive, old, { recursive: true });
    await erase(desk, id);
    await backUpTo(desk, drive);
    const secondHome = aHome();
    const second = await restored(secondHome, drive, recoveryKey);
    await isErasedOn(second, id, recoveryKey);
    const third = aHome();
    await backUpTo(second, third);
    expect(manifestOn(third).erased?.lines).toMatchObject([{ incident: id, why: 'asked' }]);
    await isErasedOn(await restored(aHome(), third, recoveryKey), id, recoveryKey);
    // And the old one, brought back where the second desk was.
    await loseTheStore({ desk: second, home: secondHome, drive, recoveryKey });
    await isErasedOn(await restored(secondHome, old, recoveryKey), id, recoveryKey);
  });

  it('B12 made while an erasing had begun and not ended: the restored desk ends it', async () => {
    const { desk, drive, home, recoveryKey } = await aBranch();
    const id = await voided(desk);
    // Nothing can be written down beside the store: it is erased for everybody, and not at its end.
    mkdirSync(join(home, 'erased.json'));
    expect((await desk.ask('incident.erase', { id })).ok).toBe(false);
    expect(refused(await desk.ask('incident.open', { id })).code).toBe('erased');
    await backUpTo(desk, drive);
    expect(manifestOn(drive).erased).toBeNull();
    await isErasedOn(await restored(aHome(), drive, recoveryKey), id, recoveryKey);
  });
});

describe('the list outside the store', () => {
  it('B12 erases nothing when somebody without the key wrote it, or when it is another store’s', async () => {
    const { desk, drive, recoveryKey } = await aBranch();
    const id = await voided(desk);
    const gone = await voided(desk);
    await backUpTo(desk, drive);
    await erase(desk, gone);
    const manifest = manifestOn(drive);
    const forged = { lines: [{ incident: id, why: 'asked' as const, rule: null, by: '' }], vouched: '' };
    const lists = [
      forged,
      { ...forged, vouched: manifest.erased!.vouched },
      { ...manifest.erased!, lines: [...manifest.erased!.lines, ...forged.lines] },
    ];
    const other = (await aBranch()).desk;
    await erase(other, await voided(other));
    for (const erased of lists) {
      const copy = copyOf(drive);
      await writeManifest(nodeFiles, backupOn(copy), { ...manifest, erased });
      const home = aHome();
      cpSync(join(other.settings.home, 'erased.json'), join(home, 'erased.json'));
      const second = await restored(home, copy, recoveryKey);
      expect((await second.open(id)).incident.words).toBe(words);
    }
  });

  it('B12 holds ids and no word; a damaged one is written anew, one of a later version stays', async () => {
    const { desk, home } = await aBranch();
    const path = join(home, 'erased.json');
    const first = await voided(desk);
    await erase(desk, first);
    const text = readFileSync(path, 'utf8');
    for (const secret of ['CANARY', 'lamp', 'Chen', 'MIL-']) expect(text).not.toContain(secret);
    writeFileSync(path, text.slice(0, 40));
    const second = await voided(desk);
    await erase(desk, second);
    expect(readFileSync(path, 'utf8')).toContain(first);
    expect(readFileSync(path, 'utf8')).toContain(second);
    const later = JSON.stringify({ format: 'amends-erased', v: 2, of: 'later' });
    writeFileSync(path, later);
    await erase(desk, await voided(desk));
    expect(readFileSync(path, 'utf8')).toBe(later);
    expect(readdirSync(home).filter((name) => name.endsWith('amends-tmp'))).toEqual([]);
  });
});
