// A computer of head office or an area manager: it sees lists, figures and one complaint at a time, and keeps none of it.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OverviewName, OverviewReply, OverviewSent } from '#contract/overview';
import type { Answer } from '#contract/refusal';
import { readFolder } from '#main/playbook/choose-playbook';
import { aHome, Desk, pins, playbooks, refused, value } from '../../support/office-desk';
import { Line } from '../../support/cut-line';
import { nodeHttp, RealRegister } from '../../support/real-register';

let register: RealRegister;
let mill: string;
let elm: string;
const code = async (body: OverviewSent<'codes.make'>['body']) =>
  (await register.ask('codes.make', { params: undefined, query: undefined, body })).code;

beforeAll(async () => {
  register = await RealRegister.start();
  const add = async (name: string, letters: string, area: string) =>
    (
      await register.ask('branches.add', {
        params: undefined,
        query: undefined,
        body: { name, code: letters, area },
      })
    ).id;
  mill = await add('Mill Lane', 'MIL', 'North');
  elm = await add('Elm Street', 'ELM', 'South');
}, 120_000);
afterAll(() => register.stop());

async function joined(oneTime: string, home = aHome(), at = register.url): Promise<Desk> {
  const desk = await Desk.setUp(home, {}, { http: nodeHttp });
  await desk.enter('chen');
  const by = { person: await desk.personId('chen'), pin: pins.chen };
  value(await desk.ask('headOffice.join', { at, code: oneTime, name: 'A computer', by }));
  return desk;
}
async function look<N extends OverviewName>(
  desk: Desk,
  name: N,
  sent: object = {},
): Promise<Answer<OverviewReply<N>>> {
  return (await desk.ask('overview.ask', { name, sent } as never)) as Answer<OverviewReply<N>>;
}
/** A complaint of a branch, all of it at the register. */
async function complaintAt(desk: Desk, words: string): Promise<string> {
  const id = await desk.begin();
  await desk.tell(id, { type: 'wordsHeard.v1', payload: { text: words } });
  const sent = desk.noticed((told) => told.notice === 'headOffice.changed' && told.value.waiting === 0);
  await desk.ask('headOffice.sendNow', {});
  await sent;
  return id;
}

