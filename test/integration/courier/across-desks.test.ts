/** Several desks of one branch, set up alike and joined to one real register: what is asked at one is answered at another. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/refusal';
import type { Proposal } from '#domain/event/catalogue';
import { sealEvent } from '#domain/event/envelope';
import { composeBrief } from '#domain/incident/hand-over';
import { eventCrypto } from '#main/incidents/event-crypto';
import { Line } from '../../support/cut-line';
import { aHome, Desk, pins, value } from '../../support/office-desk';
import { check, ids, listen } from '../../support/office-story';
import { nodeHttp, RealRegister } from '../../support/real-register';

let register: RealRegister;
let line: Line;
let branch: string;
let branches = 0;
/** A register lets a computer try to join a few times an hour, so every group of tests has its own. */
function withRegister(): void {
  beforeAll(async () => {
    register = await RealRegister.start();
    line = await Line.to(register.url);
  }, 120_000);
  afterAll(async () => {
    await line.stop();
    await register.stop();
  });
}

const minutes = 60_000;
const handOver = '0190a5f0-7777-7000-8000-000000000001';

/** Two desks with the same people; the line of the second one can be cut. Amira stands at the front, Chen at the back. */
async function twoDesks(): Promise<{ front: Desk; back: Desk }> {
  branch = await register.branch('Mill Lane Stores', `MI${'ABCDEFGH'[branches++]}`);
  const first = await Desk.setUpAnew();
  await first.ask('stop', null);
  const home = aHome();
  cpSync(join(first.settings.home, 'store'), join(home, 'store'), { recursive: true });
  const desks: Desk[] = [];
  for (const [name, at, folder] of [
    ['Front desk', register.url, first.settings.home],
    ['Back office', line.url, home],
  ] as const) {
    const desk = await Desk.at(folder, {}, { http: nodeHttp });
    await desk.openWithPassphrase();
    await desk.enter('chen');
    const code = await register.deskCode(branch);
    const by = { person: await desk.personId('chen'), pin: pins.chen };
    value(await desk.ask('headOffice.join', { at, code, name, by }));
    desks.push(desk);
  }
  const [front, back] = desks as [Desk, Desk];
  await front.enter('amira');
  return { front, back };
}

/** Until this desk is told that something of it arrived, and that holds. */
async function arrives(desk: Desk, id: string, holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 40; tries += 1) {
    const told = desk.noticed(
      (one) => one.notice === 'incidents.arrived' && one.value.incidents.includes(id),
    );
    if (await holds()) return;
    await told;
  }
  throw new Error('it never arrived');
}
const refusalOf = (answer: Answer<unknown>) => (answer.ok ? null : answer.refusal.code);
const incidentAt = async (desk: Desk, id: string) => {
  const answer = await desk.ask('incident.open', { id });
  return answer.ok ? answer.value.incident : null;
};

/** Amira's complaint, known to both. */
async function shared(front: Desk, back: Desk): Promise<string> {
  const id = await front.begin();
  for (const scene of [...listen, ...check]) await front.tell(id, ...scene((await front.open(id)).incident));
  await arrives(back, id, async () => (await incidentAt(back, id))?.missed?.stands === true);
  return id;
}
async function offer(front: Desk, id: string): Promise<void> {
  const { incident } = await front.open(id);
  const due = { at: new Date(front.clock + 10 * minutes).toISOString(), zone: 'Europe/London', pack: null };
  const to = await front.personId('ben');
  await front.tell(id, {
    type: 'handOverOffered.v1',
    payload: { handOver, to, toName: 'Ben T.', brief: composeBrief(incident), due },
  });
}
const accepts = { handOver, answer: 'accept' as const, why: '' };

