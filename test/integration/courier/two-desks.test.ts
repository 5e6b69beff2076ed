import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RegisterStatus } from '#contract/register-status';
import type { OfficeNotice } from '#main/office/office-calls';
import { Desk, pins, playbooks, refused, value } from '../../support/office-desk';
import { quickest } from '../../support/quickest';
import { nodeHttp, RealRegister } from '../../support/real-register';
import { aPdfFile } from '../../support/pictures';
import { documentPath } from '../../support/vault-store';

let register: RealRegister;
let branch: string;
beforeAll(async () => {
  register = await RealRegister.start();
  branch = await register.branch('Mill Lane Stores', 'MIL');
}, 120_000);
afterAll(() => register.stop());

async function joined(name: string): Promise<Desk> {
  const desk = await Desk.setUp(undefined, {}, { http: nodeHttp });
  await desk.enter('chen');
  const code = await register.deskCode(branch);
  const by = { person: await desk.personId('chen'), pin: pins.chen };
  const status = value(await desk.ask('headOffice.join', { at: register.url, code, name, by }));
  expect(status.enrolled).toMatchObject({ branchCode: 'MIL', branchName: 'Mill Lane Stores' });
  return desk;
}

/** Until the desk is told so. */
function until(desk: Desk, holds: (status: RegisterStatus) => boolean): Promise<void> {
  return desk.noticed((told: OfficeNotice) => told.notice === 'headOffice.changed' && holds(told.value));
}
/** The shipped shop's, under another version. */
function playbookFiles(version: string) {
  const folder = (name: string): Record<string, unknown> =>
    Object.fromEntries(
      readdirSync(join(playbooks, name))
        .filter((file) => file.endsWith('.json'))
        .map((file) => [file, JSON.parse(readFileSync(join(playbooks, name, file), 'utf8')) as unknown]),
    );
  const own = folder('retail');
  const manifest = { ...(own['playbook.json'] as object), version };
  return { common: folder('common'), own: { ...own, 'playbook.json': manifest } };
}
const note = (text: string) => ({ type: 'noteAdded.v1' as const, payload: { text } });

it('two desks of one branch see each other’s incidents within two seconds, and what they write while the line is cut meets', async () => {
  const front = await joined('Front desk');
  const back = await joined('Back office');
  const letters = await Promise.all(
    [front, back].map(async (desk) => value(await desk.ask('headOffice.state', {})).enrolled?.letter),
  );
  expect(new Set(letters).size).toBe(2);

  let id = '';
  const spent = await quickest(3, async () => {
    id = await front.begin();
    const arrived = back.noticed(
      (told) => told.notice === 'incidents.arrived' && told.value.incidents.includes(id),
    );
    await front.tell(id, { type: 'wordsHeard.v1', payload: { text: 'The lamp was charged twice' } });
    await arrived;
    expect((await back.open(id)).incident.words).toBe('The lamp was charged twice');
  });
  expect(spent).toBeLessThan(2_000);

  const comeBack = await register.down();
  await front.tell(id, note('She has the receipt with her'));
  await back.tell(id, note('The till roll says one lamp'));
  expect(value(await front.ask('headOffice.state', {})).waiting).toBeGreaterThan(0);
  const both = Promise.all(
    [front, back].map((desk) => until(desk, ({ waiting, line }) => waiting === 0 && line === 'reached')),
  );
  await comeBack();
  await front.ask('headOffice.sendNow', {});
  await back.ask('headOffice.sendNow', {});
  await both;
  await expect.poll(async () => (await front.open(id)).incident.notes.length, { timeout: 20_000 }).toBe(2);
  await expect.poll(async () => (await back.open(id)).incident.notes.length, { timeout: 20_000 }).toBe(2);
  expect((await front.open(id)).incident.heads).toEqual((await back.open(id)).incident.heads);
}, 120_000);

