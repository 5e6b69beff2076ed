/** Branch B at a real office: what is known of a customer who comes again, and who may know it. */
import { describe, expect, it } from 'vitest';
import type { Proposal } from '#domain/event/catalogue';
import { Desk, value } from '../../support/office-desk';

const day = 24 * 3_600_000;
const id = (kind: string, n: number) => `0190a5f0-5555-7000-8${kind.repeat(3)}-00000000000${n}`;
const named = (name: string, phone = '', email = ''): Proposal[] => [
  { type: 'customerNamed.v1', payload: { name } },
  { type: 'contactNoted.v1', payload: { phone, email, prefers: null } },
];
const aspect = (label: string, category: string | null = 'billing', n = 1): Proposal => ({
  ...{ type: 'aspectNoted.v1', payload: { aspect: id('a', n), label, category } },
});

/** Grace was charged twice, got £18.40 back and was promised a call that nobody made. */
function chargedTwice(owner: string, dueAt: string): Proposal[] {
  return [
    ...named('Grace Osei', '07700 900142'),
    aspect('Charged twice for one lamp'),
    {
      type: 'findingMade.v1',
      payload: {
        aspect: id('a', 1),
        fault: 'ours',
        basis: { kind: 'judgment', reason: 'Slip' },
        cause: null,
      },
    },
    {
      type: 'ledgerRowEntered.v1',
      payload: {
        ...{ row: id('c', 1), remedy: null, label: 'Second payment back', arrives: '' },
        amount: { minor: 1840, currency: 'GBP' },
        state: { kind: 'done', proof: 'till', detail: '41', at: dueAt },
      },
    },
    {
      type: 'promiseMade.v1',
      payload: {
        ...{ promise: id('d', 1), what: 'Ring about the refund', kind: 'call', owner, ownerName: 'Amira K.' },
        due: { at: dueAt, zone: 'Europe/London', pack: null },
      },
    },
    { type: 'ifTheyComeBackNoted.v1', payload: { text: 'Slip 41. Do not ask for the receipt again.' } },
  ];
}

async function historyOf(desk: Desk, incident: string) {
  return value(await desk.ask('history.of', { id: incident }));
}

/** A desk at which Grace was ten days ago; Amira stands there now. */
async function afterTenDays() {
  const desk = await Desk.setUp();
  const earlier = await desk.begin();
  const due = new Date(desk.clock + day).toISOString();
  await desk.tell(earlier, ...chargedTwice(await desk.personId('amira'), due));
  desk.clock += 10 * day;
  return { desk, earlier, due };
}

