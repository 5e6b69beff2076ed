import { describe, expect, test } from 'vitest';
import { composeSummary, isLong, LONG_SUMMARY, type SummaryWords } from '#domain/summary/compose-summary';
import type { Incident } from '#domain/incident/state';
import * as filed from '../../../fixtures/filed-incidents';
import { idOf, type Telling } from '../../../support/telling';

const words: SummaryWords = { one: 'guest', asked: [] };
const summary = (telling: Telling | Incident, given = words) =>
  composeSummary('now' in telling ? telling.now() : telling, given);
const gbp = (minor: number) => ({ minor, currency: 'GBP' });

/** T4 of the counter conversations, in short: serious, not yet known, passed with a name and a time. */
function othersLetter(): Telling {
  const [letter, own] = [idOf('aspect', 1), idOf('aspect', 2)];
  return filed
    .opened('full')
    .tell('seriousRaised.v1', { kind: 'personalData', note: 'CANARY the daughter’s address' })
    .tell('boundarySet.v1', { step: 'limit' })
    .tell('temperatureRead.v1', { degrees: 95, after: { kind: 'said', what: 'CANARY post room' } })
    .tell('contactNoted.v1', { phone: 'CANARY 07700 900 555', email: '', prefers: 'call' })
    .tell('answerGiven.v1', { question: 'needs', value: 'CANARY room 4', private: true })
    .tell('answerGiven.v1', { question: 'sinceWhen', value: 'today', private: false })
    .tell('aspectNoted.v1', {
      ...{ aspect: letter, label: 'Another resident’s letter received', category: null },
      words: 'This came to me. I stopped reading.',
    })
    .tell('aspectNoted.v1', { aspect: own, label: 'Own letter missing', words: '', category: null })
    .tell('findingMade.v1', {
      ...{ aspect: letter, fault: 'notYetKnown', cause: null },
      basis: { kind: 'judgment', reason: 'nobody has looked at the print run yet' },
    })
    .tell('remedySought.v1', {
      words: 'I want to know today if mine’s in somebody else’s envelope.',
      dontKnow: false,
    })
    .tell('saidAloud.v1', { moment: 'regret', phrase: null })
    .tell('promiseMade.v1', {
      ...{ promise: idOf('promise', 1), what: 'ring with what we know, whatever it is', kind: 'call' },
      ...{ owner: '0190a5f0-0000-7000-8000-00000000a001', ownerName: 'Amira K.', standIn: 'Ben T.' },
      due: { at: '2026-11-21T16:00:00+00:00', zone: 'Europe/London', pack: null },
      number: 'CANARY 07700',
    })
    .tell('ledgerRowEntered.v1', {
      ...{ row: idOf('row', 1), remedy: null, label: 'Letter taken in, sealed', amount: null },
      state: { kind: 'done', proof: 'time', detail: 'receipt given 10:31', at: '2026-11-21T14:31:00+00:00' },
    })
    .tell('outcomeSet.v1', {
      ...{ outcome: 'passedTo', passedTo: 'Ruth, privacy lead' },
      acceptedAt: '2026-11-21T14:41:00+00:00',
    });
}