it('B1 a document that was damaged is healed from head office, with what another desk wrote meanwhile', async () => {
  const [front, back] = [await joined('Till 1'), await joined('Till 2')];
  const id = await front.begin();
  const arrived = back.noticed(
    (told) => told.notice === 'incidents.arrived' && told.value.incidents.includes(id),
  );
  await front.tell(id, { type: 'wordsHeard.v1', payload: { text: 'The lamp was charged twice' } });
  await arrived;
  await front.ask('stop', null);
  writeFileSync(documentPath(join(front.settings.home, 'store'), id), 'noise');
  await back.tell(id, note('The till roll says one lamp'));
  const waiting = async () => value(await back.ask('headOffice.state', {})).waiting;
  await expect.poll(waiting, { timeout: 20_000 }).toBe(0);

  const healed = front.noticed(
    (told) => told.notice === 'incidents.arrived' && told.value.incidents.includes(id),
  );
  await front.restart();
  await front.openWithPassphrase();
  await front.enter('chen');
  await healed;
  const [one, other] = [await front.open(id), await back.open(id)];
  expect(one.incident.notes).toHaveLength(1);
  expect(one.incident.heads).toEqual(other.incident.heads);
  const { items } = value(await front.ask('register.list', { state: 'all', query: '', limit: 50 }));
  expect(items.find((row) => row.id === id)).not.toHaveProperty('damaged');
  expect(value(await front.ask('headOffice.state', {})).hold).toBeNull();
}, 120_000);

it('C10 a file attached at one desk comes to the other by itself, and one of a filed complaint once it is opened there', async () => {
  const [front, back] = [await joined('Till 3'), await joined('Till 4')];
  const id = await front.begin();
  const told = back.noticed((one) => one.notice === 'incidents.arrived' && one.value.incidents.includes(id));
  await front.tell(id, { type: 'wordsHeard.v1', payload: { text: 'The lamp was charged twice' } });
  await told;
  const { incident } = value(await front.ask('attach', { id, file: aPdfFile }));
  const attachment = incident.attachments[0]!.id;
  const bytesAt = async (desk: Desk) => {
    await desk.open(id);
    const missing = value(await desk.ask('attachment.missing', { id }));
    const found = await desk.ask('attachmentBytes', { incident: id, attachment, part: 'copy' });
    return { ...missing, bytes: found.ok ? Buffer.from(found.value.bytes).toString() : found.refusal.code };
  };
  await expect
    .poll(() => bytesAt(back), { timeout: 40_000, interval: 500 })
    .toEqual({ missing: [], bytes: aPdfFile.whole.toString() });
  const left = async () => value(await front.ask('headOffice.state', {})).attachments;
  await expect.poll(left, { timeout: 40_000, interval: 250 }).toEqual({ toSend: 0, toFetch: 0 });

  await front.tell(id, { type: 'incidentVoided.v1', payload: { reason: 'Opened twice' } });
  const third = await joined('Till 5');
  await expect
    .poll(async () => (await third.ask('incident.open', { id })).ok, { timeout: 20_000 })
    .toBe(true);
  const { missing, bytes } = await bytesAt(third);
  expect({ missing, bytes }).toEqual({ missing: [attachment], bytes: 'attachmentNotHere' });
  await expect
    .poll(() => bytesAt(third), { timeout: 40_000, interval: 500 })
    .toEqual({ missing: [], bytes: aPdfFile.whole.toString() });
}, 120_000);

