import { describe, expect, it } from 'vitest';
import { explained, findingProposal, judgement } from '#renderer/features/putting-right/finding-proposals';
import { aPlaybook, aPolicy } from '../../../fixtures/playbook';
import { idOf, Telling } from '../../../support/telling';

const aspectId = idOf('aspect', 1);
const playbook = aPlaybook();
const noted = () =>
  new Telling().tell('aspectNoted.v1', { aspect: aspectId, label: 'Twice', category: 'billing' });
const aspectOf = (telling: Telling) => telling.now().aspects[0]!;
const found = (telling: Telling, over = {}) => ({
  ...{ aspect: aspectOf(telling), fault: 'ours' as const, basis: 'taken-in-error', reason: '', cause: null },
  ...over,
});

describe('a finding', () => {
  it('8.1: rests on a clause with its number and the playbook’s version, or on judgement with a reason', () => {
    expect(findingProposal(found(noted()), playbook)).toMatchObject([
      {
        type: 'findingMade.v1',
        payload: { basis: { kind: 'policy', policy: 'taken-in-error', clause: '4.2', version: '1.0.0' } },
      },
    ]);
    const judged = found(noted(), { basis: judgement, reason: 'The till shows it.' });
    expect(findingProposal(judged, playbook)).toMatchObject([
      { payload: { basis: { kind: 'judgment', reason: 'The till shows it.' } } },
    ]);
  });

  it('8.1: isn’t recorded while it rests on nothing', () => {
    expect(findingProposal(found(noted(), { basis: judgement, reason: ' ' }), playbook)).toEqual([]);
    expect(findingProposal(found(noted(), { basis: 'a-rule-that-is-gone' }), playbook)).toEqual([]);
    expect(findingProposal(found(noted(), { fault: null }), playbook)).toEqual([]);
  });

  it('8.2: can be any of six, each recorded for its own aspect', () => {
    for (const { id: fault } of playbook.faults)
      expect(findingProposal(found(noted(), { fault }), playbook)).toMatchObject([
        { payload: { aspect: aspectId, fault } },
      ]);
  });

  it('0.7: takes a cause that is about how things work, and is told again only when something changed', () => {
    const telling = noted();
    const [first] = findingProposal(found(telling, { cause: 'human-error' }), playbook);
    expect(first?.payload).toMatchObject({ cause: 'human-error' });
    telling.tell('findingMade.v1', first?.payload as never);
    expect(findingProposal(found(telling, { cause: 'human-error' }), playbook)).toEqual([]);
    expect(findingProposal(found(telling, { cause: 'system' }), playbook)).toHaveLength(1);
  });
});

describe('an explanation', () => {
  const choose = (telling: Telling, choice: string, policy = aPolicy()) =>
    explained(telling.now(), aspectOf(telling), { policy, version: '1.0.0', choice });

  it('8.7: is noted as said aloud with the choice it ended in', () => {
    expect(choose(noted(), 'Keep it.')).toEqual([
      { type: 'saidAloud.v1', payload: { moment: 'explain', phrase: null } },
      {
        type: 'explanationGiven.v1',
        payload: {
          ...{
            aspect: aspectId,
            policy: 'taken-in-error',
            clause: '4.2',
            version: '1.0.0',
            choice: 'Keep it.',
          },
        },
      },
    ]);
  });

  it('8.8: isn’t noted as said again when they choose something else', () => {
    const telling = noted();
    for (const { type, payload } of choose(telling, 'Keep it.')) telling.tell(type, payload as never);
    expect(choose(telling, 'Ask the manager.').map(({ type }) => type)).toEqual(['explanationGiven.v1']);
  });

  it('8.8: can be given without a rule, by judgement', () => {
    const telling = noted();
    const [, given] = explained(telling.now(), aspectOf(telling), {
      policy: null,
      version: '1.0.0',
      choice: 'Yes.',
    });
    expect(given?.payload).toMatchObject({ policy: judgement, clause: '' });
  });
});
