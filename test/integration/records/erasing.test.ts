/** B12 and retention through a real office on real files: what a manager throws away is gone wherever it lay. */
import { mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Proposal } from '#domain/event/catalogue';
import { checkBackup, restoreBackup } from '#main/backup/restore';
import { nodeFiles } from '#main/vault/node-files';
import { aHome, Desk, refused, value } from '../../support/office-desk';
import { aPdfFile } from '../../support/pictures';
import { guest, herWords, wholeStory } from '../../support/office-story';
import { documentPath } from '../../support/vault-store';
import { capture, everyKey, whatShows } from '../../support/what-still-opens';

const canaries = [guest.name, herWords, 'CANARY-ORDER-77'];
const day = 24 * 3_600_000;

/** A whole complaint, filed, with a photo's worth of a file beside it, and another one that stays. */
async function filed(home = aHome()) {
  const desk = await Desk.setUp(home);
  const { recoveryKey } = desk;
  const id = await desk.begin();
  await desk.tell(id, { type: 'noteAdded.v1', payload: { text: canaries[2]! } });
  for (const scene of wholeStory) await desk.tell(id, ...scene((await desk.open(id)).incident));
  const whole = Buffer.concat([aPdfFile.whole, Buffer.from(guest.name)]);
  value(await desk.ask('attach', { id, file: { ...aPdfFile, original: whole, whole } }));
  const other = await desk.begin();
  await desk.tell(other, { type: 'wordsHeard.v1', payload: { text: 'The kettle leaked' } });
  await desk.enter('chen');
  return { desk, home, id, other, recoveryKey, store: join(home, 'store') };
}

const everything = { state: 'all' as const, query: '', limit: 50 };
const told = async (desk: Desk, query = '') =>
  value(await desk.ask('register.list', { ...everything, query }));

describe('erasing one complaint', () => {
  it('B12 leaves nothing of it readable in store, journal, search or a restored backup, and the chain still verifies', async () => {
    const { desk, id, other, store, recoveryKey } = await filed();
    const folder = join(aHome(), 'Amends backup');
    value(await desk.ask('recordsBackUp', { folder }));
    const before = capture(store);
    const backupBefore = capture(folder);
    const keysBefore = await everyKey(store, recoveryKey);
    for (const words of canaries) expect(whatShows(before, keysBefore, words), words).not.toEqual([]);

    value(await desk.ask('incident.erase', { id }));
    expect(refused(await desk.ask('incident.open', { id })).code).toBe('erased');
    expect(refused(await desk.ask('report.read', { id })).code).toBe('erased');
    for (const words of ['Grace', 'CANARY', 'account twice'])
      expect((await told(desk, words)).total, words).toBe(0);
    expect((await told(desk)).items.map((item) => item.id)).toEqual([other]);
    value(await desk.ask('recordsBackUp', { folder }));
    const { verified } = value(await desk.ask('records.verify', {}));
    expect(verified?.found).toEqual([]);

    const keys = await everyKey(store, recoveryKey);
    for (const files of [before, backupBefore, capture(store), capture(folder)])
      for (const words of canaries) expect(whatShows(files, keys, words), words).toEqual([]);

    const again = aHome();
    const checked = await checkBackup(nodeFiles, folder);
    await restoreBackup(nodeFiles, { folder, ...checked! }, join(again, 'store'));
    const second = await Desk.at(again);
    await second.openWithPassphrase();
    await second.enter('amira');
    expect(refused(await second.ask('incident.open', { id })).code).toBe('erased');
    expect((await told(second)).items.map((item) => item.id)).toEqual([other]);
  });

  it('B12 a copy that was taken away before stays readable with the recovery key, and the threat model says so', async () => {
    const { desk, id, recoveryKey } = await filed();
    const folder = join(aHome(), 'Amends backup');
    value(await desk.ask('recordsBackUp', { folder }));
    const detached = aHome();
    const checked = await checkBackup(nodeFiles, folder);
    await restoreBackup(nodeFiles, { folder, ...checked! }, join(detached, 'store'));
    value(await desk.ask('incident.erase', { id }));
    const second = await Desk.at(detached);
    value(await second.ask('store.open', { recoveryKey }));
    await second.enter('amira');
    expect((await second.open(id)).incident.customer.name).toBe(guest.name);
    const says = readFileSync(resolve(import.meta.dirname, '../../../docs/threat-model.md'), 'utf8');
    expect(says).toMatch(/copy[^.]*taken away before[^.]*still (?:shows|holds)/i);
  });

  it('B12 answers "erased" to whatever comes later for it, and erasing again changes nothing', async () => {
    const { desk, id } = await filed();
    value(await desk.ask('incident.erase', { id }));
    const proposals: Proposal[] = [{ type: 'noteAdded.v1', payload: { text: 'One more thing' } }];
    expect(refused(await desk.ask('incident.tell', { id, proposals, settles: [] })).code).toBe('erased');
    const draft = { id, field: 'words', value: 'x', place: { stage: 'listen', step: 'listening' } };
    expect(refused(await desk.ask('incident.draft', draft)).code).toBe('erased');
    expect((await desk.ask('attach', { id, file: aPdfFile })).ok).toBe(false);
    value(await desk.ask('incident.erase', { id }));
    await desk.restart();
    await desk.openWithPassphrase();
    await desk.enter('chen');
    expect(refused(await desk.ask('incident.open', { id })).code).toBe('erased');
    const { events } = value(await desk.ask('settings.read', {}));
    expect(events.find(({ kind }) => kind === 'complaintErased')?.fields[0]).toMatch(/^MIL-2026-A/);
  });

  it('K8 B12 refuses what is open or on hold, and staff', async () => {
    const { desk, id, other } = await filed();
    expect(refused(await desk.ask('incident.erase', { id: other })).code).toBe('notClosed');
    await desk.tell(id, { type: 'retentionHeld.v1', payload: { reason: 'A claim is coming.' } });
    expect(refused(await desk.ask('incident.erase', { id }))).toMatchObject({ code: 'onHold' });
    await desk.enter('ben');
    expect(refused(await desk.ask('incident.erase', { id })).code).toBe('managersOnly');
    expect(refused(await desk.ask('retention.list', { limit: 10 })).code).toBe('managersOnly');
    expect((await desk.open(other)).incident.words).toBe('The kettle leaked');
  });
});

