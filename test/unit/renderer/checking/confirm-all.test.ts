import { beforeEach, describe, expect, it } from 'vitest';
import type { Proposal } from '#domain/event/catalogue';
import { missingToAgree } from '#domain/incident/gates';
import { allConfirmed } from '#renderer/features/checking/confirm-all-proposals';
import { useConversation } from '#renderer/features/conversation/conversation-store';
import { beginAt, openCounter, theIncident } from '../../../support/counter-stores';

const tell = (proposals: Proposal[]) => useConversation.getState().tell(proposals);
const [first, second] = ['0190a5f0-2222-7000-8aaa-000000000001', '0190a5f0-2222-7000-8aaa-000000000002'];
const noted = (aspect: string, label: string): Proposal => ({
  type: 'aspectNoted.v1',
  payload: { aspect, label, words: '', category: null },
});

describe('6.1: one yes to all that was read out', () => {
  beforeEach(async () => {
    await openCounter();
    await beginAt();
    await tell([noted(first, 'Deposit taken twice'), noted(second, 'Nobody rang back')]);
  });

  it('K12: gives each aspect an answer of its own, and closes “Have I missed anything?”', async () => {
    expect(missingToAgree(theIncident())).toHaveLength(3);
    expect(await tell(allConfirmed(theIncident(), 'all'))).toBe(true);
    expect(theIncident().aspects.map(({ answer }) => [answer?.answer, answer?.stands])).toEqual([
      ['yes', true],
      ['yes', true],
    ]);
    expect(missingToAgree(theIncident())).toEqual([]);
  });

  it('never turns “we see it differently” into a yes', async () => {
    const both = { theirs: 'I rang three times', ours: 'We found two calls' };
    await tell([{ type: 'aspectConfirmed.v1', payload: { aspect: second, answer: 'differently', ...both } }]);
    await tell(allConfirmed(theIncident(), 'all'));
    expect(theIncident().aspects.map(({ answer }) => answer?.answer)).toEqual(['yes', 'differently']);
    expect(theIncident().aspects[1]?.answer).toMatchObject(both);
  });

  it('with more to come keeps the yes to each and leaves the gate open', async () => {
    await tell(allConfirmed(theIncident(), 'more'));
    expect(missingToAgree(theIncident()).map(({ gate }) => gate)).toEqual(['missedNotAsked']);
  });
});
