import { describe, expect, it } from 'vitest';
import type { Proposal } from '#domain/event/catalogue';
import { consultChain, isEverybodyHeard, nextToHear, rolesHeard } from '#domain/incident/consult-chain';
import { decide } from '#domain/incident/decide';
import { factsToShow } from '#domain/incident/explaining';
import { missingToAgree, missingToSeal } from '#domain/incident/gates';
import type { Category } from '#domain/playbook/playbook';
import { shippedNames, shippedPlaybook } from '../../../fixtures/playbook';
import { amira, ben, idOf, Telling } from '../../../support/telling';

const person = (n: number) => `0190a5f0-3333-7000-8eee-00000000000${n}`;
const fact = (n: number) => `0190a5f0-3333-7000-8fff-00000000000${n}`;
const lift = idOf('aspect', 1);
const bill = idOf('aspect', 2);
const categories: Category[] = [
  { id: 'mechanical', consult: ['Engineer’s team leader', 'Engineer'] },
  { id: 'billing', consult: ['Team leader', 'Accounts', 'Engineer'] },
].map((one) => ({ ...one, title: one.id, keywords: [], labels: [] }));

const opened = () =>
  new Telling()
    .tell('complaintOpened.v1', {
      ...{ receivedAt: '2026-11-21T14:00:00+00:00', channel: 'walkIn', length: 'full' },
      ...{ playbook: { name: 'hotel', version: '1.0.0' }, currency: 'GBP', language: 'en' },
    })
    .tell('aspectNoted.v1', { aspect: lift, label: 'Lift stood still', category: 'mechanical' });
const leader = { person: person(1), role: 'Engineer’s team leader', name: 'Sam P.', aspects: [lift] };

function chainOf(telling: Telling) {
  return consultChain(telling.now(), categories).map(({ role, state }) => `${role}: ${state}`);
}
function refusalOf(telling: Telling, proposal: Proposal) {
  const asking = {
    person: amira.id,
    role: 'staff',
    limits: { perGesture: 1, perDay: 1 },
    gesturesToday: 0,
  } as const;
  const decision = decide(telling.now(), proposal, asking);
  return decision.ok ? null : decision.refusal.code;
}

describe('who of the staff is asked', () => {
  it('7.1: follows from what it is about, and nobody is asked about what has no kind', () => {
    expect(chainOf(opened())).toEqual(['Engineer’s team leader: toAsk', 'Engineer: toAsk']);
    const plain = new Telling().tell('aspectNoted.v1', { aspect: lift, label: 'Something', category: null });
    expect(chainOf(plain)).toEqual([]);
  });

  it('7.1: leads somewhere for every kind of complaint of every playbook that ships', () => {
    for (const name of shippedNames)
      for (const category of shippedPlaybook(name).categories)
        expect(category.consult.length, `${name} ${category.id}`).toBeGreaterThan(0);
  });

  it('7.2: keeps the order, names each role once and says what for', () => {
    const chain = consultChain(
      opened().tell('aspectNoted.v1', { aspect: bill, label: 'Charged for it', category: 'billing' }).now(),
      categories,
    );
    expect(chain.map(({ role, aspects }) => [role, aspects.map(({ label }) => label).join()])).toEqual([
      ['Engineer’s team leader', 'Lift stood still'],
      ['Engineer', 'Lift stood still,Charged for it'],
      ['Team leader', 'Charged for it'],
      ['Accounts', 'Charged for it'],
    ]);
  });

  it('7.2: goes on to the next once one was heard or left out with a reason', () => {
    const telling = opened();
    const next = () => nextToHear(consultChain(telling.now(), categories))?.role ?? null;
    expect(next()).toBe('Engineer’s team leader');
    telling.tell('staffLeftOut.v1', { ...leader, reason: 'Not in today' });
    expect(next()).toBe('Engineer');
    telling
      .tell('staffConsulted.v1', { person: person(2), role: 'Engineer', aspects: [lift] })
      .tell('staffAccountHeard.v1', { person: person(2), text: 'It was off from nine.' })
      .tell('staffAccountConfirmed.v1', { person: person(2), answer: 'yes' });
    expect(next()).toBeNull();
    expect(isEverybodyHeard(telling.now())).toBe(true);
    telling.tell('staffConsulted.v1', leader);
    expect(chainOf(telling)[0]).toBe('Engineer’s team leader: listening');
    expect(isEverybodyHeard(telling.now())).toBe(false);
  });

  it('7.2: keeps somebody who was asked on top of the chain, also when their aspect got another kind', () => {
    const telling = opened()
      .tell('staffConsulted.v1', { person: person(3), role: 'Night porter', aspects: [lift] })
      .tell('staffConsulted.v1', leader)
      .tell('aspectReworded.v1', { aspect: lift, label: 'Lift stood still', category: null });
    expect(chainOf(telling)).toEqual(['Night porter: listening', 'Engineer’s team leader: listening']);
  });
});

