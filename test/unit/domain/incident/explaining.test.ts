import { describe, expect, it } from 'vitest';
import { findPolicies, searchPolicies } from '#domain/coaching/find-policies';
import { offerRemedies } from '#domain/coaching/offer-remedies';
import { choicesAfter, factsToShow, isToExplain } from '#domain/incident/explaining';
import { tickedSteps, tickStep } from '#domain/incident/fix-steps';
import { aPolicy, shippedNames, shippedPlaybook } from '../../../fixtures/playbook';
import { idOf, Telling } from '../../../support/telling';

const aspect = idOf('aspect', 1);
const fact = '0190a5f0-3333-7000-8fff-000000000001';
const noted = () => new Telling().tell('aspectNoted.v1', { aspect, label: 'No receipt', category: 'refund' });
const findingStepOf = (name: string) =>
  shippedPlaybook(name)
    .journey.stages.flatMap(({ steps }) => steps)
    .find(({ kind }) => kind === 'finding');

describe('the rules a finding can rest on', () => {
  it('8.1: are found by clause number or by words, in plain words with their reason', () => {
    for (const name of shippedNames) {
      const playbook = shippedPlaybook(name);
      for (const policy of playbook.policies) {
        expect(searchPolicies(playbook, policy.clause).map(({ id }) => id)).toContain(policy.id);
        expect(searchPolicies(playbook, policy.title.toUpperCase()).map(({ id }) => id)).toContain(policy.id);
        expect(policy.rule.length * policy.why.length, `${name} ${policy.id}`).toBeGreaterThan(0);
      }
    }
  });

  it('8.5: may have none that fits, and then none is made up', () => {
    expect(searchPolicies(shippedPlaybook('retail'), 'unicorns')).toEqual([]);
    const now = noted().tell('policyGapNoted.v1', { aspect, note: 'Gift cards of a shop that closed' }).now();
    expect(now.policyGaps).toMatchObject([{ aspect, note: 'Gift cards of a shop that closed' }]);
  });

  it('8.1: name what is theirs by right before anything somebody decides', () => {
    const found = findPolicies(shippedPlaybook('retail'), { text: 'zip broke', category: 'quality' });
    expect(found.map(({ policy }) => policy.kind)).toContain('right');
  });

  it('8.3: leave something to offer that puts it right, also where the fault isn’t ours', () => {
    for (const name of shippedNames)
      for (const fault of ['notMadeClear', 'thirdParty', 'undetermined', 'notYetKnown'] as const) {
        const offers = offerRemedies(shippedPlaybook(name), {
          findings: [{ aspect, category: null, fault, clause: null, text: 'It went wrong' }],
          ...{ serious: false, sought: '' },
        });
        expect(
          offers.some(({ remedy }) => remedy.kind !== 'gesture'),
          `${name} ${fault}`,
        ).toBe(true);
        expect(offers.some(({ remedy }) => remedy.kind === 'gesture')).toBe(false);
      }
  });
});

describe('the steps a rule asks for', () => {
  const tick = (telling: Telling, position: number, policy = 'no-receipt') =>
    telling.tell('answerGiven.v1', tickStep(telling.now(), { aspect, policy, position }).payload as never);

  it('8.4: are a checklist that keeps its ticks, and another rule starts afresh', () => {
    const telling = tick(tick(noted(), 2), 0);
    expect(tickedSteps(telling.now(), aspect, 'no-receipt')).toEqual([0, 2]);
    expect(tickedSteps(tick(telling, 2).now(), aspect, 'no-receipt')).toEqual([0]);
    expect(tickedSteps(telling.now(), aspect, 'changed-mind')).toEqual([]);
    expect(tickedSteps(tick(telling, 1, 'changed-mind').now(), aspect, 'no-receipt')).toEqual([]);
  });

  it('8.4: are read from nothing else than ticks', () => {
    const odd = noted().tell('answerGiven.v1', { question: `fix-${aspect}`, value: 'no-receipt 1,x,,-2,3' });
    expect(tickedSteps(odd.now(), aspect, 'no-receipt')).toEqual([1, 3]);
    expect(tickedSteps(noted().now(), aspect, 'no-receipt')).toEqual([]);
  });
});

describe('explaining', () => {
  it('8.7: is due for what was not made clear to them, and for a rule that may mean no', () => {
    const [right, rule] = [aPolicy(), aPolicy({ kind: 'policy' })];
    expect(isToExplain('notMadeClear', null)).toBe(true);
    expect(isToExplain('notMadeClear', right)).toBe(true);
    expect(isToExplain('thirdParty', rule)).toBe(true);
    expect(isToExplain('thirdParty', right)).toBe(false);
    for (const fault of [null, 'ours', 'partlyOurs', 'notYetKnown'] as const)
      expect(isToExplain(fault, rule)).toBe(false);
  });

  it('8.8: ends in a choice under every rule of every playbook that ships', () => {
    for (const name of shippedNames) {
      const step = findingStepOf(name);
      const otherwise = step?.kind === 'finding' ? step.choices : [];
      expect(choicesAfter(null, otherwise).length, name).toBeGreaterThan(1);
      for (const policy of shippedPlaybook(name).policies)
        expect(choicesAfter(policy, otherwise).length, `${name} ${policy.id}`).toBeGreaterThan(0);
    }
    expect(choicesAfter(aPolicy({ choices: ['Keep it.'] }), ['Other'])).toEqual(['Keep it.']);
  });

  it('8.8: keeps the latest choice, one for each thing it is about', () => {
    const given = (choice: string) =>
      ({ aspect, policy: 'no-receipt', clause: '2.4', version: '1.0.0', choice }) as const;
    const now = noted()
      .tell('explanationGiven.v1', given('A credit note.'))
      .tell('explanationGiven.v1', given('Ask the manager.'))
      .now();
    expect(now.explanations).toMatchObject([{ aspect, clause: '2.4', choice: 'Ask the manager.' }]);
  });

  it('8.9: points at what both can look at, and at nothing that only one side says', () => {
    const weigh = { aspect, text: 'When it was bought', customer: 'In May', staff: [] };
    const bare = { evidence: { text: '', ref: '' } };
    const telling = noted().tell('factWeighed.v1', { ...weigh, ...bare, fact, agreed: 'notKnown' });
    expect(factsToShow(telling.now(), aspect)).toEqual([]);
    telling.tell('factWeighed.v1', { ...weigh, ...bare, fact, agreed: 'agreed' });
    expect(factsToShow(telling.now(), aspect)).toHaveLength(1);
    telling.tell('factWeighed.v1', {
      ...weigh,
      ...{ fact, agreed: 'notAgreed', evidence: { text: 'Bank line', ref: '' } },
    });
    expect(factsToShow(telling.now(), aspect)).toHaveLength(1);
    telling.tell('factTakenOff.v1', { fact });
    expect(factsToShow(telling.now(), aspect)).toEqual([]);
  });
});
