import { describe, expect, test } from 'vitest';
import { decide } from '#domain/incident/decide';
import { incidentReport } from '#domain/report/incident-report';
import { composeSummary } from '#domain/summary/compose-summary';
import { replacedSummary, standingSummary } from '#domain/summary/standing-summary';
import * as filed from '../../../fixtures/filed-incidents';
import type { Telling } from '../../../support/telling';

const words = { one: 'guest' };
const standing = (telling: Telling) => standingSummary(telling.now(), words);
const composed = (telling: Telling) => composeSummary(telling.now(), words).text;
const noted = (telling: Telling, text: string) => telling.tell('ifTheyComeBackNoted.v1', { text });

describe('12.1 the summary that stands', () => {
  test('12.1 follows the record as long as nobody changed it, also after it was written down once', () => {
    const telling = filed.doubleChargeBeforeSealing();
    expect(standing(telling)).toBe(composed(telling));
    telling.tell('summaryWritten.v1', { text: composed(telling), edited: false });
    telling.tell('promiseMade.v1', {
      ...{ promise: '0190a5f0-0000-7000-8000-00000000d009', what: 'send the receipt', kind: 'task' },
      ...{ owner: '0190a5f0-0000-7000-8000-00000000a001', ownerName: 'Amira K.', standIn: '' },
      due: { at: '2026-11-24T12:00:00+00:00', zone: 'Europe/London', pack: null },
    });
    expect(standing(telling)).toContain('send the receipt');
  });

  test('12.1 own words stay, whatever is recorded after them', () => {
    const telling = filed.doubleChargeBeforeSealing();
    telling.tell('summaryWritten.v1', { text: 'Charged twice, both back.', edited: true });
    expect(standing(noted(telling, 'ask for Amira'))).toBe('Charged twice, both back.');
  });

  test('12.1 composing it again loses no word: what was typed can be put back', () => {
    const telling = filed.doubleChargeBeforeSealing();
    expect(replacedSummary(telling.now())).toBeNull();
    telling.tell('summaryWritten.v1', { text: 'My own words.', edited: true });
    telling.tell('summaryWritten.v1', { text: composed(telling), edited: false });
    expect(standing(telling)).toBe(composed(telling));
    expect(replacedSummary(telling.now())).toBe('My own words.');
    telling.tell('summaryWritten.v1', { text: 'My own words.', edited: true });
    expect(standing(telling)).toBe('My own words.');
    expect(telling.now().earlierSummaries.map(({ text }) => text)).toEqual(['My own words.']);
  });

  test('12.1 what was filed stays as it was filed, and says what it was composed from', () => {
    const telling = filed.doubleChargeBeforeSealing();
    const { heads } = telling.now();
    telling.tell('summaryWritten.v1', { text: 'As composed on that day.', edited: false });
    filed.sealed(telling.tell('lengthChanged.v1', { length: 'full', why: '' }));
    expect(standing(telling)).toBe('As composed on that day.');
    expect(telling.now().summary).toMatchObject({ byName: 'Amira K.', edited: false, covers: heads });
    expect(incidentReport(filed.pageOf(telling))?.summary).toBe('As composed on that day.');
  });

  test('12.1 a report of one sheet says it all line by line, and begins with own words only', () => {
    expect(incidentReport(filed.pageOf(filed.smallOne()))?.summary).toBe('');
    const telling = filed.doubleChargeBeforeSealing();
    telling.tell('summaryWritten.v1', { text: 'Paid twice, both slips here.', edited: true });
    expect(incidentReport(filed.pageOf(filed.sealed(telling)))?.summary).toBe('Paid twice, both slips here.');
  });

  test('12.1 nothing empty is ever kept as a summary, and none can be written once it is filed', () => {
    const asking = {
      ...{ person: '0190a5f0-0000-7000-8000-00000000a001', role: 'staff' as const, gesturesToday: 0 },
      limits: { perGesture: 0, perDay: 0 },
    };
    const write = (telling: Telling, text: string) =>
      decide(telling.now(), { type: 'summaryWritten.v1', payload: { text, edited: true } }, asking);
    expect(write(filed.doubleChargeBeforeSealing(), ' ')).toMatchObject({ ok: false });
    expect(write(filed.doubleChargeBeforeSealing(), 'Short.')).toMatchObject({ ok: true });
    expect(write(filed.doubleCharge(), 'Short.')).toMatchObject({ refusal: { code: 'sealed' } });
  });
});