describe('a computer of head office', () => {
  it('sees every branch’s complaints and figures, opens one, and nothing of it is on its disk', async () => {
    const counter = await joined(await code({ role: 'desk', branch: mill }));
    const id = await complaintAt(counter, 'The lamp was charged twice, canary-words');
    const home = aHome();
    const office = await joined(await code({ role: 'headOffice' }), home);
    expect(value(await office.ask('headOffice.state', {}))).toMatchObject({
      ...{ enrolled: null, waiting: 0, office: { role: 'headOffice', address: register.url } },
    });
    const { rows } = value(await look(office, 'overview.incidents', { query: { query: 'lamp' } }));
    expect(rows).toMatchObject([{ branch: mill, summary: { id } }]);
    expect(value(await look(office, 'overview.trends')).byBranch).toEqual([{ key: mill, count: 1 }]);
    expect(value(await look(office, 'overview.quiet', { query: { days: 1 } })).branches).toEqual([]);
    const seen = value(await office.ask('overview.open', { branch: mill, incident: id }));
    expect(seen).toMatchObject({ report: null, now: { words: 'The lamp was charged twice, canary-words' } });
    // Neither a document of it, nor a row in a list.
    expect(value(await office.ask('register.list', { state: 'all', query: '', limit: 50 })).total).toBe(0);
    expect(refused(await office.ask('incident.open', { id }))).toEqual({ code: 'noSuchIncident' });
    expect(readdirSync(home, { recursive: true }).filter((file) => String(file).includes(id))).toEqual([]);
    await office.restart();
    await office.openWithPassphrase();
    await office.enter('chen');
    expect(value(await office.ask('headOffice.state', {})).office?.role).toBe('headOffice');
    expect(value(await look(office, 'overview.incidents')).total).toBe(1);
  });

  it('adds branches, makes codes, tells programs, and staff at it may do none of that', async () => {
    const office = await joined(await code({ role: 'headOffice' }));
    const added = value(await look(office, 'branches.add', { body: { name: 'The Quay', code: 'QUA' } }));
    expect(added).toMatchObject({ code: 'QUA', closed: false });
    expect(refused(await look(office, 'branches.add', { body: { name: 'Again', code: 'QUA' } }))).toEqual({
      code: 'alreadyInRegister',
    });
    expect(
      value(await look(office, 'codes.make', { body: { role: 'desk', branch: added.id } })).code,
    ).toMatch(/^[0-9A-Z-]{20,}$/);
    const { devices } = value(await look(office, 'devices.list'));
    expect(devices.map(({ role }) => role)).toContain('headOffice');
    const body = { url: 'https://shop.example/told', kinds: ['incident.filed'] };
    expect(value(await look(office, 'webhooks.make', { body })).secret).toMatch(/^whsec_/);
    await office.enter('amira');
    expect(refused(await look(office, 'branches.list'))).toEqual({ code: 'managersOnly' });
    expect(refused(await office.ask('overview.open', { branch: mill, incident: mill }))).toEqual({
      code: 'managersOnly',
    });
  });

  it('an area manager sees the branches of the area, and changes nothing', async () => {
    const area = await joined(await code({ role: 'area', area: 'North' }));
    const { branches } = value(await look(area, 'branches.list'));
    expect(branches.map(({ id }) => id)).toEqual([mill]);
    expect(refused(await look(area, 'branches.add', { body: { name: 'Mine', code: 'MINE' } }))).toEqual({
      code: 'headOfficeOnly',
    });
    expect(refused(await look(area, 'overview.incidents', { query: { branch: elm } }))).toEqual({
      code: 'noSuchThing',
    });
  });

  it('an area manager’s computer that starts without a network says so, has kept nothing to show, and goes on when it is back', async () => {
    const counter = await joined(await code({ role: 'desk', branch: mill }));
    const id = await complaintAt(counter, 'The kettle arrived without its lid');
    const line = await Line.to(register.url);
    const home = aHome();
    const area = await joined(await code({ role: 'area', area: 'North' }), home, line.url);
    const open = { branch: mill, incident: id };
    expect(value(await area.ask('overview.open', open)).now.words).toContain('without its lid');
    const looks = () =>
      Promise.all([
        look(area, 'overview.incidents'),
        look(area, 'overview.trends'),
        look(area, 'overview.quiet', { query: { days: 7 } }),
        look(area, 'playbooks.list'),
        look(area, 'approvals.list'),
        area.ask('overview.open', open),
      ]);
    for (const one of await looks()) expect(one).toMatchObject({ ok: true });
    await area.restart();
    line.cut();
    await area.openWithPassphrase();
    await area.enter('chen');
    expect(value(await area.ask('headOffice.state', {})).office).toMatchObject({ role: 'area' });
    for (const one of await looks()) expect(refused(one as Answer<never>)).toEqual({ code: 'registerAway' });
    expect(value(await area.ask('register.list', { state: 'all', query: '', limit: 50 })).total).toBe(0);
    expect(readdirSync(home, { recursive: true }).filter((file) => String(file).includes(id))).toEqual([]);
    line.mend();
    // All at once, by a clock that the register hasn't put right yet.
    for (const one of await looks()) expect(one).toMatchObject({ ok: true });
    await line.stop();
  });

  it('publishes a playbook after checking it, once, and says what to mend', async () => {
    const office = await joined(await code({ role: 'headOffice' }));
    const common = (await readFolder(join(playbooks, 'common'))) ?? {};
    const own = (await readFolder(join(playbooks, 'hotel'))) ?? {};
    const broken = value(
      await office.ask('overviewPublish', { common, own: { ...own, 'remedies.json': [{ id: '?' }] } }),
    );
    expect(broken.playbook).toBeNull();
    expect(broken.found?.join('\n')).toContain('hotel/remedies.json');
    const { playbook } = value(await office.ask('overviewPublish', { common, own }));
    expect(playbook?.name).toBe('hotel');
    expect(refused(await office.ask('overviewPublish', { common, own }))).toEqual({
      code: 'alreadyInRegister',
    });
    expect(value(await look(office, 'playbooks.list')).playbooks).toMatchObject([
      { ...playbook, publishedBy: 'Chen W.' },
    ]);
  });

  it('a branch’s computer asks nothing of the kind, and one with complaints on it doesn’t become an office', async () => {
    const counter = await Desk.setUp(aHome(), {}, { http: nodeHttp });
    await counter.enter('chen');
    expect(refused(await look(counter, 'branches.list'))).toEqual({ code: 'headOfficeOnly' });
    const id = await counter.begin();
    await counter.tell(id, { type: 'wordsHeard.v1', payload: { text: 'The kettle leaks' } });
    const by = { person: await counter.personId('chen'), pin: pins.chen };
    const asked = { at: register.url, code: await code({ role: 'headOffice' }), name: 'Counter', by };
    expect(refused(await counter.ask('headOffice.join', asked))).toEqual({ code: 'holdsComplaints' });
    expect(value(await counter.ask('headOffice.state', {}))).not.toHaveProperty('office');
    expect((await counter.open(id)).incident.words).toBe('The kettle leaks');
  });
});