describe('an account of somebody on the staff', () => {
  it('7.3: is heard, said back and confirmed like the customer’s, and new words ask again', () => {
    const telling = opened().tell('staffConsulted.v1', leader);
    const states = () => consultChain(telling.now(), categories)[0]?.state;
    expect(states()).toBe('listening');
    telling.tell('staffAccountHeard.v1', { person: person(1), text: 'We switched it off at nine.' });
    expect(states()).toBe('toConfirm');
    telling.tell('staffAccountConfirmed.v1', {
      person: person(1),
      answer: 'yes',
      saidBack: 'You switched it off.',
    });
    expect(states()).toBe('heard');
    telling.tell('staffAccountHeard.v1', { person: person(1), text: 'We switched it off at ten.' });
    expect(states()).toBe('toConfirm');
  });

  it('7.3: that was nearly right isn’t confirmed before the words are mended and they say yes', () => {
    const telling = opened()
      .tell('staffConsulted.v1', leader)
      .tell('staffAccountHeard.v1', { person: person(1), text: 'Off at nine.' })
      .tell('staffAccountConfirmed.v1', { person: person(1), answer: 'nearly' });
    expect(telling.now().staff[0]?.answer?.stands).toBe(false);
    telling.tell('staffAccountHeard.v1', { person: person(1), text: 'Off at nine, on at ten.' });
    expect(telling.now().staff[0]?.answer?.stands).toBe(true);
  });

  it('7.3: said to one desk isn’t confirmed by a yes that another desk heard to other words', () => {
    const telling = opened()
      .tell('staffConsulted.v1', leader)
      .tell('staffAccountHeard.v1', { person: person(1), text: 'Off at nine.' });
    const seen = telling.heads();
    telling
      .at('14:30', ben)
      .tell('staffAccountHeard.v1', { person: person(1), text: 'Off at ten.' }, seen)
      .at('14:31', amira)
      .tell('staffAccountConfirmed.v1', { person: person(1), answer: 'yes' }, seen);
    const now = telling.now();
    expect(now.staff[0]?.answer?.stands === true && now.staff[0]?.account?.text === 'Off at ten.').toBe(
      false,
    );
  });

  it('7.3: can’t be confirmed before anything was said, nor be of somebody nobody asked', () => {
    const confirm: Proposal = {
      type: 'staffAccountConfirmed.v1',
      payload: { person: person(1), answer: 'yes' },
    };
    expect(refusalOf(opened(), confirm)).toBe('noSuchThing');
    expect(refusalOf(opened().tell('staffConsulted.v1', leader), confirm)).toBe('noSuchThing');
    expect(
      refusalOf(opened(), { type: 'staffAccountHeard.v1', payload: { person: person(1), text: 'x' } }),
    ).toBe('noSuchThing');
  });

  it('7.3: is named on paper by the role alone', () => {
    const telling = opened()
      .tell('staffConsulted.v1', leader)
      .tell('staffAccountHeard.v1', { person: person(1), text: 'Off at nine.' })
      .tell('staffAccountConfirmed.v1', { person: person(1), answer: 'yes' });
    expect(telling.now().staff[0]?.name).toBe('Sam P.');
    expect(rolesHeard(telling.now())).toEqual(['Engineer’s team leader']);
  });

  it('7.3: blocks nothing while it is missing', () => {
    const before = opened();
    const after = opened().tell('staffConsulted.v1', leader);
    expect(missingToAgree(after.now())).toEqual(missingToAgree(before.now()));
    expect(missingToSeal(after.now())).toEqual(missingToSeal(before.now()));
  });
});

