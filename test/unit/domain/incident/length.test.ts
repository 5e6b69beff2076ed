import { describe, expect, it } from 'vitest';
import {
  isBeyondToday,
  nobodyElseNeeded,
  proposedLength,
  reasonsForFull,
  somebodyElseNeeded,
} from '#domain/incident/length';
import { amira, idOf, Telling } from '../../../support/telling';

const aspect = idOf('aspect', 1);
const opened = (length: 'small' | 'usual' | 'full' = 'usual') =>
  new Telling().tell('complaintOpened.v1', {
    ...{ receivedAt: '2026-11-21T14:00:00+00:00', channel: 'walkIn', length },
    ...{ playbook: { name: 'retail', version: '1.0.0' }, currency: 'GBP', language: 'en' },
  });
const degrees = (telling: Telling, at: string, value: number) =>
  telling.at(at).tell('temperatureRead.v1', { degrees: value, after: null });
const noted = (telling: Telling) =>
  telling.tell('aspectNoted.v1', { aspect, label: 'Paid twice', category: null });
const promised = (telling: Telling, due: string, zone = 'Europe/London') =>
  telling.tell('promiseMade.v1', {
    ...{ promise: idOf('promise', 1), what: 'Ring back', kind: 'call', owner: amira.id },
    ...{ ownerName: amira.name, due: { at: due, zone, pack: null } },
  });

