import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { decide } from '#domain/incident/decide';
import { missingToSeal } from '#domain/incident/gates';
import { briefWords, composeBrief } from '#domain/incident/hand-over';
import { emptyIncident } from '#domain/incident/empty-incident';
import { summarise } from '#domain/incident/summary';
import { dutyManager } from '#domain/shift/duty-manager';
import { amira, ben, chen, idOf, Telling } from '../../../support/telling';

const opened = {
  ...{ receivedAt: '2026-11-21T14:02:00+00:00', channel: 'walkIn' as const, length: 'usual' as const },
  ...{ playbook: { name: 'retail', version: '1.0.0' }, currency: 'GBP', language: 'en' },
};
const due = { at: '2026-11-21T14:12:00+00:00', zone: 'Europe/London', pack: null };
const limits = { perGesture: 1000, perDay: 5000 };
const as = (person: { id: string }, role: 'staff' | 'manager') => ({
  ...{ person: person.id, role, limits, gesturesToday: 0 },
});
const remedy = idOf('remedy', 1);
const promise = idOf('promise', 1);
/** Grace would like £60, which is a manager's to give. */
const overTheLimit = () =>
  new Telling()
    .tell('complaintOpened.v1', opened)
    .tell('customerNamed.v1', { name: 'Grace Osei', address: 'Mrs Osei' })
    .tell('temperatureRead.v1', { degrees: 80, after: null })
    .tell('aspectNoted.v1', { aspect: idOf('aspect', 1), label: 'Paid twice', category: 'billing' })
    .tell('remedySought.v1', { words: 'The second one back, and my bus fare.', dontKnow: false })
    .tell('remedyOffered.v1', {
      ...{ remedy, key: null, kind: 'gesture', label: 'A voucher', aspect: null, gives: 'manager' },
      amount: { minor: 6000, currency: 'GBP' },
    })
    .tell('promiseMade.v1', {
      ...{
        promise,
        what: 'Ring about the voucher',
        kind: 'call',
        owner: amira.id,
        ownerName: 'Amira K.',
        due,
      },
    });

describe('K5 the brief of a hand-over', () => {
  it('K5 says who, what, what they want, what was promised, and how warm it is', () => {
    expect(composeBrief(overTheLimit().now())).toEqual({
      ...{ who: 'Mrs Osei', what: 'Paid twice', want: 'The second one back, and my bus fare.' },
      ...{ promised: 'Ring about the voucher', serious: '', degrees: 80 },
    });
  });

  it('K5 takes twenty seconds, 55 words at most, however much was written', () => {
    fc.assert(
      fc.property(fc.array(fc.lorem({ maxCount: 40 })), fc.string({ maxLength: 4000 }), (labels, words) => {
        const incident = { ...emptyIncident(idOf('aspect', 9)), words, sought: null };
        const about = labels.map((label, n) => ({ id: `${n}`, label, takenOff: null }));
        const brief = composeBrief({ ...incident, aspects: about as never });
        expect(briefWords(brief)).toBeLessThanOrEqual(55);
        expect([...brief.what].length).toBeLessThanOrEqual(600);
      }),
    );
  });

  it('K5 uses their own words where nothing is checked yet, and says nothing that isn’t there', () => {
    const telling = new Telling()
      .tell('complaintOpened.v1', opened)
      .tell('wordsHeard.v1', { text: 'It broke.' });
    expect(composeBrief(telling.now())).toEqual({
      ...{ who: '', what: 'It broke.', want: '', promised: '', serious: '', degrees: null },
    });
  });
});

describe('K5 the duty manager of the day', () => {
  const today = Temporal.PlainDate.from('2026-11-20');
  const people = [
    { ...amira, role: 'staff' as const },
    { ...ben, role: 'manager' as const },
    { ...chen, role: 'manager' as const },
  ];
  it('K5 is the manager who was here last today, else the first on the tiles, and never whom it may not be', () => {
    expect(dutyManager(people, { except: [], seenToday: chen.id, today })?.name).toBe(chen.name);
    expect(dutyManager(people, { except: [], seenToday: null, today })?.name).toBe(ben.name);
    expect(dutyManager(people, { except: [chen.id], seenToday: chen.id, today })?.name).toBe(ben.name);
    expect(dutyManager(people, { except: [ben.id, chen.id], seenToday: null, today })).toBeNull();
  });

  it('13.2 passes by a manager who is off, unless that is the only one', () => {
    const away = { weekdays: null, away: [{ from: '2026-11-18', to: '2026-11-20' }] };
    const benOff = people.map((one) => (one.id === ben.id ? { ...one, rota: away } : one));
    expect(dutyManager(benOff, { except: [], seenToday: null, today })?.name).toBe(chen.name);
    expect(dutyManager(benOff, { except: [chen.id], seenToday: null, today })?.name).toBe(ben.name);
    expect(dutyManager(benOff, { except: [], seenToday: ben.id, today })?.name).toBe(ben.name);
  });
});