describe('12.1: a summary composed from what was recorded', () => {
  test('a double charge that was settled', () => {
    expect(summary(filed.doubleCharge()).text).toMatchInlineSnapshot(`
      "Mrs Osei came to the desk on Saturday 21 November 2026, 14:02. Amira K. took it. When it happened: 2 November.
      It is about two things:
      1. Deposit taken twice: “You took my deposit twice and nobody will tell me why”. Facts: Two card payments of £18.40 on 2 November, receipts 5512 and 5513. Found: ours – policy 4.2 “Payments taken in error”.
      2. Nobody rang back: “I rang three times”. Facts: We found two of the three calls (6 and 9 November); neither was returned. Found: ours – a hand-over was missed between shifts.
      They confirmed both.
      What they’d like: “Just put it back, and somebody ring me when it is done”. We said that we’re sorry it happened. We apologised for our part. Chen W. approved: A quieter room from tonight.
      Done: Refunded to card ending 4417, £18.40 to them (till 88-1204), with them 3 to 5 working days; Late fee taken off, £5.00 to them; A quieter room from tonight (room 214). In all, £23.40 goes to them. Amira K. promised: ring to hear that it arrived, by Friday 27 November, 17:00 (a colleague if Amira is off).
      It was read back to them. They agreed to the whole. It was settled."
    `);
  });

  test('T1: a small one without a name', () => {
    expect(summary(filed.smallOne()).text).toMatchInlineSnapshot(`
      "A guest who gave no name came to the desk on Saturday 21 November 2026, 14:02. Amira K. took it.
      It is about two things:
      1. Reduced price not scanned.
      2. How it was said.
      We said that we’re sorry it happened.
      Done: The difference given back, £1.55 to them (scanned 5012).
      It was settled, and they left content."
    `);
  });

  test('seen differently, declined and not settled', () => {
    expect(summary(filed.notSettled()).text).toMatchInlineSnapshot(`
      "Daniel Price came to the desk on Saturday 21 November 2026, 14:02. Amira K. and then Chen W. took it.
      It is about one thing: Noise on two nights: “I did not sleep until four, two nights running”. We see it differently. They: both nights, until four. We: the night log has one call, at 01:10. Found: it can’t be told – the log and what he heard differ, and we were not there.
      We offered: A third off both nights, £48.00. They said no.
      They said that something isn’t right. It was not settled. Where they can go next: Guest relations at head office, by letter or e-mail; after eight weeks the ombudsman."
    `);
  });

  test('T4: serious, not yet known, passed to a name', () => {
    const asked = [
      { id: 'needs', ask: 'Is there anything we should do differently for you?' },
      { id: 'sinceWhen', ask: 'Since when?', choices: [{ id: 'today', label: 'Today' }] },
    ];
    expect(summary(othersLetter(), { one: 'resident', asked }).text).toMatchInlineSnapshot(`
      "A resident who gave no name came to the desk on Saturday 21 November 2026, 14:02. Amira K. took it. It was handled as serious from 14:02.
      It is about two things:
      1. Another resident’s letter received: “This came to me. I stopped reading”. Found: not yet known – nobody has looked at the print run yet.
      2. Own letter missing.
      Since when? Today.
      What they’d like: “I want to know today if mine’s in somebody else’s envelope”. We said that we’re sorry it happened.
      Done: Letter taken in, sealed (receipt given 10:31). Amira K. promised: ring with what we know, whatever it is, by Saturday 21 November, 16:00 (Ben T.).
      It was passed to Ruth, privacy lead, accepted 14:41."
    `);
  });

  test('2.4, K7, Branch A: no temperature, no boundary, no private answer, no number to ring and no kind of severity', () => {
    const asked = [{ id: 'needs', ask: 'Anything private?' }];
    expect(summary(othersLetter(), { one: 'resident', asked }).text).not.toMatch(
      /CANARY|95|limit|private|personalData/u,
    );
  });

  test('11.1: money the customer pays, a row that depends and a row still to do say so', () => {
    const promise = idOf('promise', 7);
    const told = filed
      .opened()
      .tell('promiseMade.v1', {
        ...{ promise, what: 'send the part', kind: 'task', owner: idOf('aspect', 9), ownerName: 'Ben T.' },
        due: { at: '2026-11-24T12:00:00+00:00', zone: 'Europe/London', pack: null },
      })
      .tell('ledgerRowEntered.v1', {
        ...{ row: idOf('row', 1), remedy: null, label: 'The larger size', amount: gbp(-400) },
        state: { kind: 'done', proof: 'till', detail: '12-77', at: '2026-11-21T14:20:00+00:00' },
      })
      .tell('ledgerRowEntered.v1', {
        ...{ row: idOf('row', 2), remedy: null, label: 'A new handle', amount: null },
        state: { kind: 'toDo', promise },
      })
      .tell('ledgerRowEntered.v1', {
        ...{ row: idOf('row', 3), remedy: null, label: 'The same lamp', amount: gbp(900) },
        state: { kind: 'depends', on: 'stock in Leeds', otherwise: 'the money back' },
      });
    expect(summary(told).text.split('\n').at(-1)).toMatchInlineSnapshot(
      `"Done: The larger size, £4.00 for them to pay (till 12-77). Still to do: A new handle; Ben T. sees to it by Tuesday 24 November, 12:00. Depending on stock in Leeds: The same lamp, £9.00 to them; otherwise the money back."`,
    );
  });

  test('says what is missing, as the gates do, and is composed all the same', () => {
    const begun = summary(filed.opened());
    expect(begun.isComplete).toBe(false);
    expect(begun.missing.map(({ gate }) => gate)).toContain('outcomeMissing');
    expect(begun.text).toContain('isn’t written down yet');
    expect(summary(filed.smallOne())).toMatchObject({ isComplete: true, missing: [] });
  });

  test('a long one is called long, an ordinary one isn’t', () => {
    expect(summary(filed.longOne()).isLong).toBe(true);
    expect(summary(filed.smallOne()).isLong).toBe(false);
    expect(isLong('word '.repeat(LONG_SUMMARY))).toBe(false);
    expect(isLong('word '.repeat(LONG_SUMMARY + 1))).toBe(true);
  });

  test('braces, quotes and line ends in what people wrote stay text', () => {
    const text = 'a {name} “b” \n <i>c</i> {count, plural, other {#}}';
    const told = filed
      .opened()
      .tell('aspectNoted.v1', { aspect: idOf('aspect', 1), label: '{one} {0', words: text, category: null });
    expect(summary(told).text).toContain('{one} {0: “a {name} ‘b’ <i>c</i> {count, plural, other {#}}”.');
  });
});