describe('the length of a complaint', () => {
  it('K1: is the usual one as long as nothing asks for more', () => {
    const quiet = noted(degrees(opened(), '14:01', 60).tell('storyFinished.v1', {}));
    expect(reasonsForFull(quiet.now())).toEqual([]);
    expect(proposedLength(quiet.now())).toEqual([]);
  });

  it('K1: becomes full when it is 70 degrees or more at the end of listening, and not a moment earlier', () => {
    const telling = degrees(opened(), '14:01', 70);
    expect(reasonsForFull(telling.now())).toEqual([]);
    telling.at('14:05').tell('storyFinished.v1', {});
    expect(reasonsForFull(telling.now())).toEqual([]);
    const sorry = opened().tell('temperatureRead.v1', { degrees: 75, after: null });
    sorry.tell('storyFinished.v1', {}).tell('saidAloud.v1', { moment: 'regret', phrase: null });
    expect(reasonsForFull(sorry.now())).toEqual(['hot']);
    noted(telling.at('14:07'));
    expect(reasonsForFull(telling.now())).toEqual(['hot']);
    expect(proposedLength(telling.now())).toEqual([
      { type: 'lengthChanged.v1', payload: { length: 'full', why: 'hot' } },
    ]);
  });

  it('K1: goes by what was read after they had said it all, where somebody asked', () => {
    const cooled = degrees(
      degrees(opened(), '14:01', 90).at('14:05').tell('storyFinished.v1', {}),
      '14:06',
      55,
    );
    expect(reasonsForFull(noted(cooled).now())).toEqual([]);
    const heated = degrees(
      degrees(opened(), '14:01', 40).at('14:05').tell('storyFinished.v1', {}),
      '14:06',
      80,
    );
    expect(reasonsForFull(noted(heated).now())).toEqual(['hot']);
    const unset = noted(opened().tell('storyFinished.v1', {}));
    expect(reasonsForFull(unset.now())).toEqual([]);
  });

  it('K1: becomes full when they see it differently, over the limit, for a manager, or when it is serious', () => {
    const seen = noted(opened()).tell('aspectConfirmed.v1', {
      aspect,
      answer: 'differently',
      theirs: 'a',
      ours: 'b',
    });
    expect(reasonsForFull(seen.now())).toEqual(['seenDifferently']);
    seen.tell('aspectConfirmed.v1', { aspect, answer: 'yes' });
    expect(reasonsForFull(seen.now())).toEqual([]);

    const offer = { remedy: idOf('remedy', 1), key: null, kind: 'gesture' as const, label: 'A weekend' };
    const dear = opened().tell('remedyOffered.v1', {
      ...offer,
      ...{ aspect: null, amount: { minor: 40000, currency: 'GBP' }, gives: 'manager' },
    });
    expect(reasonsForFull(dear.now())).toEqual(['overLimit']);
    dear.tell('remedyAnswered.v1', { remedy: offer.remedy, answer: 'no' });
    expect(reasonsForFull(dear.now())).toEqual([]);

    expect(reasonsForFull(opened().tell('managerAsked.v1', { answer: 'nobody' }).now())).toEqual([
      'managerAsked',
    ]);
    expect(reasonsForFull(opened().tell('seriousRaised.v1', { kind: 'hurt' }).now())).toEqual(['serious']);
  });

  it('K1: becomes full when somebody speaks for them, and a no isn’t somebody', () => {
    const speaks = (value: string) =>
      reasonsForFull(opened().tell('answerGiven.v1', { question: 'representative', value }).now());
    expect(speaks('Her son')).toEqual(['representative']);
    expect(speaks('no')).toEqual([]);
    expect(speaks(' ')).toEqual([]);
  });

  it('K1: becomes full by a promise for another day on the branch’s own clock, until it is kept', () => {
    const telling = promised(opened().at('14:02'), '2026-11-22T09:00:00+00:00');
    expect(reasonsForFull(telling.now())).toEqual(['promiseBeyondToday']);
    telling.tell('promiseKept.v1', { promise: idOf('promise', 1) });
    expect(reasonsForFull(telling.now())).toEqual([]);
    expect(reasonsForFull(promised(opened().at('14:02'), '2026-11-21T23:30:00+00:00').now())).toEqual([]);
  });

  it('K1: reckons the day where the promise is due, and never fails over a zone nobody knows', () => {
    const due = (at: string, zone: string) => ({ at, zone, pack: null });
    const made = '2026-11-21T23:30:00+00:00';
    expect(isBeyondToday(due('2026-11-22T00:30:00+00:00', 'Europe/London'), made)).toBe(true);
    expect(isBeyondToday(due('2026-11-22T00:30:00+00:00', 'America/New_York'), made)).toBe(false);
    expect(isBeyondToday(due('2026-11-22T00:30:00+00:00', 'Mars/Base'), made)).toBe(false);
    expect(isBeyondToday(due('2026-11-23T00:30:00+00:00', 'Mars/Base'), made)).toBe(true);
  });

  it('K1: stays usual after "Nobody else needed" until something new comes up', () => {
    const telling = opened().tell('managerAsked.v1', { answer: 'coming', who: 'Chen W.' });
    for (const { payload } of proposedLength(telling.now()))
      telling.tell('lengthChanged.v1', payload as never);
    expect(telling.now().length).toBe('full');
    telling.tell('lengthChanged.v1', nobodyElseNeeded(telling.now()).payload as never);
    expect(telling.now().length).toBe('usual');
    expect(proposedLength(telling.now())).toEqual([]);
    telling.tell('seriousRaised.v1', { kind: 'hurt' });
    expect(proposedLength(telling.now())).toMatchObject([{ payload: { length: 'full', why: 'serious' } }]);
    telling
      .tell('lengthChanged.v1', somebodyElseNeeded().payload as never)
      .tell('lengthChanged.v1', nobodyElseNeeded(telling.now()).payload as never);
    expect(proposedLength(telling.now())).toEqual([]);
  });

  it('K1: of a small one is left alone, unless it is serious', () => {
    const small = opened('small').tell('managerAsked.v1', { answer: 'nobody' });
    expect(proposedLength(small.now())).toEqual([]);
    small.tell('seriousRaised.v1', { kind: 'allergy' });
    expect(proposedLength(small.now())).toMatchObject([{ payload: { length: 'full' } }]);
  });
});
