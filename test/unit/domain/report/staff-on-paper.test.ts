import { describe, expect, test } from 'vitest';
import { incidentReport } from '#domain/report/incident-report';
import type { StaffNaming } from '#domain/report/staff-naming';
import * as filed from '../../../fixtures/filed-incidents';
import { chen, type Telling } from '../../../support/telling';

function paper(telling: Telling, staff: StaffNaming = { how: 'firstName', badges: {} }) {
  const page = filed.pageOf(telling);
  const report = incidentReport({ ...page, words: { ...page.words, staff } });
  if (!report) throw new Error('there is no report');
  return report;
}

describe('K7 staff on paper', () => {
  test('K7 no whole name of staff is anywhere on the report, the summary included', () => {
    const told = paper(filed.doubleCharge());
    expect(JSON.stringify(told)).not.toMatch(/Amira K|Ben T|Chen W/u);
    expect(told.handled.opened?.byName).toBe('Amira');
    expect(told.copy.byName).toBe('Chen');
    const full = filed.doubleChargeBeforeSealing().tell('lengthChanged.v1', { length: 'full', why: 'held' });
    const whole = paper(filed.sealed(full));
    expect(whole.summary).toContain('Amira took it.');
    expect(JSON.stringify(whole)).not.toMatch(/Amira K|Ben T|Chen W/u);
  });

  test('K7 badge numbers stand for names all over the report; whoever has none stands by the first name', () => {
    const badges = { 'Amira K.': 'Badge 117', 'Chen W.': 'Badge ML 7' };
    const full = filed.doubleChargeBeforeSealing().tell('lengthChanged.v1', { length: 'full', why: 'held' });
    const told = paper(filed.sealed(full), { how: 'badge', badges });
    expect(told.handled.opened?.byName).toBe('Badge 117');
    expect(told.copy.byName).toBe('Badge ML 7');
    expect(told.summary).toContain('Badge 117 took it.');
    // What somebody typed as a stand-in stays as it was typed.
    const composed = JSON.stringify(told).replaceAll('a colleague if Amira is off', '');
    expect(composed).not.toMatch(/Amira|Chen|Ben T/u);
    const none = paper(filed.sealed(full), { how: 'badge', badges: {} });
    expect(none.handled.opened?.byName).toBe('Amira');
  });

  test('K7 the customer’s name and what was written by hand stay as they are', () => {
    const told = paper(filed.doubleCharge());
    expect(told.customer.name).toBe('Mrs Grace Osei');
    const own = filed.doubleChargeBeforeSealing().tell('summaryWritten.v1', {
      ...{ text: 'Amira K. and I went through it.', edited: true },
    });
    expect(paper(filed.sealed(own)).summary).toBe('Amira K. and I went through it.');
  });

  test('K7 where the playbook says so the whole name stands', () => {
    expect(paper(filed.doubleCharge(), { how: 'fullName', badges: {} }).handled.opened?.byName).toBe(
      'Amira K.',
    );
  });

  test('K7 two who share a first name keep their whole names', () => {
    const other = { ...chen, name: 'Amira S.' };
    const telling = filed.sealed(filed.doubleChargeBeforeSealing().at('14:29', other));
    const told = paper(telling);
    expect(told.handled.closed.byName).toBe('Amira S.');
    expect(told.handled.opened?.byName).toBe('Amira K.');
  });
});
