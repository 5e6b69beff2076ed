import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Answer } from '#contract/refusal';
import { may, whoMay, type Act, type Standing } from '#domain/shift/who-may';
import { hoursOfWeek } from '#domain/shift/branch-hours';
import { shippedPlaybook } from '../../fixtures/playbook';
import { aHome, branch, Desk, pins, refused, value } from '../../support/office-desk';
import { nodeHttp, RealRegister } from '../../support/real-register';

let register: RealRegister;
beforeAll(async () => {
  register = await RealRegister.start();
}, 120_000);
afterAll(() => register.stop());

interface Scene {
  desk: Desk;
  name: keyof typeof pins;
  /** Whoever the act is tried as: they stand at the desk, and it is their PIN. */
  own: { person: string; pin: string };
  ben: string;
}
type Attempt = (scene: Scene) => Promise<Answer<unknown>>;
const remedy = '0197d000-0000-7000-8000-0000000000a1';
const fresh = '482917';
const { week } = hoursOfWeek(shippedPlaybook('retail').counter.hours);
const otherHours = { week, closed: [{ day: '2026-12-25', name: 'Christmas Day' }] };

const begun = async (desk: Desk) => {
  const id = await desk.begin();
  await desk.tell(id, { type: 'wordsHeard.v1', payload: { text: 'It is broken' } });
  return id;
};
/** Something was seen, or there was nothing to see: an answer that hides is a refusal here. */
const seen = (isThere: boolean): Answer<unknown> =>
  isThere ? { ok: true, value: null } : { ok: false, refusal: { code: 'managersOnly' } };

/** How each act is asked of the office. A new act has no test until it stands here: the compiler says so. */
const attempts: Record<Act, Attempt> = {
  takeComplaint: async ({ desk }) => desk.ask('incident.begin', { length: 'usual', channel: 'walkIn' }),
  void: async ({ desk }) => {
    const proposals = [{ type: 'incidentVoided.v1' as const, payload: { reason: 'By mistake.' } }];
    return desk.ask('incident.tell', { id: await begun(desk), proposals, settles: [] });
  },
  changeOwnPin: ({ desk, own }) => desk.ask('people.changePin', { pin: own.pin, next: fresh }),
  approve: async ({ desk, own }) => {
    const id = await begun(desk);
    await desk.tell(id, {
      type: 'remedyOffered.v1',
      payload: {
        ...{ remedy, key: null, kind: 'gesture', label: 'A refund', aspect: null, clause: '', arrives: '' },
        ...{ amount: { minor: 9000, currency: 'GBP' }, gives: 'manager' },
      },
    });
    return desk.ask('incident.approve', { id, remedy, manager: own.person, pin: own.pin });
  },
  seeIndicators: async ({ desk }) => {
    const { indicators } = value(await desk.ask('history.of', { id: await begun(desk) }));
    return seen(indicators !== null);
  },
  seeRestricted: async ({ desk, own }) => {
    await desk.enter('amira');
    const id = await begun(desk);
    await desk.tell(id, { type: 'complaintRestricted.v1', payload: { person: null } });
    value(await desk.ask('shift.enter', own));
    return seen((await desk.ask('incident.open', { id })).ok);
  },
  liftRestriction: async ({ desk, own }) => {
    const id = await begun(desk);
    await desk.tell(id, { type: 'complaintRestricted.v1', payload: { person: null } });
    value(await desk.ask('shift.enter', own));
    const proposals = [{ type: 'restrictionLifted.v1' as const, payload: { reason: 'It was a mistake.' } }];
    return desk.ask('incident.tell', { id, proposals, settles: [] });
  },
  seeSpecial: async ({ desk, own }) => {
    await desk.enter('amira');
    const id = await begun(desk);
    await desk.tell(id, {
      type: 'specialNoted.v1',
      payload: { kind: 'health', text: 'An allergy', keepUntil: null, rule: null },
    });
    value(await desk.ask('shift.enter', own));
    return seen((await desk.open(id)).incident.special[0]?.text === 'An allergy');
  },
  holdRetention: async ({ desk }) => {
    const proposals = [{ type: 'retentionHeld.v1' as const, payload: { reason: 'A claim is coming.' } }];
    return desk.ask('incident.tell', { id: await begun(desk), proposals, settles: [] });
  },
  gatherPack: async ({ desk }) =>
    desk.ask('person.pack', { id: await begun(desk), without: [], withHealth: false }),
  seeAbuseFigures: ({ desk }) => desk.ask('abuse.count', {}),
  offerDebrief: async ({ desk, own }) => {
    await desk.enter('amira');
    value(await desk.ask('abuse.note', { record: null, step: 'limit', kind: null }));
    value(await desk.ask('shift.enter', own));
    const { offered } = value(await desk.ask('debrief.list', {}));
    return seen(offered.length > 0);
  },
  printManagersPapers: ({ desk }) => desk.ask('papers.make', { paper: 'morning-page', of: null, own: {} }),
  export: ({ desk }) => desk.ask('recordsExportAll', { file: join(aHome(), 'all.amends.jsonl') }),
  printAll: async ({ desk }) => {
    const paper = { kind: 'reports' as const, ids: [await begun(desk)] };
    return desk.ask('printJobAdd', { paper, printer: 'Till', label: 'Till', copies: 1, sides: 'one' });
  },
  joinHeadOffice: ({ desk }) => desk.ask('headOffice.sendAgain', {}),
  lookAcrossBranches: async ({ name }) => {
    const sent = { params: undefined, query: undefined, body: { role: 'headOffice' as const } };
    const office = await Desk.setUp(aHome(), {}, { http: nodeHttp });
    await office.enter('chen');
    const by = { person: await office.personId('chen'), pin: pins.chen };
    const { code } = await register.ask('codes.make', sent);
    value(await office.ask('headOffice.join', { at: register.url, code, name: 'Head office', by }));
    await office.enter(name);
    return office.ask('overview.ask', { name: 'branches.list', sent: {} });
  },
  bringIn: ({ desk }) => desk.ask('bringIn.runs', {}),
  lookAfterRecords: ({ desk }) => desk.ask('records.verify', {}),
  erase: async ({ desk, own }) => {
    await desk.enter('amira');
    const id = await begun(desk);
    await desk.tell(id, { type: 'incidentVoided.v1', payload: { reason: 'The wrong button.' } });
    value(await desk.ask('shift.enter', own));
    return desk.ask('incident.erase', { id });
  },
  openSettings: ({ desk }) => desk.ask('settings.read', {}),
  changeBranch: ({ desk }) => desk.ask('branch.change', { branch: { ...branch, name: 'Otley' } }),
  changeHours: ({ desk }) => desk.ask('branch.changeHours', { hours: otherHours }),
  changeRota: ({ desk, ben }) =>
    desk.ask('people.changeRota', { person: ben, rota: { weekdays: ['monday'], away: [] } }),
  addPerson: ({ desk, own }) =>
    desk.ask('people.add', { name: 'Dora M.', role: 'staff', pin: fresh, by: own }),
  changePerson: ({ desk, own, ben }) =>
    desk.ask('people.change', { person: ben, badge: '117', leadsComplaints: false, by: own }),
  resetPin: ({ desk, own, ben }) => desk.ask('people.resetPin', { person: ben, pin: fresh, by: own }),
  removePerson: async ({ desk, own }) =>
    desk.ask('people.remove', { person: await desk.personId('amira'), by: own }),
  changePassphrase: ({ desk, own }) =>
    desk.ask('keys.changePassphrase', { pin: own.pin, passphrase: 'seven grey geese going north' }),
  removePassphrase: async ({ desk, own }) => {
    const chen = { person: await desk.personId('chen'), pin: pins.chen };
    value(await desk.ask('shift.enter', chen));
    const second = { name: 'Elif P.', role: 'manager' as const, pin: '730461', by: chen };
    const { people } = value(await desk.ask('people.add', second));
    const elif = people.find(({ name }) => name === 'Elif P.')!.id;
    value(await desk.ask('shift.enter', { person: elif, pin: second.pin }));
    const theirs = { pin: second.pin, passphrase: 'nine brown hares going south' };
    const { keys } = value(await desk.ask('keys.changePassphrase', theirs));
    value(await desk.ask('shift.enter', own));
    const key = keys.find(({ kind, name }) => kind === 'passphrase' && name === 'Elif P.')!.id;
    return desk.ask('keys.removePassphrase', { key, pin: own.pin });
  },
  makeRecoveryKey: ({ desk, own }) => desk.ask('keys.newRecoveryKey', { pin: own.pin }),
};