describe('what is asked at one desk and answered at another', () => {
  withRegister();
  it('K5 a complaint offered at one desk is taken at another with the taker’s PIN, and arrives at the first by itself', async () => {
    const { front, back } = await twoDesks();
    const id = await shared(front, back);
    await offer(front, id);
    await arrives(back, id, async () => (await incidentAt(back, id))?.handOver?.id === handOver);
    value(await back.ask('handOver.answer', { id, ...accepts, pin: pins.ben }));
    expect((await back.state()).person?.name).toBe('Ben T.');
    await arrives(front, id, async () => (await incidentAt(front, id))?.holder?.name === 'Ben T.');
    expect(await incidentAt(front, id)).toMatchObject({
      ...{ contact: { name: 'Amira K.' }, handOver: null, contested: [] },
      handOvers: [{ how: 'accepted', byName: 'Ben T.' }],
    });
  }, 60_000);

  it('K5 a yes that was given in time, while the line was cut, wins over the lapse that the other desk noticed', async () => {
    const { front, back } = await twoDesks();
    const id = await shared(front, back);
    await offer(front, id);
    await arrives(back, id, async () => (await incidentAt(back, id))?.handOver?.id === handOver);
    line.cut();
    value(await back.ask('handOver.answer', { id, ...accepts, pin: pins.ben }));
    front.clock += 11 * minutes;
    await front.tick();
    expect((await incidentAt(front, id))?.handOver).toMatchObject({ to: { name: 'Chen W.' }, last: true });
    line.mend();
    await back.ask('headOffice.sendNow', {});
    await arrives(front, id, async () => (await incidentAt(front, id))?.holder?.name === 'Ben T.');
    const { heads } = (await incidentAt(front, id))!;
    await arrives(back, id, async () => (await incidentAt(back, id))?.heads.join() === heads.join());
    for (const desk of [front, back])
      expect(await incidentAt(desk, id)).toMatchObject({
        ...{ holder: { name: 'Ben T.' }, handOver: null, contested: [] },
      });
  }, 60_000);

  it('9.6 a manager’s yes at another desk, and head office’s no, arrive where they were asked for without opening anything again', async () => {
    const { front, back } = await twoDesks();
    const id = await shared(front, back);
    const other = '0190a5f0-4444-7000-8bbb-000000000009';
    const gesture = (remedy: string, label: string): Proposal => ({
      type: 'remedyOffered.v1',
      payload: {
        ...{ remedy, key: null, kind: 'gesture', label, aspect: ids.aspect, gives: 'manager' },
        amount: { minor: 60_00, currency: 'GBP' },
      },
    });
    await front.tell(id, gesture(ids.remedy, 'A voucher'), gesture(other, 'A free night'));
    for (const remedy of [ids.remedy, other])
      await front.tell(id, { type: 'approvalAsked.v1', payload: { remedy, promise: null } });
    const asked = async () => (await incidentAt(back, id))?.remedies.filter((one) => one.asked).length === 2;
    await arrives(back, id, asked);
    const waiting = value(await back.ask('register.list', { state: 'open', query: '', limit: 50 })).items;
    expect(waiting.find((row) => row.id === id)?.approval).toBe('asked');
    await back.tell(id, { type: 'approvalGranted.v2', payload: { remedy: ids.remedy } });
    const remedyAt = async (remedy: string) =>
      (await incidentAt(front, id))?.remedies.find((one) => one.id === remedy);
    await arrives(front, id, async () => (await remedyAt(ids.remedy))?.approval !== null);
    expect(await remedyAt(ids.remedy)).toMatchObject({ approval: { managerName: 'Chen W.' } });

    const { rows } = await register.ask('approvals.list', {
      ...{ params: undefined, query: undefined, body: undefined },
    });
    expect(rows.map(({ summary }) => summary.id)).toContain(id);
    const { heads } = (await incidentAt(front, id))!;
    const event = sealEvent(
      {
        ...{
          id: '0197c000-0000-7000-8000-00000000000a',
          incident: id,
          branch,
          device: register.officeDevice,
        },
        ...{ seq: 1, prev: null, actor: { id: register.officeDevice, name: 'Dana' } },
        ...{ at: '2026-11-21T14:30:00+00:00', zone: 'Europe/London', after: heads },
        type: 'approvalRefused.v1',
      },
      { remedy: other, reason: 'We’re full that week', from: 'headOffice' },
      eventCrypto,
    );
    const asking = { params: { branch, incident: id }, query: undefined, body: { event } };
    await register.ask('approvals.answer', asking, register.officeDevice);
    await arrives(front, id, async () => (await remedyAt(other))?.refused !== null);
    expect(await remedyAt(other)).toMatchObject({
      refused: { byName: 'Dana', reason: 'We’re full that week', from: 'headOffice' },
      approval: null,
    });
  }, 60_000);
});

