import { describe, expect, test } from 'vitest';
import { incidentReport } from '#domain/report/incident-report';
import { shortMark } from '#domain/report/record-mark';
import type { IncidentReport } from '#domain/report/report-model';
import type { Telling } from '../../../support/telling';
import { ben, idOf } from '../../../support/telling';
import * as filed from '../../../fixtures/filed-incidents';

function report(telling: Telling): IncidentReport {
  const told = incidentReport(filed.pageOf(telling));
  if (!told) throw new Error('there is no report');
  return told;
}
const gbp = (minor: number) => ({ minor, currency: 'GBP' });

describe('a double charge that was settled', () => {
  const told = report(filed.doubleCharge());

  test('carries its letterhead, reference, filing time and the mark of its seal', () => {
    expect(told.letterhead).toEqual({ name: 'Mill Lane Hotel', address: '12 Mill Lane · reception' });
    expect(told.reference).toBe('MIL-2026-A0148');
    expect(told.filedAt).toBe('2026-11-21T14:31:00+00:00');
    expect(told.record).toMatch(/^[0-9a-f]{64}$/);
    expect(shortMark(told.record)).toMatch(/^[0-9a-f]{4}…[0-9a-f]{4}$/);
    expect(told.copy).toEqual({ number: 1, byName: 'Chen W.', at: '2026-11-21T15:02:00+00:00' });
    expect(told.outcome).toMatchObject({ outcome: 'settled' });
  });

  test('K12: gives each aspect its words, facts and answer, and its own finding with the basis', () => {
    expect(told.aspects.map(({ label, words, answer }) => [label, words, answer?.answer])).toEqual([
      ['Deposit taken twice', 'You took my deposit twice and nobody will tell me why.', 'yes'],
      ['Nobody rang back', 'I rang three times.', 'nearly'],
    ]);
    expect(told.aspects[1]?.answer?.stands).toBe(true);
    expect(told.findings.map(({ label, fault, basis }) => [label, fault, basis.kind])).toEqual([
      ['Deposit taken twice', 'ours', 'policy'],
      ['Nobody rang back', 'ours', 'judgment'],
    ]);
  });

  test('11.1: lists every row with its ground, proof and answer, and adds up what goes back', () => {
    expect(
      told.done.map(({ label, ground, amount, answer }) => [label, ground, amount?.minor, answer]),
    ).toEqual([
      ['Refunded to card ending 4417', { kind: 'right', clause: '4.2' }, 1840, 'yes'],
      ['Late fee taken off', { kind: 'right', clause: '4.5' }, 500, 'yes'],
      ['A quieter room from tonight', { kind: 'gesture', clause: '9.1' }, 0, 'yes'],
    ]);
    expect(told.done[0]?.state).toMatchObject({ kind: 'done', proof: 'till', detail: '88-1204' });
    expect(told.done[2]?.approved).toEqual({ byName: 'Chen W.', at: '2026-11-21T14:19:00+00:00' });
    expect(told.total).toEqual({ certain: gbp(2340), depending: null });
  });

  test('leaves room for two signatures, because an amount moves', () => {
    expect(told.signatures).toEqual({ house: true, customer: true, signed: null });
  });
});

describe('T1: a small one', () => {
  const told = report(filed.smallOne());

  test('is a report without a name and without a line to sign', () => {
    expect(told.customer.name).toBe('');
    expect(told.signatures).toEqual({ house: false, customer: false, signed: null });
  });

  test('says what it was, what was given back, that regret was said, and how they left', () => {
    expect(told.aspects.map((aspect) => aspect.label)).toEqual([
      'Reduced price not scanned',
      'How it was said',
    ]);
    expect(told.total).toEqual({ certain: gbp(155), depending: null });
    expect(told.regretAt).toBe('2026-11-21T14:02:00+00:00');
    expect(told.outcome).toMatchObject({ outcome: 'settled', happy: 'yes' });
  });
});

describe('a complaint that was not settled', () => {
  const told = report(filed.notSettled());

  test('12.3: says so, and where they can go next', () => {
    expect(told.outcome).toMatchObject({ outcome: 'notSettled' });
    expect(told.outcome?.whereNext).toContain('head office');
    expect(told.agreement).toMatchObject({ answer: 'no', how: 'spoken' });
  });

  test('6.1: keeps both versions of what was seen differently', () => {
    expect(told.aspects[0]?.answer).toMatchObject({
      answer: 'differently',
      theirs: 'both nights, until four',
      ours: 'the night log has one call, at 01:10',
    });
  });

  test('shows an offer that was declined, and counts none of it', () => {
    expect(told.done).toMatchObject([
      { label: 'A third off both nights', state: { kind: 'offered' }, answer: 'no' },
    ]);
    expect(told.total).toBeNull();
    expect(told.signatures.customer).toBe(false);
  });

  test('names who opened it, who parked it and who closed it', () => {
    expect(told.handled.opened?.byName).toBe('Amira K.');
    expect(told.handled.parked?.byName).toBe('Amira K.');
    expect(told.handled.closed).toEqual({ byName: 'Chen W.', at: '2026-11-22T09:25:00+00:00' });
  });
});