describe('keeping no longer than the rule says', () => {
  it('K8 shows what is due, throws away only what a manager names, respects a hold, and keeps the figures', async () => {
    const { desk, id } = await filed();
    const mistake = await desk.begin();
    await desk.tell(mistake, { type: 'wordsHeard.v1', payload: { text: 'Somebody else' } });
    await desk.tell(mistake, { type: 'incidentVoided.v1', payload: { reason: 'The wrong button.' } });
    const due = async () => value(await desk.ask('retention.list', { limit: 10 })).due;
    expect(await due()).toEqual([]);
    desk.clock += 200 * day;
    expect((await due()).map((one) => one.id)).toEqual([mistake]);
    // Named before its time: left as it is.
    const early = value(await desk.ask('retention.anonymise', { ids: [id] }));
    expect(early).toEqual({ erased: 0, parts: 0, left: 1 });
    desk.clock += 1_000 * day;
    expect((await due()).map((one) => one.id)).toEqual([mistake, id]);
    await desk.tell(id, { type: 'retentionHeld.v1', payload: { reason: 'A claim is coming.' } });
    expect((await due())[1]?.hold).toMatchObject({ name: 'Chen W.' });
    const first = value(await desk.ask('retention.anonymise', { ids: [mistake, id] }));
    expect(first).toEqual({ erased: 1, parts: 0, left: 1 });
    await desk.tell(id, { type: 'retentionHoldLifted.v1', payload: { reason: 'It was settled.' } });
    const second = value(await desk.ask('retention.anonymise', { ids: [id] }));
    expect(second).toEqual({ erased: 1, parts: 0, left: 0 });
    expect(await due()).toEqual([]);
    expect(refused(await desk.ask('incident.open', { id })).code).toBe('erased');
  });
});