describe('Branch B: a customer who was here before', () => {
  it('is known by the phone number: broken promise, redress, upheld share, and no full name', async () => {
    const { desk, earlier, due } = await afterTenDays();
    const now = await desk.begin();
    expect((await historyOf(desk, now)).people).toEqual([]);
    await desk.tell(now, ...named('Mrs G. Osei', '+44 7700 900142'));
    const history = await historyOf(desk, now);
    expect(history).toMatchObject({
      people: [{ grade: 'sure', why: ['phone', 'name'], case: { id: earlier, initials: 'G. O.' } }],
      facts: {
        broken: [{ incident: earlier, what: 'Ring about the refund', dueAt: due, keptAt: null }],
        redress: [{ minor: 1840, currency: 'GBP' }],
        upheld: { upheld: 1, found: 1 },
      },
      indicators: null,
    });
    expect(history.people[0]!.case.ifTheyComeBack).toContain('Slip 41');
    expect(JSON.stringify(history)).not.toMatch(/Grace|07700|7700900142/);
    // It informs and blocks nothing.
    await desk.tell(now, { type: 'wordsHeard.v1', payload: { text: 'Nobody rang.' } });
  });

  it('is asked about where only the name is known; yes, no and taking it back are kept over a restart', async () => {
    const { desk, earlier } = await afterTenDays();
    const now = await desk.begin();
    await desk.tell(now, { type: 'customerNamed.v1', payload: { name: 'Grace Osei' } });
    const grade = async () => (await historyOf(desk, now)).people[0]?.grade ?? null;
    expect(await grade()).toBe('maybe');
    expect((await historyOf(desk, now)).facts).toEqual({
      broken: [],
      redress: [],
      upheld: { upheld: 0, found: 0 },
    });
    const say = (decided: 'same' | 'different' | 'unsure') =>
      desk.tell(now, { type: 'customerMatched.v1', payload: { other: earlier, decided } });
    await say('same');
    expect((await historyOf(desk, now)).people[0]).toMatchObject({ grade: 'sure', saidBy: 'Amira K.' });
    await desk.restart();
    await desk.openWithPassphrase();
    await desk.enter('ben');
    expect(await grade()).toBe('sure');
    // The earlier one knows it too.
    expect((await historyOf(desk, earlier)).people).toMatchObject([{ grade: 'sure', case: { id: now } }]);
    desk.clock += 60_000;
    await desk.tell(now, { type: 'incidentResumed.v1', payload: {} });
    await say('different');
    expect(await grade()).toBe('different');
    expect((await historyOf(desk, now)).facts.broken).toEqual([]);
    desk.clock += 60_000;
    await say('unsure');
    expect(await grade()).toBe('maybe');
  });

  it('shows figures about them to managers only, and none of what is older than twelve months', async () => {
    const { desk } = await afterTenDays();
    const now = await desk.begin();
    await desk.tell(now, ...named('Grace Osei', '07700 900142'));
    expect((await historyOf(desk, now)).indicators).toBeNull();
    await desk.ask('shift.lock', {});
    await desk.enter('chen');
    expect((await historyOf(desk, now)).indicators).toMatchObject([
      { kind: 'claims', cases: 1 },
      { kind: 'credits', amounts: [{ minor: 1840, currency: 'GBP' }] },
      { kind: 'upheld', upheld: 1, found: 1 },
    ]);
    desk.clock += 366 * day;
    expect((await historyOf(desk, now)).indicators).toEqual([]);
  });

  it('is in the sample branch too: somebody who is back today, and whom we broke a promise to', async () => {
    const desk = await Desk.at();
    const { people, sample } = value(await desk.ask('sample.open', {}));
    value(await desk.ask('shift.enter', { person: people[0]!.id, pin: sample!.pin }));
    const filter = { state: 'open' as const, query: 'Sofia', limit: 5 };
    const [today] = value(await desk.ask('register.list', filter)).items;
    expect(await historyOf(desk, today!.id)).toMatchObject({
      people: [{ grade: 'sure', why: ['phone', 'name'], case: { initials: 'S. M.' } }],
      facts: { broken: [{ what: 'A cot in the room before they arrive', keptAt: null }] },
    });
  });

  it('knows nothing of what was opened by mistake, and nothing is told while nobody is at the desk', async () => {
    const { desk, earlier } = await afterTenDays();
    await desk.tell(earlier, { type: 'incidentVoided.v1', payload: { reason: 'Opened twice' } });
    const now = await desk.begin();
    await desk.tell(now, ...named('Grace Osei', '07700 900142'), aspect('Charged twice for a lamp'));
    expect(await historyOf(desk, now)).toMatchObject({ people: [], similar: 0 });
    await desk.ask('shift.lock', {});
    expect(await desk.ask('history.of', { id: now })).toMatchObject({ ok: false });
  });
});

describe('3.7: it has happened before', () => {
  async function begun(desk: Desk, ...proposals: Proposal[]) {
    const incident = await desk.begin();
    await desk.tell(incident, ...proposals);
    return incident;
  }

  it('counts complaints of others about the same within 90 days, and never one of the same customer', async () => {
    const { desk } = await afterTenDays();
    await begun(desk, ...named('Peter Brown'), aspect('Lamp charged twice'));
    await begun(desk, ...named('Ann Lee'), aspect('Parking on the bill'));
    await begun(desk, aspect('Charged twice for one lamp', 'quality'));
    const now = await begun(desk, ...named('Grace Osei'), aspect('Charged twice for a lamp'));
    expect((await historyOf(desk, now)).similar).toBe(1);
    desk.clock += 91 * day;
    expect((await historyOf(desk, now)).similar).toBe(0);
  });

  it('counts from their own words before anything is noted, and nothing where it is serious', async () => {
    const { desk } = await afterTenDays();
    const now = await begun(desk, {
      type: 'wordsHeard.v1',
      payload: { text: 'You charged my card twice for one lamp.' },
    });
    expect((await historyOf(desk, now)).similar).toBe(1);
    await desk.tell(now, { type: 'seriousRaised.v1', payload: { kind: 'hurt' } });
    expect((await historyOf(desk, now)).similar).toBe(0);
  });
});
