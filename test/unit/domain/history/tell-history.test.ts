import { describe, expect, it } from 'vitest';
import { historyEntry, type HistoryEntry } from '#domain/history/customer-history';
import { decisionsBetween, linkedBySaying } from '#domain/history/decisions';
import { indicatorsOf } from '#domain/history/indicators';
import { readTrace } from '#domain/history/match-people';
import { guessPlan } from '#domain/history/phone-plans';
import { tellHistory, type CustomerHistory } from '#domain/history/tell-history';
import { areSimilar, topicsOf } from '#domain/history/topics';
import { emptyIncident } from '#domain/incident/empty-incident';
import type { Incident } from '#domain/incident/state';
import { processorTime } from '../../../support/quickest';

const zone = 'Europe/London';
const plan = guessPlan({ zone, currency: 'GBP' });
const now = Date.parse('2026-11-21T14:00:00Z');
const done = { by: 'p', byName: 'Amira K.', at: '2026-11-01T10:00:00Z', hash: 'h' };
const serious = { at: done.at, matters: [] };
const gbp = (minor: number) => ({ minor, currency: 'GBP' });

function incident(id: string, over: Partial<Incident> = {}): Incident {
  const empty = emptyIncident(id);
  return { ...empty, reference: id, opened: done, receivedAt: '2026-11-01T10:00:00Z', ...over };
}
const called = (name: string, phone = '') => ({
  customer: { ...emptyIncident('x').customer, name, named: true, phone },
});
const about = (label: string, category: string | null, fault?: 'ours' | 'thirdParty' | 'notYetKnown') => ({
  ...{ id: label, label, words: '', category, worded: '', takenOff: null, answer: null, facts: '' },
  finding: fault ? { ...done, fault, basis: { kind: 'judgment' as const, reason: 'r' }, cause: null } : null,
});
const promised = (
  what: string,
  dueAt: string,
  keptAt: string | null = null,
): Incident['promises'][number] => ({
  ...{
    id: what,
    what,
    kind: 'call',
    owner: 'p',
    ownerName: 'Amira K.',
    standIn: '',
    number: '',
    read: false,
  },
  ...{
    due: { at: dueAt, zone, pack: null },
    made: done,
    kept: keptAt ? { ...done, at: keptAt, how: '' } : null,
  },
});
const row = (label: string, minor: number, state: Incident['ledger'][number]['state'], currency = 'GBP') => ({
  ...{ id: label, remedy: null, label, amount: { minor, currency }, state, arrives: '', entered: done },
  ...{ takenOff: false, read: false },
});
const isDone = { kind: 'done', proof: 'till', detail: '', at: done.at } as const;
const said = (other: string, decided: 'same' | 'different' | 'unsure', at = done.at) => ({
  ...{ ...done, at, other, decided, why: '' },
});

const entries = (...all: Incident[]) => all.flatMap((one) => historyEntry(one, plan) ?? []);
const ask = (one: Incident, others: Incident[], role: 'staff' | 'manager' = 'staff') =>
  tellHistory(one, entries(...others), { role, now, zone, plan, categories: [] });
const grace = called('Grace Osei', '07700 900142');

