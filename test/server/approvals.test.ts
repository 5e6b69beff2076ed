// 9.6 from afar: what waits is listed with all that a yes needs, and only a yes or no by somebody who may is taken, once.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldWhatWaits } from '#server/register/fold-rows';
import { Chain, growingId, hashOf } from './support/chain';
import type { Device } from './support/device';
import { amira, chen, Register } from './support/register';

let register: Register;
let office: Device;
let desk: Device;
let chain: Chain;
let branch: string;
const dana = { id: '0190a5f0-0000-7000-8000-00000000d001', name: 'Dana' };

beforeAll(async () => {
  register = await Register.open();
  office = await register.headOffice();
  office.person = dana.id;
  branch = await register.branch(office, 'MIL', 'North');
  desk = await register.desk(office, branch);
  chain = Chain.of(desk);
});
afterAll(() => register.close());

/** A voucher of £60 that Amira asked for. */
async function asked(more: (incident: string) => void = () => {}) {
  const { incident } = chain.complaint(0);
  const remedy = growingId();
  chain.tell(incident, 'remedySought.v1', { words: 'Something for the lost evening', dontKnow: false });
  chain.tell(incident, 'remedyOffered.v1', {
    ...{ remedy, key: null, kind: 'gesture', label: 'A voucher', aspect: null, clause: '7.1' },
    ...{ amount: { minor: 60_00, currency: 'GBP' }, arrives: '', gives: 'manager' },
  });
  more(incident);
  const last = chain.tell(incident, 'approvalAsked.v1', { remedy, promise: null });
  await desk.ask('events.push', { body: { events: chain.made.splice(0) } });
  return { incident, remedy, heads: [hashOf(last)] };
}
const chains = new Map<Device, Chain>();
function yes(
  from: Device,
  { incident, remedy, heads }: Awaited<ReturnType<typeof asked>>,
  over: object = {},
) {
  const own = chains.get(from) ?? new Chain(from.id, branch, dana);
  chains.set(from, own);
  return own.tell(incident, 'approvalGranted.v2', { remedy, from: 'headOffice', ...over }, { after: heads });
}
const answer = (by: Device, incident: string, event: ReturnType<typeof yes>, at = branch) =>
  by.ask('approvals.answer', { params: { branch: at, incident }, body: { event } });
const waiting = async (by: Device) => (await by.ask('approvals.list')).reply.rows;

describe('9.6 a yes from afar', () => {
  it('is listed with amount, clause, brief and who asked, is an event of the branch’s own stream, and is counted once', async () => {
    const one = await asked();
    const [row] = await waiting(office);
    expect(row).toMatchObject({
      ...{ branch, summary: { id: one.incident, approval: 'asked' } },
      waiting: {
        heads: one.heads,
        brief: { want: 'Something for the lost evening' },
        asked: [
          {
            ...{ remedy: one.remedy, label: 'A voucher', clause: '7.1', by: amira.id, byName: amira.name },
            ...{ amount: { minor: 60_00, currency: 'GBP' }, promised: null },
          },
        ],
      },
    });
    const event = yes(office, one);
    expect((await answer(office, one.incident, event)).reply.result.answer).toBe('stored');
    // Its reply was lost: the same event again is no second one.
    expect((await answer(office, one.incident, event)).reply.result.answer).toBe('known');
    const { reply } = await desk.ask('events.pull', { query: { after: 0, limit: 1000 } });
    const own = reply.events.filter(({ header }) => header === event.header);
    expect(own.map(({ cameBy }) => cameBy)).toEqual(['own']);
    expect(await waiting(office)).toEqual([]);
    const seen = await office.ask('overview.incident', { params: { branch, incident: one.incident } });
    expect(seen.reply.own).toEqual({ seq: 1, hash: hashOf(event) });
  });

  it('is refused to whoever answered later, claims another role, another person, or another kind of event', async () => {
    const one = await asked();
    const own = () => chains.get(office)!;
    const attempts = {
      'of another role': yes(office, one, { from: 'area' }),
      'as at the desk': yes(office, one, { from: undefined }),
      'by another person': own().tell(
        ...([one.incident, 'approvalGranted.v2', { remedy: one.remedy, from: 'headOffice' }] as const),
        { actor: chen },
      ),
      'of another kind': own().tell(one.incident, 'incidentSealed.v1', { covers: [], reference: 'X' }),
      'by another computer': new Chain(desk.id, branch, dana).tell(one.incident, 'approvalGranted.v2', {
        ...{ remedy: one.remedy, from: 'headOffice' },
      }),
    };
    for (const [what, event] of Object.entries(attempts))
      expect((await answer(office, one.incident, event)).problem, what).toBe('notConsistent');
    expect((await answer(office, growingId(), yes(office, one))).problem).toBe('notFound');
    expect((await answer(office, one.incident, yes(office, { ...one, remedy: growingId() }))).problem).toBe(
      'gone',
    );
    const taken = yes(office, one);
    expect((await answer(office, one.incident, taken)).ok).toBe(true);
    expect((await answer(office, one.incident, yes(office, one))).problem).toBe('gone');
  });

  it('is for the area’s own branches, and for no computer that was taken off the register', async () => {
    const one = await asked();
    const [near, far] = [await register.area(office, 'North'), await register.area(office, 'South')];
    near.person = far.person = dana.id;
    expect((await waiting(near)).map(({ summary }) => summary.id)).toEqual([one.incident]);
    expect(await waiting(far)).toEqual([]);
    expect((await answer(far, one.incident, yes(far, one, { from: 'area' }))).problem).toBe('notFound');
    await office.ask('devices.revoke', { params: { id: near.id }, body: {} });
    expect((await answer(near, one.incident, yes(near, one, { from: 'area' }))).problem).toBe('revoked');
    expect((await waiting(office)).map(({ summary }) => summary.id)).toEqual([one.incident]);
    await answer(office, one.incident, yes(office, one));
  });

  it('K4 is never shown to, opened or given by somebody whom the complaint is about', async () => {
    const one = await asked((incident) =>
      chain.tell(incident, 'complaintRestricted.v1', { person: dana.id, to: null, area: true }),
    );
    expect(await waiting(office)).toEqual([]);
    const params = { branch, incident: one.incident };
    expect((await office.ask('overview.incident', { params })).problem).toBe('notFound');
    const { reply } = await office.ask('overview.incidents', { query: { approval: 'asked' } });
    expect(reply).toMatchObject({ rows: [], total: 0 });
    expect((await answer(office, one.incident, yes(office, one))).problem).toBe('notFound');
    office.person = chen.id;
    expect((await waiting(office)).map(({ summary }) => summary.id)).toEqual([one.incident]);
    office.person = dana.id;
  });

  it('rows that an earlier version folded are folded once more at the start', async () => {
    const one = await asked();
    await register.database.within([branch], ({ query }) =>
      query('update amends.incident_row set waiting = null'),
    );
    await foldWhatWaits(register.database);
    const [row] = (await waiting(office)).filter(({ summary }) => summary.id === one.incident);
    expect(row?.waiting?.asked).toMatchObject([{ label: 'A voucher' }]);
  });
});
