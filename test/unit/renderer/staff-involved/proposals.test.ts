import { describe, expect, it } from 'vitest';
import type { Proposal } from '#domain/event/catalogue';
import { consultChain } from '#domain/incident/consult-chain';
import type { Category } from '#domain/playbook/playbook';
import { changedFact, fieldsOf, newFact, witnesses } from '#renderer/features/staff-involved/fact-proposals';
import { heardProposals, keyOfLink, leftOut } from '#renderer/features/staff-involved/hearing-proposals';
import { idOf, Telling } from '../../../support/telling';

const lift = idOf('aspect', 1);
const person = '0190a5f0-3333-7000-8eee-000000000001';
const another = '0190a5f0-3333-7000-8eee-000000000002';
const fact = '0190a5f0-3333-7000-8fff-000000000001';
const categories: Category[] = [
  { id: 'mechanical', title: 'Mechanical', keywords: [], labels: [], consult: ['Team leader', 'Engineer'] },
];
const noted = () =>
  new Telling().tell('aspectNoted.v1', {
    ...{ aspect: lift, label: 'Lift stood still', words: 'Two hours on the stairs', category: 'mechanical' },
  });
const chain = (telling: Telling) => consultChain(telling.now(), categories);
const first = (telling: Telling) => chain(telling)[0]!;
function does(telling: Telling, proposals: Proposal[]): Telling {
  for (const { type, payload } of proposals) telling.tell(type, payload as never);
  return telling;
}

describe('hearing one of the staff', () => {
  it('7.3: asks them with the first words that are noted, and only then', () => {
    const telling = noted();
    const begun = heardProposals({ person, link: first(telling), account: 'Off at nine.' });
    expect(begun.map(({ type }) => type)).toEqual(['staffConsulted.v1', 'staffAccountHeard.v1']);
    expect(begun[0]?.payload).toMatchObject({ role: 'Team leader', aspects: [lift], name: '' });
    does(telling, begun);
    const more = heardProposals({ person, link: first(telling), account: 'Off at ten.' });
    expect(more.map(({ type }) => type)).toEqual(['staffAccountHeard.v1']);
    const named = heardProposals({ person, link: first(telling), name: 'Sam P.' });
    expect(named.map(({ type }) => type)).toEqual(['staffConsulted.v1']);
  });

  it('7.2: leaves somebody out with one reason, and hearing them after all undoes it', () => {
    const telling = noted();
    does(telling, [leftOut(person, first(telling), 'Not in today')]);
    expect(first(telling)).toMatchObject({
      state: 'leftOut',
      person: { leftOut: { reason: 'Not in today' } },
    });
    does(telling, heardProposals({ person, link: first(telling), account: 'I was in after all.' }));
    expect(first(telling).state).toBe('toConfirm');
  });

  it('7.3: keeps fields of two people of one role apart', () => {
    const telling = noted();
    for (const id of [person, another])
      telling.tell('staffConsulted.v1', { person: id, role: 'Team leader', aspects: [lift] });
    const links = chain(telling);
    const keys = links.map((link) => keyOfLink(link, links));
    expect(new Set(keys).size).toBe(links.length);
    expect(keys[0]).toBe('Team leader');
  });
});

describe('a fact', () => {
  const heard = () =>
    does(noted(), [
      { type: 'staffConsulted.v1', payload: { person, role: 'Engineer', aspects: [lift] } },
      { type: 'staffAccountHeard.v1', payload: { person, text: 'One hour.' } },
    ]);
  const aspectOf = (telling: Telling) => telling.now().aspects[0]!;

  it('7.4: begins with what was said already, the next one blank', () => {
    const telling = heard();
    const begun = newFact(telling.now(), aspectOf(telling), fact, 'How long');
    expect(begun.payload).toMatchObject({
      ...{ text: 'How long', customer: 'Two hours on the stairs', agreed: 'notKnown' },
      staff: [{ person, text: 'One hour.' }],
    });
    does(telling, [begun]);
    const next = newFact(telling.now(), aspectOf(telling), idOf('row', 1), 'Since when');
    expect(next.payload).toMatchObject({ customer: '', staff: [] });
  });

  it('7.4: takes what was typed in each field, and keeps the version of somebody who was left out since', () => {
    const telling = heard();
    does(telling, [newFact(telling.now(), aspectOf(telling), fact, 'How long')]);
    const before = telling.now().facts[0]!;
    const people = witnesses(telling.now(), lift);
    const names = fieldsOf(fact, people);
    const typed = { [names.evidence]: 'The lift’s log', [names.staff[0]!.name]: 'Fifty minutes.' };
    expect(changedFact(before, typed, people, 'agreed').payload).toMatchObject({
      ...{ customer: 'Two hours on the stairs', agreed: 'agreed' },
      ...{ evidence: { text: 'The lift’s log', ref: '' }, staff: [{ person, text: 'Fifty minutes.' }] },
    });
    telling.tell('staffLeftOut.v1', { person, role: 'Engineer', aspects: [lift], reason: 'Not in today' });
    expect(witnesses(telling.now(), lift)).toEqual([]);
    expect(changedFact(before, {}, [], 'agreed').payload).toMatchObject({ staff: [{ text: 'One hour.' }] });
  });
});