describe('health and similar details inside a complaint that is kept', () => {
  const health = 'CANARY-HEALTH an allergy to nuts';
  /** Noted before it was filed, to be kept for 180 days. */
  async function withHealth() {
    const home = aHome();
    const desk = await Desk.setUp(home);
    const id = await desk.begin();
    const keepUntil = new Date(desk.clock + 180 * day).toISOString();
    await desk.tell(id, {
      type: 'specialNoted.v1',
      payload: { kind: 'health', text: health, keepUntil, rule: '180 days' },
    });
    for (const scene of wholeStory) await desk.tell(id, ...scene((await desk.open(id)).incident));
    const whole = Buffer.from(`${canaries[2]!}, on a photo`);
    value(await desk.ask('attach', { id, file: { ...aPdfFile, original: whole, whole } }));
    await desk.enter('chen');
    return { desk, home, id, store: join(home, 'store'), recoveryKey: desk.recoveryKey };
  }
  const due = async (desk: Desk) => value(await desk.ask('retention.list', { limit: 10 })).due;
  const specialOf = async (desk: Desk, id: string) => (await desk.open(id)).incident.special.length;
  const throwAway = (desk: Desk, id: string) => desk.ask('retention.anonymise', { ids: [id] });

  it('K8 goes at its own end when a manager says so, from every file and under every key, and the rest stays', async () => {
    const { desk, id, store, recoveryKey } = await withHealth();
    const folder = join(aHome(), 'Amends backup');
    value(await desk.ask('recordsBackUp', { folder }));
    expect(await due(desk)).toEqual([]);
    expect(value(await throwAway(desk, id))).toEqual({ erased: 0, parts: 0, left: 1 });
    desk.clock += 181 * day;
    expect(await due(desk)).toMatchObject([{ id, part: 'special', rule: '', hold: null }]);
    await desk.tell(id, { type: 'retentionHeld.v1', payload: { reason: 'A claim is coming.' } });
    expect((await due(desk))[0]?.hold).toMatchObject({ name: 'Chen W.' });
    expect(value(await throwAway(desk, id))).toEqual({ erased: 0, parts: 0, left: 1 });
    await desk.tell(id, { type: 'retentionHoldLifted.v1', payload: { reason: 'Settled.' } });

    const report = value(await desk.ask('report.read', { id }));
    const before = [capture(store), capture(folder)];
    const keysBefore = await everyKey(store, recoveryKey);
    expect(whatShows(before[0]!, keysBefore, health)).not.toEqual([]);
    expect(value(await throwAway(desk, id))).toEqual({ erased: 0, parts: 1, left: 0 });
    expect(await due(desk)).toEqual([]);
    expect(await specialOf(desk, id)).toBe(0);
    value(await desk.ask('recordsBackUp', { folder }));
    const keys = await everyKey(store, recoveryKey);
    for (const files of [...before, capture(store), capture(folder)])
      expect(whatShows(files, keys, health)).toEqual([]);

    // Everything else is as it was: the report word for word, the photo, the chain.
    const now = value(await desk.ask('report.read', { id }));
    expect(now.sealed).toEqual({ ...report.sealed, special: [] });
    expect(now.now).toMatchObject({ erased: 0, addenda: report.now.addenda });
    const [attached] = (await desk.open(id)).incident.attachments;
    const asked = { incident: id, attachment: attached!.id, part: 'copy' as const };
    expect(Buffer.from(value(await desk.ask('attachmentBytes', asked)).bytes).toString()).toContain('photo');
    expect(value(await desk.ask('records.verify', {})).verified?.found).toEqual([]);
    const { events } = value(await desk.ask('settings.read', {}));
    expect(events.find(({ kind }) => kind === 'specialErased')).toMatchObject({ byName: 'Chen W.' });
    await desk.restart();
    await desk.openWithPassphrase();
    await desk.enter('chen');
    expect(await specialOf(desk, id)).toBe(0);
    expect((await desk.open(id)).incident.customer.name).toBe(guest.name);
  });

  it('K8 is gone for everybody although the disk refused in the middle, and ends at the next opening', async () => {
    const { desk, home, id, store, recoveryKey } = await withHealth();
    value(await desk.ask('recordsBackUp', { folder: join(aHome(), 'Amends backup') }));
    desk.clock += 181 * day;
    const before = capture(store);
    const path = documentPath(store, id);
    rmSync(path);
    mkdirSync(path);
    expect((await throwAway(desk, id)).ok).toBe(false);
    expect(await specialOf(desk, id)).toBe(0);
    await desk.ask('stop', null);
    rmdirSync(path);
    const again = await Desk.at(home);
    again.clock = desk.clock;
    await again.openWithPassphrase();
    await again.enter('chen');
    expect(await specialOf(again, id)).toBe(0);
    // It is ended behind everybody's work; another one waits for its turn.
    value(await throwAway(again, id));
    await again.ask('stop', null);
    const keys = await everyKey(store, recoveryKey);
    for (const files of [before, capture(store)]) expect(whatShows(files, keys, health)).toEqual([]);
  });
});