describe('a fact that is weighed', () => {
  const weighed = (over = {}) => ({
    ...{ aspect: lift, fact: fact(1), text: 'How long it stood still', customer: 'Two hours' },
    ...{ staff: [{ person: person(1), text: 'One hour' }], evidence: { text: '', ref: '' } },
    ...{ agreed: 'notKnown' as const, ...over },
  });
  const asked = () => opened().tell('staffConsulted.v1', leader);

  it('7.4: holds the customer’s version, the staff’s, the evidence and whether they agree', () => {
    const evidence = { text: 'The lift’s own log', ref: 'log 21 Nov' };
    const now = asked()
      .tell('factWeighed.v1', weighed({ evidence, agreed: 'agreed' }))
      .now();
    expect(now.facts).toMatchObject([
      { customer: 'Two hours', staff: [{ text: 'One hour' }], evidence, agreed: 'agreed', earlier: [] },
    ]);
    expect(factsToShow(now, lift)).toHaveLength(1);
  });

  it('7.4: keeps an earlier version when something else is said, and none when a blank is filled', () => {
    const telling = asked()
      .tell('factWeighed.v1', weighed({ customer: '' }))
      .tell('factWeighed.v1', weighed())
      .at('15:00', ben)
      .tell('factWeighed.v1', weighed({ customer: 'Ninety minutes' }));
    expect(telling.now().facts).toMatchObject([
      {
        customer: 'Ninety minutes',
        byName: 'Ben T.',
        earlier: [{ customer: 'Two hours', byName: 'Amira K.' }],
      },
    ]);
    telling.tell('factWeighed.v1', weighed({ customer: 'Ninety minutes', staff: [] }));
    expect(telling.now().facts[0]?.earlier.map(({ staff }) => staff.length)).toEqual([1, 1]);
  });

  it('7.4: entered by two desks that didn’t know of each other is contested, and neither is lost', () => {
    const telling = asked().tell('factWeighed.v1', weighed());
    const seen = telling.heads();
    telling
      .tell('factWeighed.v1', weighed({ customer: 'Three hours' }), seen)
      .tell('factWeighed.v1', weighed({ customer: 'Four hours' }), seen);
    const now = telling.now();
    expect(now.contested).toMatchObject([{ subject: `fact/${fact(1)}` }]);
    const told = [now.facts[0]?.customer, ...(now.facts[0]?.earlier.map(({ customer }) => customer) ?? [])];
    expect(told.sort()).toEqual(['Four hours', 'Three hours', 'Two hours']);
  });

  it('7.4: needs an aspect that is there and people who were asked, and can be taken off', () => {
    const proposal = (over = {}): Proposal => ({ type: 'factWeighed.v1', payload: weighed(over) });
    expect(refusalOf(asked(), proposal())).toBeNull();
    expect(refusalOf(opened(), proposal())).toBe('noSuchThing');
    expect(refusalOf(asked(), proposal({ aspect: bill }))).toBe('noSuchThing');
    expect(refusalOf(asked(), proposal({ text: '  ' }))).toBe('notValid');
    const taken = asked()
      .tell('factWeighed.v1', weighed())
      .tell('factTakenOff.v1', { fact: fact(1) });
    expect(taken.now().facts[0]?.takenOff).toBe(true);
    expect(refusalOf(opened(), { type: 'factTakenOff.v1', payload: { fact: fact(1) } })).toBe('noSuchThing');
  });
});