describe('what two desks tell differently', () => {
  withRegister();
  it('C1 a yes by PIN, a complaint taken over and one taken up again, pressed before the other desk’s answer was shown, are contested', async () => {
    const { front, back } = await twoDesks();
    const id = await shared(front, back);
    const chen = await front.personId('chen');
    await front.tell(id, {
      type: 'remedyOffered.v1',
      payload: {
        ...{ remedy: ids.remedy, key: null, kind: 'gesture', label: 'A voucher', aspect: ids.aspect },
        ...{ gives: 'manager', amount: { minor: 60_00, currency: 'GBP' } },
      },
    });
    await offer(front, id);
    const shown = async () => (await incidentAt(front, id))!.heads;
    const told = async (...proposals: Proposal[]) => {
      const before = (await incidentAt(back, id))!.heads.join();
      if (before !== (await shown()).join())
        await arrives(
          back,
          id,
          async () => (await incidentAt(back, id))!.heads.join() === (await shown()).join(),
        );
      const seen = await shown();
      await back.tell(id, ...proposals);
      await arrives(front, id, async () => (await shown()).join() !== seen.join());
      return seen;
    };
    const subjects = async () => (await incidentAt(front, id))!.contested.map(({ subject }) => subject);

    // Chen says no at the back while Chen's PIN is typed at the front for a yes.
    let seen = await told({
      type: 'approvalRefused.v1',
      payload: { remedy: ids.remedy, reason: 'We gave one last week' },
    });
    value(
      await front.ask('incident.approve', { id, remedy: ids.remedy, manager: chen, pin: pins.chen, seen }),
    );
    expect(await subjects()).toEqual([`remedy/${ids.remedy}/approval`]);

    // Chen takes it up at the back while Ben says at the front that he takes it.
    seen = await told({ type: 'incidentResumed.v1', payload: {} });
    value(await front.ask('handOver.answer', { id, ...accepts, pin: pins.ben, seen }));
    expect(await subjects()).toContain('holder');

    // Set aside; one desk takes it up again for one reason, the other has it set aside for another.
    await front.tell(id, { type: 'incidentVoided.v1', payload: { reason: 'Opened twice' } });
    seen = await told({ type: 'incidentRestored.v1', payload: { reason: 'It was another matter' } });
    const again: Proposal = { type: 'incidentVoided.v1', payload: { reason: 'It is in the other one' } };
    value(await front.ask('incident.tell', { id, proposals: [again], settles: [], seen }));
    expect(await subjects()).toContain('void');
  }, 60_000);
  it('C1 an answer typed before the other desk’s was shown is kept beside it, listed at both, and settled at one for both', async () => {
    const { front, back } = await twoDesks();
    const id = await shared(front, back);
    const { heads } = (await incidentAt(front, id))!;
    await back.tell(id, { type: 'incidentResumed.v1', payload: {} });
    await back.tell(id, { type: 'ifTheyComeBackNoted.v1', payload: { text: 'She has the slip' } });
    await arrives(front, id, async () => (await incidentAt(front, id))?.ifTheyComeBack !== '');
    // What Chen took up goes back to Amira, who had been typing all along.
    const proposals: Proposal[] = [
      { type: 'incidentResumed.v1', payload: {} },
      { type: 'ifTheyComeBackNoted.v1', payload: { text: 'The slip is in the drawer' } },
    ];
    value(
      await front.ask('incident.tell', { id, proposals: proposals.slice(0, 1), settles: [], seen: heads }),
    );
    value(await front.ask('incident.tell', { id, proposals: proposals.slice(1), settles: [], seen: heads }));
    await arrives(back, id, async () => (await incidentAt(back, id))?.contested.length === 2);
    for (const desk of [front, back]) {
      const page = value(
        await desk.ask('register.list', { state: 'all', query: '', limit: 50, contested: true }),
      );
      expect(page.items).toMatchObject([{ id, contested: 2 }]);
    }
    const { contested } = (await incidentAt(back, id))!;
    expect(contested.map(({ subject }) => subject)).toEqual(['holder', 'ifTheyComeBack']);
    for (const { subject, versions } of contested) {
      expect(versions.map(({ byName, desk }) => `${byName} at ${desk}`).sort()).toEqual([
        ...['Amira K. at A', 'Chen W. at B'],
      ]);
      const { hash } = versions.find(({ byName }) => byName === 'Chen W.')!;
      await back.tell(id, { type: 'contestSettled.v1', payload: { subject, keep: hash } });
    }
    await arrives(front, id, async () => (await incidentAt(front, id))?.contested.length === 0);
    for (const desk of [front, back])
      expect(await incidentAt(desk, id)).toMatchObject({
        ...{ contested: [], ifTheyComeBack: 'She has the slip', holder: { name: 'Chen W.' } },
      });
    expect((await incidentAt(front, id))!.heads).toEqual((await incidentAt(back, id))!.heads);
  }, 60_000);
});

