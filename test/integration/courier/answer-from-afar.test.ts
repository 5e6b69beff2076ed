/** 9.6 from afar: what a desk parked for a yes is answered at a computer of head office or an area manager, and can be filed. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OverviewReply, OverviewSent } from '#contract/overview';
import type { Answer } from '#contract/refusal';
import type { Proposal } from '#domain/event/catalogue';
import type { EventHeader } from '#domain/event/envelope';
import { Unreachable, type HttpPort } from '#main/courier/http-port';
import { aHome, Desk, pins, refused, value } from '../../support/office-desk';
import { check, ids, listen, putRight, readBack, seal } from '../../support/office-story';
import { nodeHttp, RealRegister } from '../../support/real-register';

let register: RealRegister;
let mill: string;
beforeAll(async () => {
  register = await RealRegister.start();
  const body = { name: 'Mill Lane', code: 'MIL', area: 'North' };
  mill = (await register.ask('branches.add', { params: undefined, query: undefined, body })).id;
}, 120_000);
afterAll(() => register.stop());

async function joined(body: OverviewSent<'codes.make'>['body'], http: HttpPort = nodeHttp): Promise<Desk> {
  const { code } = await register.ask('codes.make', { params: undefined, query: undefined, body });
  const desk = await Desk.setUp(aHome(), {}, { http });
  await desk.enter('chen');
  const by = { person: await desk.personId('chen'), pin: pins.chen };
  value(await desk.ask('headOffice.join', { at: register.url, code, name: 'A computer', by }));
  return desk;
}
const headOffices = { role: 'headOffice' as const };

/** Amira's complaint, all of it at the register. With the refund as a manager's to give, it waits for a yes. */
async function asked(counter: Desk, ...more: Proposal[]): Promise<string> {
  await counter.enter('amira');
  const id = await counter.begin();
  const [offered, answered] = putRight;
  for (const scene of [...listen, ...check, offered!, answered!]) {
    const proposals = scene((await counter.open(id)).incident);
    await counter.tell(
      id,
      ...proposals.map((one): Proposal =>
        one.type === 'remedyOffered.v1' ? { ...one, payload: { ...one.payload, gives: 'manager' } } : one,
      ),
    );
  }
  await counter.tell(
    id,
    { type: 'approvalAsked.v1', payload: { remedy: ids.remedy, promise: null } },
    ...more,
  );
  const sent = counter.noticed((told) => told.notice === 'headOffice.changed' && told.value.waiting === 0);
  await counter.ask('headOffice.sendNow', {});
  await sent;
  return id;
}
async function waiting(office: Desk) {
  const told = await office.ask('overview.ask', { name: 'approvals.list', sent: {} as never });
  return value(told as Answer<OverviewReply<'approvals.list'>>).rows;
}
/** As its screen does: asked for again when the register says that something changed, and not otherwise. */
async function untilListed(office: Desk) {
  for (;;) {
    const news = office.noticed(({ notice }) => notice === 'overview.news');
    const [row] = await waiting(office);
    if (row) return row;
    await news;
  }
}
/** A row may be listed before the register tells by itself what changes. */
async function untilLive(office: Desk) {
  for (;;) {
    const told = office.noticed(({ notice }) => notice === 'headOffice.changed');
    if (value(await office.ask('headOffice.state', {})).office?.isLive) return;
    await told;
  }
}
/** To what stands in its list, or stood there. */
async function say(office: Desk, incident: string, over: object = {}) {
  const row = (await waiting(office)).find(({ summary }) => summary.id === incident);
  const seen = row?.waiting?.heads ?? [];
  return office.ask('overview.answer', {
    ...{ branch: mill, incident, remedy: ids.remedy, answer: 'yes', words: '', pin: pins.chen, seen },
    ...over,
  });
}
/** Headers of what the register holds of yeses to it. */
async function grantedIn(incident: string) {
  const asking = { params: { branch: mill, incident }, query: undefined, body: undefined };
  const { events } = await register.ask('overview.incident', asking);
  const headers = events.map(({ header }) => JSON.parse(header) as EventHeader);
  return headers.filter(({ type }) => type.startsWith('approvalGranted'));
}
async function answeredAt(desk: Desk, id: string) {
  for (;;) {
    const told = desk.noticed(
      (one) => one.notice === 'incidents.arrived' && one.value.incidents.includes(id),
    );
    const [remedy] = (await desk.open(id)).incident.remedies;
    if (remedy?.approval ?? remedy?.refused) return remedy;
    await told;
  }
}

