import { describe, expect, test } from 'vitest';
import type { Proposed } from '#domain/event/catalogue';
import { traceOf } from '#domain/history/match-people';
import { historyEntry } from '#domain/history/customer-history';
import { decide } from '#domain/incident/decide';
import { summarise } from '#domain/incident/summary';
import { forComplainant } from '#domain/report/for-complainant';
import { incidentReport } from '#domain/report/incident-report';
import { figuresOf } from '#domain/retention/figures-of';
import { broughtIn, pageOf } from '../../../fixtures/filed-incidents';
import { amira, chen, idOf, Telling } from '../../../support/telling';

const run = idOf('promise', 1);
const row = { words: 'The kettle leaked. It was new.', closedAt: '2024-03-20T12:00:00+00:00' };
const before = broughtIn;

describe('a complaint that was brought in', () => {
  test('is filed as history: with what its row said, in nobody’s hands, and closed on its own day', () => {
    const incident = before().now();
    expect(incident).toMatchObject({
      ...{ state: 'sealed', holder: null, contact: null, promises: [], addenda: [], temperature: [] },
      ...{ words: row.words, outcome: { outcome: 'settled' }, notes: [{ text: 'By: Ben' }] },
      broughtIn: { file: 'complaints-2024.csv', row: 12, byName: 'Chen W.' },
    });
    expect(summarise(incident)).toMatchObject({
      ...{ broughtIn: true, state: 'sealed', sealedAt: row.closedAt, about: 'The kettle leaked' },
      ...{ promise: null, handOver: null, approval: null, serious: false, holder: null },
    });
  });

  test('Branch B is found by its customer, also by the number it had before, with what was done then', () => {
    const entry = historyEntry(before().now(), null);
    expect(entry?.told).toMatchObject({ broughtIn: true, done: ['Refunded'], about: ['The kettle leaked'] });
    const codes = traceOf(before().now(), null).codes;
    expect(codes).toEqual(
      expect.arrayContaining(traceOf({ ...before().now(), scans: ['C-1023'] }, null).codes),
    );
    expect(entry?.promises).toEqual([]);
  });

  test('its report says that nobody here took it, and asks nobody to sign it', () => {
    const report = incidentReport(pageOf(before()));
    expect(report).toMatchObject({
      broughtIn: { file: 'complaints-2024.csv', row: 12, receivedOn: '2024-03-14', done: 'Refunded' },
      signatures: { house: false, customer: false },
    });
    expect(forComplainant(report!).report.broughtIn).toMatchObject({ file: '', row: 12 });
  });

  test('nobody proposes it or its end: Amends records both', () => {
    const asking = {
      ...{ person: chen.id, role: 'manager' as const, gesturesToday: 0 },
      limits: { perGesture: 0, perDay: 0 },
    };
    const open = new Telling().now();
    const bringing = { type: 'broughtIn.v1' as const, payload: {} as Proposed<'broughtIn.v1'> };
    expect(decide(open, bringing, asking)).toMatchObject({
      refusal: { code: 'madeByAmends' },
    });
    const undoing = { type: 'bringingInUndone.v1' as const, payload: { run } };
    expect(decide(before().now(), undoing, asking)).toMatchObject({ refusal: { code: 'madeByAmends' } });
  });

  test('taken back it stands in no list and in no history, and can’t be taken up again', () => {
    const undone = before().tell('bringingInUndone.v1', { run });
    expect(summarise(undone.now()).state).toBe('erased');
    expect(historyEntry(undone.now(), null)).toBeNull();
    undone.at('15:00', amira).tell('incidentRestored.v1', { reason: 'by hand' });
    expect(undone.now()).toMatchObject({ state: 'void', broughtIn: { undone: { byName: 'Chen W.' } } });
  });

  test('is taken back by its own undoing only', () => {
    const other = before().tell('bringingInUndone.v1', { run: idOf('promise', 2) });
    expect(other.now()).toMatchObject({ state: 'sealed', broughtIn: { undone: null } });
    const another = new Telling().tell('bringingInUndone.v1', { run });
    expect(another.now()).toMatchObject({ state: 'open', broughtIn: null });
  });

  test('B12 its figures say that it was brought in, so that they can go on being left out, and no word of its row', () => {
    const figures = figuresOf(before().now());
    expect(figures.broughtIn).toEqual({ closedAt: row.closedAt });
    expect(JSON.stringify(figures)).not.toMatch(/Grace|kettle|C-1023|csv|Refunded|Ben/);
  });
});