describe('who works at a branch', () => {
  withRegister();
  it('somebody added at one desk stands on the other’s tiles, without a PIN; somebody removed there is gone here, also after a time without a line', async () => {
    const { front, back } = await twoDesks();
    await front.enter('chen');
    const by = async (desk: Desk) => ({ person: await desk.personId('chen'), pin: pins.chen });
    const people = async (desk: Desk) => value(await desk.ask('settings.read', {})).people;
    const until = async (desk: Desk, holds: () => Promise<boolean>) => {
      for (;;) {
        const told = desk.stateTold();
        if (await holds()) return;
        await told;
      }
    };
    const dee = { name: 'Dee O.', role: 'staff' as const, pin: '735192' };
    const added = value(await front.ask('people.add', { ...dee, badge: '17', by: await by(front) }));
    const person = added.people.find(({ name }) => name === dee.name)!.id;
    const atBack = async () => (await people(back)).find(({ id }) => id === person);
    await until(back, async () => (await atBack()) !== undefined);
    expect(await atBack()).toMatchObject({ name: 'Dee O.', role: 'staff', hasLeft: false, badge: '' });
    expect(refusalOf(await back.ask('shift.enter', { person, pin: dee.pin }))).not.toBeNull();
    value(await back.ask('people.resetPin', { person, pin: '846203', by: await by(back) }));
    value(await back.ask('shift.enter', { person, pin: '846203' }));
    await back.enter('chen');

    // 13.2: when the branch is open, and who is there when.
    const { week } = value(await front.ask('settings.read', {})).usualHours;
    const closed = { week, closed: [] };
    value(await front.ask('branch.changeHours', { hours: closed }));
    const rota = { weekdays: ['monday' as const], away: [] };
    value(await front.ask('people.changeRota', { person, rota }));
    await until(back, async () => JSON.stringify((await atBack())?.rota) === JSON.stringify(rota));
    expect(value(await back.ask('settings.read', {})).branch.hours).toEqual(closed);

    // While the line is cut the one is told nothing and tells nothing; neither takes the other's word back.
    line.cut();
    const ben = await front.personId('ben');
    value(await back.ask('people.remove', { person: ben, by: await by(back) }));
    value(await back.ask('branch.changeHours', { hours: null }));
    value(await front.ask('people.remove', { person, by: await by(front) }));
    line.mend();
    await back.ask('headOffice.sendNow', {});
    await until(front, async () => (await people(front)).find(({ id }) => id === ben)?.hasLeft === true);
    await until(back, async () => (await atBack())?.hasLeft === true);
    expect((await people(back)).find(({ id }) => id === ben)?.hasLeft).toBe(true);
    await until(front, async () => value(await front.ask('settings.read', {})).branch.hours === null);
    expect((await front.state()).people.map(({ name }) => name)).toEqual(['Chen W.', 'Amira K.']);
    expect(refusalOf(await front.ask('shift.enter', { person: ben, pin: pins.ben }))).not.toBeNull();
  }, 60_000);
});
