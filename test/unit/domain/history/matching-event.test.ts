import { describe, expect, it } from 'vitest';
import { incidentReport } from '#domain/report/incident-report';
import { decide } from '#domain/incident/decide';
import * as filed from '../../../fixtures/filed-incidents';
import { amira, ben, chen, Telling } from '../../../support/telling';

const earlier = '0190a5f0-1111-7000-8000-000000000101';
const another = '0190a5f0-1111-7000-8000-000000000102';
const asking = (person = amira) => ({
  ...{ person: person.id, role: 'staff' as const, limits: { perGesture: 0, perDay: 0 }, gesturesToday: 0 },
});
const same = { other: earlier, decided: 'same' as const };

describe('Branch B: two customers are said to be one', () => {
  it('is recorded with who said so, and a later word undoes it', () => {
    const telling = new Telling()
      .at('10:00', amira)
      .tell('customerMatched.v1', { ...same, why: 'She said so' });
    expect(telling.now().matched).toMatchObject([{ ...same, byName: 'Amira K.', why: 'She said so' }]);
    telling.at('10:05', ben).tell('customerMatched.v1', { other: another, decided: 'different' });
    telling.at('10:06', ben).tell('customerMatched.v1', { other: earlier, decided: 'unsure' });
    expect(telling.now().matched).toMatchObject([
      { other: another, decided: 'different' },
      { other: earlier, decided: 'unsure', byName: 'Ben T.' },
    ]);
  });

  it('is contested where two desks said different things of one pair, and only of that pair', () => {
    const telling = new Telling().tell('wordsHeard.v1', { text: 'Twice' });
    const before = telling.heads();
    telling
      .tell('customerMatched.v1', same, before)
      .tell('customerMatched.v1', { other: earlier, decided: 'different' }, before)
      .tell('customerMatched.v1', { other: another, decided: 'same' }, before);
    expect(telling.now().contested.map(({ subject }) => subject)).toEqual([`customer/matched/${earlier}`]);
  });

  it('may be said by anybody at the desk, also once the report is filed, but never of the incident itself', () => {
    const incident = filed.sealed(filed.doubleChargeBeforeSealing()).now();
    const proposal = { type: 'customerMatched.v1' as const, payload: same };
    expect(decide(incident, proposal, asking(ben)).ok).toBe(true);
    expect(decide(incident, { ...proposal, payload: { ...same, other: incident.id } }, asking(ben))).toEqual({
      ok: false,
      refusal: { code: 'noSuchThing' },
    });
  });

  it('adds nothing to a filed report: no addendum, and no trace on paper', () => {
    const telling = filed.sealed(filed.doubleChargeBeforeSealing());
    const before = JSON.stringify(incidentReport(filed.pageOf(telling)));
    telling.at('2026-11-22T09:00:00+00:00', chen).tell('customerMatched.v1', { ...same, why: 'canary' });
    expect(telling.now().addenda).toEqual([]);
    expect(telling.now().matched).toHaveLength(1);
    expect(JSON.stringify(incidentReport(filed.pageOf(telling)))).toBe(before);
  });
});
