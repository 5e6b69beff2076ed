/** What slips and letters of one complaint say of promises and money, and what they never say. */
import { describe, expect, it } from 'vitest';
import { complaintRowsOf, complaintValues } from '#domain/paper/of-complaint';
import { forComplainant } from '#domain/report/for-complainant';
import { incidentReport } from '#domain/report/incident-report';
import { hoursOfWeek } from '#domain/shift/branch-hours';
import { doubleChargeBeforeSealing, opened, pageOf, sealed } from '../../../fixtures/filed-incidents';
import { amira, chen, idOf, type Telling } from '../../../support/telling';

const day = { from: '09:00', to: '17:00' };
const week = hoursOfWeek({
  ...{ monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: null, sunday: null },
});
const about = (telling: Telling, isTheirs = true) => ({
  ...{ incident: telling.now(), zone: 'Europe/London', now: '2026-11-21T15:02:00+00:00', hours: week },
  ...{ pack: null, one: 'guest', isTheirs, named: (name: string) => name },
});
const due = (day: number) => ({
  ...{ at: `2026-11-${day}T12:00:00+00:00`, zone: 'Europe/London', pack: null },
});
const promise = (n: number, kind: 'call' | 'task', what: string, day: number) => ({
  ...{ promise: idOf('promise', n), what, kind, owner: amira.id, ownerName: amira.name, due: due(day) },
});
const camera = promise(7, 'task', 'Keep the pictures of door 4, Mrs Shah', 22);
const said = (telling: Telling) => complaintValues(about(telling));

describe('when they hear from us', () => {
  it('13.2 a letter says that somebody rings only where a call was promised', () => {
    const rings = opened().tell('promiseMade.v1', promise(1, 'call', 'Ring back', 23));
    expect(said(rings)['promise']).toBe('Amira K. rings you by Monday 23 November 2026, 12:00');
    const writes = opened().tell('promiseMade.v1', promise(1, 'task', 'Write to them', 23));
    expect(said(writes)['promise']).toBe('Amira K. writes to you by Monday 23 November 2026, 12:00');
  });

  it('11.1 a row that is still to do says itself who does it: nobody is announced who won’t ring', () => {
    const row = opened()
      .tell('promiseMade.v1', promise(1, 'task', 'Refund to the card', 23))
      .tell('ledgerRowEntered.v1', {
        ...{ row: idOf('row', 1), remedy: null, label: 'Refund to the card', amount: null },
        state: { kind: 'toDo', promise: idOf('promise', 1) },
      });
    expect(said(row)['promise']).toBeUndefined();
    expect(complaintRowsOf(about(row)).promises).toEqual([]);
    expect(complaintRowsOf(about(row)).done[0]?.['state']).toContain('Amira K., by Monday 23 November');
  });

  it('9.4 a manager who looks at it within a working day isn’t announced as a call', () => {
    const none = opened()
      .tell('promiseMade.v1', {
        ...promise(1, 'task', 'Look at it', 23),
        owner: chen.id,
        ownerName: chen.name,
      })
      .tell('noRemedyOffered.v1', { reason: 'Nothing fits', promise: idOf('promise', 1) });
    expect(said(none)['promise']).toBeUndefined();
  });
});

describe('what the house does for itself', () => {
  const serious = () =>
    opened()
      .tell('promiseMade.v1', promise(1, 'call', 'Ring back', 23))
      .tell('promiseMade.v1', camera)
      .tell('seriousRaised.v1', { kind: 'hurt' });

  it('Branch C, K7 evidence that is kept stands in no letter, whoever it is announced by', () => {
    const { promise: next } = said(serious());
    expect(next).toContain('Monday 23');
    expect(JSON.stringify(complaintRowsOf(about(serious())))).not.toContain('Mrs Shah');
    // On the papers of the house it stands: somebody has to keep it.
    expect(JSON.stringify(complaintRowsOf(about(serious(), false)))).toContain('Mrs Shah');
  });

  it('K8 nor on the copy of the report that the complainant gets, filed or added later', () => {
    const filed = sealed(
      doubleChargeBeforeSealing().tell('promiseMade.v1', camera).tell('seriousRaised.v1', { kind: 'hurt' }),
    ).tell('promiseMade.v1', promise(8, 'task', 'Keep the item, says Mr Wu', 24));
    const report = incidentReport(pageOf(filed))!;
    expect(JSON.stringify(report)).toMatch(/Mrs Shah.*Mr Wu/);
    const theirs = JSON.stringify(forComplainant(report).report);
    expect(theirs).not.toMatch(/Mrs Shah|Mr Wu/);
    expect(theirs).toContain('ring to hear that it arrived');
  });
});

describe('money', () => {
  const row = (n: number, minor: number) => ({
    ...{ row: idOf('row', n), remedy: null, label: `Row ${n}`, amount: { minor, currency: 'GBP' } },
    state: { kind: 'done' as const, proof: 'till' as const, detail: '1', at: '2026-11-21T14:20:00+00:00' },
  });

  it('11.1 which way an amount goes stands in words, and so does what it comes to', () => {
    const both = opened().tell('ledgerRowEntered.v1', row(1, 1840)).tell('ledgerRowEntered.v1', row(2, -500));
    expect(complaintRowsOf(about(both)).done.map(({ amount }) => amount)).toEqual([
      '£18.40 to you',
      'you pay £5.00',
    ]);
    expect(said(both)['total']).toBe('£13.40 to you');
  });

  it('11.1 one amount is its own total', () => {
    expect(said(opened().tell('ledgerRowEntered.v1', row(1, 1840)))['total']).toBeUndefined();
  });

  it('10.1 that they said yes stands there with its day, and only while it stands', () => {
    const told = doubleChargeBeforeSealing();
    expect(said(told)['agreedOn']).toBe('21 November 2026');
    told.tell('ledgerRowEntered.v1', row(9, 300));
    expect(said(told)['agreedOn']).toBeUndefined();
  });
});