describe('Branch B: facts of earlier complaints', () => {
  it('puts our own broken promises first: those still owed, then those kept late, and none that was kept in time', () => {
    const before = incident('A', {
      ...grace,
      promises: [
        promised('kept in time', '2026-11-02T12:00:00Z', '2026-11-02T11:00:00Z'),
        promised('kept late', '2026-11-20T12:00:00Z', '2026-11-20T13:00:00Z'),
        promised('owed since long', '2026-11-02T12:00:00Z'),
        promised('owed since yesterday', '2026-11-20T09:00:00Z'),
        promised('not due yet', '2026-11-22T12:00:00Z'),
      ],
    });
    const { facts } = ask(incident('B', grace), [before]);
    expect(facts.broken.map(({ what }) => what)).toEqual([
      'owed since yesterday',
      'owed since long',
      'kept late',
    ]);
  });

  it('sums what they really got, each currency by itself, and nothing that depends or is still to do', () => {
    const first = incident('A', {
      ...grace,
      promises: [
        promised('sent', '2026-11-02T12:00:00Z', '2026-11-02T11:00:00Z'),
        promised('open', '2026-12-02T12:00:00Z'),
      ],
      ledger: [
        row('back', 1840, isDone),
        row('sent', 500, { kind: 'toDo', promise: 'sent' }),
        row('open', 700, { kind: 'toDo', promise: 'open' }),
        row('perhaps', 900, { kind: 'depends', on: 'stock', otherwise: 'voucher' }),
        row('they paid', -1000, isDone),
        { ...row('taken off', 4000, isDone), takenOff: true },
      ],
    });
    expect(ask(incident('B', grace), [first]).people[0]?.case.done).toEqual(['back', 'sent', 'they paid']);
    const second = incident('B', {
      ...grace,
      ledger: [row('euros', 250, isDone, 'EUR'), row('more', 160, isDone)],
    });
    expect(ask(incident('C', grace), [first, second]).facts.redress).toEqual([
      { minor: 250, currency: 'EUR' },
      gbp(2500),
    ]);
  });

  it('counts as found what was looked at, and as upheld what was ours or partly ours', () => {
    const before = incident('A', {
      ...grace,
      aspects: [
        about('a', null, 'ours'),
        about('b', null, 'thirdParty'),
        about('c', null, 'notYetKnown'),
        about('d', null),
      ],
    });
    expect(ask(incident('B', grace), [before]).facts.upheld).toEqual({ upheld: 1, found: 2 });
  });

  it('tells nothing of who may be somebody else, and nothing of what is void', () => {
    const owed = { promises: [promised('owed', '2026-11-02T12:00:00Z')] };
    const namesake = incident('A', { ...called('Grace Osei'), ...owed });
    const void_ = incident('B', { ...grace, ...owed, state: 'void' });
    const { people, facts } = ask(incident('C', grace), [namesake, void_]);
    expect(people.map(({ grade, case: { id } }) => [id, grade])).toEqual([['A', 'maybe']]);
    expect(facts.broken).toEqual([]);
  });

  it('lists the newest complaint first, with what it was about and what helps whoever meets them again', () => {
    const older = incident('A', { ...grace, receivedAt: '2026-09-01T10:00:00Z', words: 'It broke. Again.' });
    const newer = incident('B', {
      ...grace,
      aspects: [about('Lamp broken', null)],
      ifTheyComeBack: 'Slip 41',
    });
    const { people } = ask(incident('C', grace), [older, newer]);
    expect(people.map(({ case: told }) => [told.id, told.about])).toEqual([
      ['B', ['Lamp broken']],
      ['A', ['It broke.']],
    ]);
    expect(people[0]?.case.ifTheyComeBack).toBe('Slip 41');
  });
});

describe('Branch B: what people say of who is who', () => {
  const side = (id: string, ...matched: ReturnType<typeof said>[]) => ({ id, matched });

  it('holds whichever of the two incidents carries it, and the later word takes the earlier back', () => {
    const early = '2026-11-01T10:00:00Z';
    const late = '2026-11-02T10:00:00Z';
    expect(decisionsBetween(side('A', said('B', 'same')), side('B'))?.decided).toBe('same');
    expect(decisionsBetween(side('A'), side('B', said('A', 'same')))?.decided).toBe('same');
    expect(
      decisionsBetween(side('A', said('B', 'unsure', late)), side('B', said('A', 'same', early))),
    ).toBeNull();
    expect(
      decisionsBetween(side('A', said('B', 'same', early)), side('B', said('A', 'different', early)))
        ?.decided,
    ).toBe('different');
  });

  it('links by way of a third complaint, but never one that was said to be another’s', () => {
    const all = [side('B', said('C', 'same')), side('C'), side('D', said('C', 'same')), side('E')];
    expect([...linkedBySaying(side('A', said('B', 'same')), all)].sort()).toEqual(['B', 'C', 'D']);
    expect([...linkedBySaying(side('A', said('B', 'same'), said('C', 'different')), all)]).toEqual(['B']);
    expect([...linkedBySaying(side('A'), all)]).toEqual([]);
  });

  it('is stronger than any number, and shown so that it can be taken back', () => {
    const before = incident('A', { ...grace, promises: [promised('owed', '2026-11-02T12:00:00Z')] });
    const { people, facts } = ask(incident('B', { ...grace, matched: [said('A', 'different')] }), [before]);
    expect(people).toMatchObject([{ grade: 'different', saidBy: 'Amira K.', case: { id: 'A' } }]);
    expect(facts.broken).toEqual([]);
  });
});