describe('K5 an answer and a lapse that didn’t know of each other', () => {
  it.each(['lapse first', 'answer first'])('K5 the yes wins: %s', (order) => {
    const telling = overTheLimit();
    const handOver = idOf('promise', 7);
    telling.tell('handOverOffered.v1', {
      ...{ handOver, to: ben.id, toName: ben.name, due, brief: composeBrief(telling.now()) },
    });
    const before = telling.heads();
    const next = { handOver: idOf('promise', 8), to: chen.id, toName: chen.name, due };
    const acts = [
      () => telling.at('14:13', chen).tell('handOverLapsed.v1', { handOver, next }, before),
      () => telling.at('14:13', ben).tell('handOverAccepted.v1', { handOver }, before),
    ];
    for (const act of order === 'lapse first' ? acts : acts.reverse()) act();
    expect(telling.now()).toMatchObject({ holder: { name: ben.name }, handOver: null });
  });
});

describe('9.6 what waits for a manager’s word', () => {
  const no = { type: 'approvalRefused.v1' as const, payload: { remedy, reason: 'A refund, no voucher.' } };
  const yes = { type: 'approvalGranted.v2' as const, payload: { remedy } };

  it('9.6 is parked with a promise, and shows that it waits', () => {
    const telling = overTheLimit().tell('approvalAsked.v1', { remedy, promise });
    expect(summarise(telling.now()).approval).toBe('asked');
    expect(missingToSeal(telling.now()).map(({ gate }) => gate)).toContain('remedyUnanswered');
  });

  it('9.6 is answered by a manager only, and a no needs its reason', () => {
    const { now } = { now: overTheLimit().tell('approvalAsked.v1', { remedy, promise }).now() };
    for (const answer of [no, yes]) {
      expect(decide(now, answer, as(ben, 'staff'))).toMatchObject({ refusal: { code: 'managersOnly' } });
      expect(decide(now, answer, as(chen, 'manager')).ok).toBe(true);
    }
    const empty = { ...no, payload: { remedy, reason: '  ' } };
    expect(decide(now, empty, as(chen, 'manager'))).toMatchObject({ refusal: { code: 'notValid' } });
  });

  it('9.6 a no keeps the gate shut until something else is offered; a yes opens it; each holds for its offer alone', () => {
    const telling = overTheLimit()
      .tell('remedyAnswered.v1', { remedy, answer: 'yes' })
      .tell('approvalAsked.v1', { remedy, promise })
      .tell('incidentParked.v1', { reason: 'waits-for-approval', place: null, promise });
    telling.at('15:00', chen).tell(no.type, no.payload);
    expect(telling.now().remedies[0]).toMatchObject({
      refused: { byName: chen.name, reason: 'A refund, no voucher.' },
      approval: null,
    });
    expect(summarise(telling.now()).approval).toBe('refused');
    const gates = () => missingToSeal(telling.now()).map(({ gate }) => gate);
    expect(gates()).toContain('remedyNotApproved');
    telling.tell(yes.type, yes.payload);
    expect(telling.now().remedies[0]).toMatchObject({ approval: { managerName: chen.name }, refused: null });
    expect(gates()).not.toContain('remedyNotApproved');
    expect(summarise(telling.now()).approval).toBe('granted');
    telling.at('15:10', amira).tell('remedyOffered.v1', {
      ...{ remedy, key: null, kind: 'gesture', label: 'A bigger one', aspect: null, gives: 'manager' },
      amount: { minor: 9000, currency: 'GBP' },
    });
    expect(telling.now().remedies[0]).toMatchObject({ approval: null, refused: null, asked: null });
  });
});