it('B12 K8 13.4 a playbook from head office is for new complaints only, and what one desk erases, a complaint or its health details, is erased at the other; head office is told of both', async () => {
  const [front, back] = [await joined('Till 6'), await joined('Till 7')];
  const id = await front.begin();
  const told = back.noticed((one) => one.notice === 'incidents.arrived' && one.value.incidents.includes(id));
  await front.tell(id, { type: 'wordsHeard.v1', payload: { text: 'The lamp was charged twice' } });
  await told;
  const before = (await front.open(id)).incident.playbook!;
  const which = { name: 'retail', version: '7.0.0' };
  const nothing = { params: undefined, query: undefined, body: undefined };
  await register.ask('playbooks.publish', {
    ...nothing,
    body: { ...which, files: playbookFiles(which.version), by: 'Dana' },
  });
  const goesBy = async (desk: Desk) => value(await desk.ask('playbook.read', {})).version;
  await expect.poll(() => goesBy(front), { timeout: 40_000, interval: 250 }).toBe('7.0.0');
  expect(value(await front.ask('playbook.read', before)).version).toBe(before.version);
  const begun = value(await front.ask('incident.begin', { length: 'usual', channel: 'walkIn' }));
  expect(begun.incident.playbook).toEqual(which);
  expect((await front.open(id)).incident.playbook).toEqual(before);

  value(await front.ask('shift.prefer', { understood: ['retail 7.0.0'] }));
  const readers = async () => {
    const asked = await register.ask('playbooks.readers', { ...nothing, params: which });
    return asked.readers.map(({ name }) => name);
  };
  await expect.poll(readers, { timeout: 40_000, interval: 250 }).toEqual(['Chen W.']);

  const keepUntil = new Date(front.clock - 1_000).toISOString();
  const payload = { kind: 'health', text: 'Uses a wheelchair', keepUntil, rule: '180 days' } as const;
  await front.tell(id, { type: 'specialNoted.v1', payload });
  const specialAtBack = async () => (await back.open(id)).incident.special.length;
  await expect.poll(specialAtBack, { timeout: 40_000, interval: 250 }).toBe(1);
  expect(value(await front.ask('retention.anonymise', { ids: [id] })).parts).toBe(1);
  await expect.poll(specialAtBack, { timeout: 40_000, interval: 250 }).toBe(0);

  await front.tell(id, { type: 'incidentVoided.v1', payload: { reason: 'Opened twice' } });
  value(await front.ask('incident.erase', { id }));
  const isErased = async () => {
    const opened = await back.ask('incident.open', { id });
    return opened.ok ? 'there' : opened.refusal.code;
  };
  await expect.poll(isErased, { timeout: 40_000, interval: 250 }).toBe('erased');
  const confirmed = async () => {
    const { erasures } = await register.ask('erasures.list', { ...nothing, query: { branch } });
    return erasures.find(({ incident }) => incident === id)?.confirmed;
  };
  await expect.poll(confirmed, { timeout: 40_000, interval: 250 }).toBe(2);
}, 120_000);

it('a code works once, plain http is for this very computer only, and what is no address changes nothing', async () => {
  const desk = await Desk.setUp(undefined, {}, { http: nodeHttp });
  await desk.enter('chen');
  const by = { person: await desk.personId('chen'), pin: pins.chen };
  const join = (at: string, code: string) => desk.ask('headOffice.join', { at, code, name: 'Front', by });
  const code = await register.deskCode(branch);
  expect(refused(await join('http://register.example', code))).toEqual({ code: 'notARegister' });
  expect(refused(await join('http://127.0.0.1:9', code))).toEqual({ code: 'registerAway' });
  expect(refused(await join(register.url, 'AAAA'))).toEqual({ code: 'codeNotGood' });
  const link = `amends:join?at=${encodeURIComponent(register.url)}&code=${code}`;
  expect(value(await join(link, '')).enrolled?.branchCode).toBe('MIL');
  expect(refused(await join(register.url, code))).toEqual({ code: 'codeNotGood' });
});

it('C7 a computer that was taken off the register keeps its work, says so, and can take it out', async () => {
  const desk = await joined('Counter 3');
  const { devices } = await register.ask('devices.list', {
    params: undefined,
    query: undefined,
    body: undefined,
  });
  const { id: device } = devices.find(({ name }) => name === 'Counter 3')!;
  // The register may tell it before anything is sent.
  const held = until(desk, ({ hold }) => hold === 'revoked');
  await register.ask('devices.revoke', { params: { id: device }, query: undefined, body: {} });
  const id = await desk.begin();
  await desk.tell(id, { type: 'wordsHeard.v1', payload: { text: 'The soup was cold' } });
  await held;
  const status = value(await desk.ask('headOffice.state', {}));
  expect(status).toMatchObject({ hold: 'revoked' });
  expect(status.waiting).toBeGreaterThan(0);
  expect((await desk.open(id)).incident.words).toBe('The soup was cold');
  const file = join(desk.settings.home, 'taken-out.amends');
  value(await desk.ask('recordsExportOne', { id, file }));
  expect(readFileSync(file).length).toBeGreaterThan(500);
}, 60_000);