describe('Branch B: figures for managers', () => {
  const before = incident('A', {
    ...grace,
    aspects: [about('a', null, 'ours')],
    ledger: [row('back', 1840, isDone)],
  });

  it('are there for managers and for nobody else', () => {
    expect(ask(incident('B', grace), [before]).indicators).toBeNull();
    expect(ask(incident('B', grace), [before], 'manager').indicators?.map(({ kind }) => kind)).toEqual([
      'claims',
      'credits',
      'upheld',
    ]);
  });

  it('say since when they count and when each ends: twelve months after the complaint, by the branch’s calendar', () => {
    const { told } = entries(before)[0]!;
    const [claims] = indicatorsOf([told], now, zone);
    expect(claims).toMatchObject({
      cases: 1,
      since: '2025-11-21T14:00:00Z',
      nextEndsAt: '2027-11-01T10:00:00Z',
    });
    expect(indicatorsOf([told], Date.parse('2027-11-01T09:59:00Z'), zone)).not.toEqual([]);
    expect(indicatorsOf([told], Date.parse('2027-11-01T10:00:00Z'), zone)).toEqual([]);
  });
});

describe('3.7: similar complaints', () => {
  const topic = (label: string, category: string | null) =>
    topicsOf(incident('A', { aspects: [about(label, category)] }))[0]!;
  const similar = (one: string, other: string, category: string | null = 'billing', second = category) =>
    areSimilar(topic(one, category), topic(other, second)) &&
    areSimilar(topic(other, second), topic(one, category));

  it('are about the same thing in the same category, in nearly the same words', () => {
    expect(similar('Charged twice for a lamp', 'Lamp charged twice')).toBe(true);
    expect(similar('Two nights charged twice', 'Charged twice')).toBe(true);
    expect(similar('Noise at night', 'Noise')).toBe(true);
    expect(similar('Charging me twice', 'Charged twice', null)).toBe(true);
  });

  it('aren’t, where only a common word is shared, or the category is another', () => {
    expect(similar('Room not clean', 'Room not ready at four')).toBe(false);
    expect(similar('Parking on the bill', 'Film on the bill')).toBe(false);
    expect(similar('Charged twice', 'Charged twice', 'billing', 'quality')).toBe(false);
    expect(similar('Lamp', 'Lamp', null)).toBe(false);
    expect(similar('Cold', 'Breakfast came cold and the coffee late')).toBe(false);
    expect(similar('', '')).toBe(false);
  });

  it('leave out the same customer, whoever may be them, and anything serious', () => {
    const same = { aspects: [about('Charged twice', 'billing')] };
    const mine = incident('A', { ...grace, ...same });
    const others = [
      incident('B', { ...grace, ...same }),
      incident('C', { ...called('Grace Osei'), ...same }),
      incident('D', { ...called('Peter Brown'), ...same, serious }),
      incident('E', { ...called('Ann Lee'), ...same }),
      incident('F', same),
      // Ann came a second time: one customer, however often.
      incident('G', { ...called('Ms Ann Lee'), ...same }),
    ];
    expect(ask(mine, others).similar).toBe(2);
    expect(ask({ ...mine, serious }, others).similar).toBe(0);
    expect(ask({ ...mine, matched: [said('C', 'different')] }, others).similar).toBe(3);
  });
});

it('finds one customer among ten thousand complaints in a moment', async () => {
  const first = ['Grace', 'Peter', 'Ann', 'Mohammed', 'Elena', 'Sandra', 'Jan', 'Priya'];
  const last = ['Osei', 'Brown', 'van der Berg', 'Nowak', 'Whitlock', 'Raman', 'Smith', 'García López'];
  const [pattern] = entries(incident('A', { aspects: [about('Charged twice', 'billing')] }));
  const known = Array.from({ length: 10_000 }, (_, n): HistoryEntry => {
    const name = `${first[n % 8]} ${last[(n >> 3) % 8]}`;
    return { ...pattern!, id: `I${n}`, trace: readTrace({ name, phones: [`07700 9${10_000 + n}`] }, plan) };
  });
  const asking = { role: 'staff' as const, now, zone, plan, categories: [] };
  let people: CustomerHistory['people'] = [];
  const spent = await processorTime(() => ({ people } = tellHistory(incident('A', grace), known, asking)));
  // 0.1 s here. Comparing each with each would take minutes on any computer.
  expect(spent).toBeLessThan(3_000);
  expect(people.every(({ grade, why }) => grade === 'maybe' && why.includes('name'))).toBe(true);
  expect(people.length).toBeGreaterThan(100);
});