test('Branch C: a serious one is passed to somebody who accepted, and is never signed by the customer', () => {
  const told = report(
    filed.sealed(
      filed
        .opened()
        .tell('seriousRaised.v1', { kind: 'personalData', note: 'a bank letter in the wrong envelope' })
        .tell('ifTheyComeBackNoted.v1', { text: 'the privacy lead rings.' })
        .tell('ledgerRowEntered.v1', {
          ...{ row: idOf('row', 1), remedy: null, label: 'Fare home', amount: gbp(600) },
          state: { kind: 'done', proof: 'time', detail: '', at: '2026-11-21T14:20:00+00:00' },
        })
        .tell('outcomeSet.v1', {
          outcome: 'passedTo',
          passedTo: 'Noor F., privacy lead',
          acceptedAt: '2026-11-21T14:41:00+00:00',
        }),
    ),
  );
  expect(told.outcome).toMatchObject({
    passedTo: 'Noor F., privacy lead',
    acceptedAt: '2026-11-21T14:41:00+00:00',
  });
  expect(told.seriousSince).not.toBeNull();
  expect(told.signatures.customer).toBe(false);
  expect(JSON.stringify(told)).not.toContain('wrong envelope');
});

test('K3: what was written up after says both times', () => {
  const told = report(
    filed.sealed(
      filed
        .opened('small')
        .tell('writeUpAfterChosen.v1', {})
        .at('15:40')
        .tell('writtenUpAfter.v1', {})
        .tell('aspectNoted.v1', {
          aspect: idOf('aspect', 1),
          label: 'Sesame in the dressing',
          category: null,
        })
        .tell('outcomeSet.v1', { outcome: 'settled' }),
    ),
  );
  expect(told.times.writtenUpAfter).toEqual({
    chosenAt: '2026-11-21T14:02:00+00:00',
    writtenAt: '2026-11-21T15:40:00+00:00',
  });
});

test('6.4: a letter that was entered days later has both times; a walk-in has one', () => {
  const letter = filed.opened().at('2026-11-24T09:00:00+00:00');
  letter.clear();
  letter
    .tell('complaintOpened.v1', {
      ...{ receivedAt: '2026-11-21T09:00:00+00:00', channel: 'letter', length: 'small' },
      ...{ playbook: { name: 'hotel', version: '1.3.0' }, currency: 'GBP', language: 'en' },
    })
    .tell('outcomeSet.v1', { outcome: 'settled' });
  expect(report(filed.sealed(letter)).times.enteredAt).toBe('2026-11-24T09:00:00+00:00');
  expect(report(filed.doubleCharge()).times.enteredAt).toBeNull();
});

test('what depends on something is not counted as given back, and what they pay counts against it', () => {
  const row = (n: number, amount: number, depends = false) => ({
    ...{ row: idOf('row', n), remedy: null, label: `Row ${n}`, amount: gbp(amount) },
    state: depends
      ? { kind: 'depends' as const, on: 'stock', otherwise: 'money' }
      : { kind: 'done' as const, proof: 'time' as const, detail: '', at: '2026-11-21T14:20:00+00:00' },
  });
  const told = report(
    filed.sealed(
      filed
        .opened('small')
        .tell('aspectNoted.v1', { aspect: idOf('aspect', 1), label: 'A lamp', category: null })
        .tell('ledgerRowEntered.v1', row(1, 500))
        .tell('ledgerRowEntered.v1', row(2, -700))
        .tell('ledgerRowEntered.v1', row(3, 2000, true))
        .tell('ledgerRowEntered.v1', row(4, 9900))
        .tell('ledgerRowTakenOff.v1', { row: idOf('row', 4) })
        .tell('outcomeSet.v1', { outcome: 'settled' }),
    ),
  );
  expect(told.total).toEqual({ certain: gbp(-200), depending: gbp(2000) });
});

test('an open incident has no report', () => {
  const open = filed.opened();
  expect(
    incidentReport({ ...filed.pageOf(filed.doubleCharge()), sealed: open.now(), now: open.now() }),
  ).toBeNull();
});

test('S9: what people typed stays the text that it was', () => {
  const hostile = '<script>alert(1)</script> {{7*7}} ${x} {name} </style><svg onload=alert(1)>';
  const told = report(
    filed.sealed(
      filed
        .opened('small')
        .tell('wordsHeard.v1', { text: hostile })
        .tell('outcomeSet.v1', { outcome: 'settled' }),
    ),
  );
  expect(told.words).toBe(hostile);
});

test('an entry of another desk that was made without knowing of the seal is told apart from what was filed', () => {
  const telling = filed.doubleChargeBeforeSealing();
  const before = telling.heads();
  filed.sealed(telling).at('2026-11-21T14:32:00+00:00', ben);
  telling.tell('contactNoted.v1', { phone: '07700 900 999', email: '', prefers: 'text' }, before);
  const told = report(telling);
  expect(told.customer.phone).toBe('07700 900 412');
  expect(told.later.entries).toMatchObject([{ kind: 'other', type: 'contactNoted.v1', byName: 'Ben T.' }]);
});