test('9.6 head office says yes with a word and a PIN, once though the reply is lost, and what the desk had parked can be filed', async () => {
  const counter = await joined({ role: 'desk', branch: mill });
  let isCut = false;
  const breaking: HttpPort = {
    ...nodeHttp,
    async send(request) {
      const reply = await nodeHttp.send(request);
      const isAnswer = request.method === 'POST' && request.url.includes('/v1/approvals/');
      if (!isAnswer || isCut) return reply;
      isCut = true;
      throw new Unreachable();
    },
  };
  const office = await joined(headOffices, breaking);
  const listed = untilListed(office);
  const id = await asked(counter);
  const row = await listed;
  await untilLive(office);
  expect(row).toMatchObject({
    ...{ branch: mill, summary: { id } },
    waiting: {
      brief: { what: 'Paid twice', want: 'The second one back.' },
      asked: [{ amount: { minor: 1840, currency: 'GBP' }, clause: '4.2', byName: 'Amira K.' }],
    },
  });
  expect(refused(await say(office, id, { pin: '999999' })).code).toBe('wrongPin');
  expect(refused(await say(office, id, { answer: 'no' }))).toEqual({ code: 'notValid', field: 'words' });
  value(await say(office, id, { words: 'And a card, please' }));
  expect(isCut).toBe(true);
  expect(await answeredAt(counter, id)).toMatchObject({
    approval: { managerName: 'Chen W.', from: 'headOffice', note: 'And a card, please' },
  });
  expect(await grantedIn(id)).toMatchObject([{ seq: 1, prev: null }]);
  expect(await waiting(office)).toEqual([]);
  expect(refused(await say(office, id))).toEqual({ code: 'noLongerThere' });
  for (const scene of [...putRight.slice(2), ...readBack, seal])
    await counter.tell(id, ...scene((await counter.open(id)).incident));
  expect((await counter.open(id)).incident.state).toBe('sealed');

  // Of what it said a number and a hash are left there, and that it was said.
  expect(value(await office.ask('register.list', { state: 'all', query: '', limit: 50 })).total).toBe(0);
  const { events: lines } = value(await office.ask('settings.read', {}));
  expect(lines[0]).toMatchObject({ kind: 'answeredFromAfar', byName: 'Chen W.' });

  // The next one stands on the last, also after a restart.
  const next = await asked(counter);
  await office.restart();
  await office.openWithPassphrase();
  await office.enter('chen');
  value(await say(office, next));
  await answeredAt(counter, next);
  const [first] = await grantedIn(id);
  expect(await grantedIn(next)).toMatchObject([{ device: first!.device, seq: 2 }]);
  await counter.enter('chen');
  expect(value(await counter.ask('records.verify', {})).verified?.found).toEqual([]);
}, 60_000);

test('9.6 an area manager says no with the reason; staff there, another area, and a desk answer nothing', async () => {
  const counter = await joined({ role: 'desk', branch: mill });
  const near = await joined({ role: 'area', area: 'North' });
  const far = await joined({ role: 'area', area: 'South' });
  const id = await asked(counter);
  expect(await waiting(far)).toEqual([]);
  expect(refused(await say(far, id))).toEqual({ code: 'noSuchThing' });
  await near.enter('amira');
  const sent = {
    branch: mill,
    incident: id,
    remedy: ids.remedy,
    answer: 'yes' as const,
    words: '',
    seen: [],
  };
  expect(refused(await near.ask('overview.answer', { ...sent, pin: pins.amira }))).toEqual({
    code: 'managersOnly',
  });
  await counter.enter('chen');
  expect(refused(await counter.ask('overview.answer', { ...sent, pin: pins.chen }))).toEqual({
    code: 'headOfficeOnly',
  });
  await near.enter('chen');
  value(await say(near, id, { answer: 'no', words: 'We gave one last week' }));
  expect(await answeredAt(counter, id)).toMatchObject({
    ...{ approval: null, refused: { byName: 'Chen W.', from: 'area', reason: 'We gave one last week' } },
  });
}, 60_000);

test('K4 whom a complaint is about is shown none of it at head office either, under whatever id they are known there', async () => {
  const counter = await joined({ role: 'desk', branch: mill });
  const office = await joined(headOffices);
  const person = await counter.personId('chen');
  const id = await asked(counter, {
    type: 'complaintRestricted.v1',
    payload: { person, to: null, area: true },
  });
  expect(await waiting(office)).toEqual([]);
  expect(refused(await say(office, id))).toEqual({ code: 'noSuchThing' });
  expect(refused(await office.ask('overview.open', { branch: mill, incident: id }))).toEqual({
    code: 'noSuchThing',
  });
  const all = value(
    await office.ask('overview.ask', { name: 'overview.incidents', sent: { query: {} } as never }),
  ) as OverviewReply<'overview.incidents'>;
  expect(all.rows.map(({ summary }) => summary.id)).not.toContain(id);
  expect(all.total).toBe(all.rows.length);
}, 60_000);
