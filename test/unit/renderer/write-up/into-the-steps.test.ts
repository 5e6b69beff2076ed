import { describe, expect, it } from 'vitest';
import { standingAspects, standingRows } from '#domain/incident/gates';
import { useConversation } from '#renderer/features/conversation/conversation-store';
import { intoTheSteps, isReasonAlone, type HalfWritten } from '#renderer/features/write-up/into-the-steps';
import { beginAt, openCounter, theIncident } from '../../../support/counter-stores';

const at = '2026-11-21T14:30:00+00:00';
const empty: HalfWritten = {
  ...{ about: '', done: '', findings: [], sought: '', comingBack: '', outcome: null },
  ...{ passedTo: '', whereNext: '' },
};
const goOn = (page: Partial<HalfWritten>) =>
  useConversation.getState().tell(intoTheSteps(theIncident(), { ...empty, ...page }, at));

describe('a page that was half written when they went step by step (K3)', () => {
  it('every line of it stands in the steps: what it was about and rests on, what they wanted, what was done, how it ended', async () => {
    await openCounter();
    await beginAt();
    await useConversation.getState().tell([{ type: 'writeUpAfterChosen.v1', payload: {} }]);
    const isKept = await goOn({
      about: 'Charged twice\nNobody rang',
      findings: [
        { fault: 'ours', why: 'Two lines on the statement' },
        { fault: 'notYetKnown', why: ' ' },
      ],
      ...{ sought: 'The second one back', done: 'Rang the bank', comingBack: 'Ask for Amira' },
      ...{ outcome: 'notSettled', whereNext: 'The ombudsman’s leaflet' },
    });
    expect(isKept).toBe(true);
    const told = theIncident();
    const [twice, rang] = standingAspects(told);
    expect([twice?.label, rang?.label]).toEqual(['Charged twice', 'Nobody rang']);
    expect(twice?.finding).toMatchObject({ fault: 'ours', basis: { reason: 'Two lines on the statement' } });
    expect(rang?.finding ?? null).toBeNull();
    expect(told.sought?.words).toBe('The second one back');
    expect(standingRows(told).map(({ label, read }) => [label, read])).toEqual([['Rang the bank', false]]);
    expect(told.ifTheyComeBack).toBe('Ask for Amira');
    expect(told.outcome).toMatchObject({ outcome: 'notSettled', whereNext: 'The ombudsman’s leaflet' });
    expect(told.writeUpAfter?.writtenAt).toBeTruthy();
  });

  it('what stands there already is told no second time, and what nobody wrote not at all', async () => {
    await openCounter();
    await beginAt();
    await goOn({ about: 'Charged twice', done: 'Rang the bank' });
    await goOn({ about: 'Charged twice', done: 'Rang the bank' });
    expect(standingAspects(theIncident())).toHaveLength(1);
    expect(standingRows(theIncident())).toHaveLength(1);
    expect(theIncident()).toMatchObject({ sought: null, outcome: null, ifTheyComeBack: '' });
  });

  it('a reason with nothing beside it that it could be the reason of is asked what it was about', () => {
    const findings = [{ fault: 'ours', why: 'The till says so' }] as const;
    expect(isReasonAlone({ about: ' ', findings })).toBe(true);
    expect(isReasonAlone({ about: 'Charged twice', findings })).toBe(false);
    expect(isReasonAlone({ about: '', findings: [{ fault: 'ours', why: '' }] })).toBe(false);
  });
});