const somebody = { staff: 'ben', manager: 'chen', 'staff who lead complaints': 'ben' } as const;
const standings: Record<keyof typeof somebody, Standing> = {
  staff: { role: 'staff' },
  manager: { role: 'manager' },
  'staff who lead complaints': { role: 'staff', leadsComplaints: true },
};

/** These change who can be asked afterwards. */
const last: readonly string[] = ['removePerson', 'changeOwnPin'];
const inOrder = (Object.keys(attempts) as (keyof typeof attempts)[]).sort(
  (one, other) => last.indexOf(one) - last.indexOf(other),
);

/** What is theirs, and what might be thought to be; the table itself says that nothing else is (about-you.test.tsx). */
const triedAsLead: readonly Act[] = [
  'seeRestricted',
  'liftRestriction',
  'approve',
  'seeSpecial',
  'erase',
  'openSettings',
];

it.each(Object.keys(somebody) as (keyof typeof somebody)[])(
  'K4 the office does for %s what the table says, act by act',
  async (who) => {
    const desk = await Desk.setUp();
    const name = somebody[who];
    const standing = standings[who];
    const own = { person: await desk.personId(name), pin: pins[name] };
    const ben = await desk.personId('ben');
    if (standing.leadsComplaints) {
      await desk.enter('chen');
      const by = { person: await desk.personId('chen'), pin: pins.chen };
      value(await desk.ask('people.change', { person: ben, badge: '', leadsComplaints: true, by }));
    }
    const tried = standing.leadsComplaints ? triedAsLead : inOrder;
    for (const act of tried) {
      value(await desk.ask('shift.enter', own));
      const answer = await attempts[act]({ desk, name, own, ben });
      if (may(standing, act)) expect(answer, act).toMatchObject({ ok: true });
      else expect(refused(answer), act).toEqual({ code: 'managersOnly' });
    }
  },
  // Every act proves who asks with a PIN, which takes its time on purpose.
  120_000,
);

it('managers may whatever staff may', () => {
  for (const act of Object.keys(whoMay) as Act[])
    expect(may({ role: 'manager' }, act) || !may({ role: 'staff' }, act), act).toBe(true);
});