describe('erasing a complaint whose document is damaged', () => {
  it('B12 takes its key away and its copies out of lists and backups, for a manager, and the chain of this desk goes on', async () => {
    const { desk, id, other, store, recoveryKey, home } = await filed();
    const drive = join(aHome(), 'Amends backup');
    value(await desk.ask('recordsBackUp', { folder: drive }));
    const whole = capture(store);
    await desk.ask('stop', null);
    const path = documentPath(store, id);
    writeFileSync(path, Buffer.from(readFileSync(path)).fill(0, 200, 260));
    const again = await Desk.at(home);
    await again.openWithPassphrase();
    await again.enter('ben');
    expect(refused(await again.ask('incident.open', { id })).code).toBe('damagedIncident');
    expect(refused(await again.ask('incident.erase', { id })).code).toBe('managersOnly');
    await again.enter('chen');
    // It says which one it was, so that somebody can decide.
    const reference = (await told(again)).items.find((item) => item.id === id)?.reference;
    expect(reference).toMatch(/^MIL-2026-A/);
    value(await again.ask('incident.erase', { id }));
    expect(refused(await again.ask('incident.open', { id })).code).toBe('erased');
    expect((await told(again)).items.map((item) => item.id)).toEqual([other]);
    const { events } = value(await again.ask('settings.read', {}));
    expect(events.find(({ kind }) => kind === 'complaintErased')).toMatchObject({
      byName: 'Chen W.',
      fields: [reference],
    });
    const keys = await everyKey(store, recoveryKey);
    for (const words of canaries) expect(whatShows(whole, keys, words), words).toEqual([]);
    value(await again.ask('recordsBackUp', { folder: drive }));
    // What was in it can't be held against its chain any more: that is said, and nothing else is.
    const { verified } = value(await again.ask('records.verify', {}));
    expect(verified?.found.length).toBeLessThanOrEqual(1);
    await again.restart();
    await again.openWithPassphrase();
    await again.enter('chen');
    expect(refused(await again.ask('incident.open', { id })).code).toBe('erased');
    await again.tell(other, { type: 'noteAdded.v1', payload: { text: 'Still going on' } });
    expect((await again.open(other)).incident.notes).toHaveLength(1);
  });

  it('K4 B12 is refused to the colleague it was about, who reads no reference of it either, also when it can’t be read', async () => {
    const { desk, id, store, home } = await filed();
    const person = await desk.personId('chen');
    await desk.enter('amira');
    await desk.tell(id, { type: 'complaintRestricted.v1', payload: { person } });
    await desk.ask('stop', null);
    const path = documentPath(store, id);
    writeFileSync(path, Buffer.from(readFileSync(path)).fill(0, 200, 260));
    const again = await Desk.at(home);
    await again.openWithPassphrase();
    await again.enter('chen');
    expect(refused(await again.ask('incident.open', { id })).code).toBe('damagedIncident');
    expect((await told(again)).items.find((item) => item.id === id)).toMatchObject({ reference: null });
    expect(refused(await again.ask('incident.erase', { id })).code).toBe('noSuchIncident');
    expect(refused(await again.ask('incident.open', { id })).code).toBe('damagedIncident');
  });
});
