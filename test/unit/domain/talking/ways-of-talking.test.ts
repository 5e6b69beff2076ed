import { describe, expect, it } from 'vitest';
import { choosePhrase, fittingPhrases } from '#domain/coaching/choose-phrase';
import { decide } from '#domain/incident/decide';
import { reasonsForFull } from '#domain/incident/length';
import { mayBeTold, mayRing, wayOf } from '#domain/incident/talking';
import { anySituation } from '#domain/playbook/condition';
import { Moment } from '#domain/playbook/vocabulary';
import { noteOf } from '../../../fixtures/conversations';
import { shippedNames, shippedPlaybook } from '../../../fixtures/playbook';
import { amira, idOf, Telling } from '../../../support/telling';

const asking = {
  person: amira.id,
  role: 'staff',
  limits: { perGesture: 0, perDay: 0 },
  gesturesToday: 0,
} as const;
const due = { at: '2026-11-22T17:00:00+00:00', zone: 'Europe/London', pack: null };
const call = (kind: 'call' | 'task') =>
  ({
    type: 'promiseMade.v1',
    payload: {
      ...{ promise: idOf('promise', 1), what: 'The interpreter is confirmed', kind, owner: amira.id },
      ...{ ownerName: amira.name, due },
    },
  }) as const;
const slots = {
  ...{ name: 'Grace', restatement: 'you wrote it down', time: 'by 17:00 tomorrow', words: 'three times' },
  ...{ aspect: 'Called by voice', aspects: ['Called by voice'], feeling: 'left out', colleague: 'Amira' },
  ...{ remedies: ['see you at 11:20'], manager: 'Chen', sought: 'an interpreter' },
};

describe('T3 K6 the patient who can’t hear', () => {
  const telling = new Telling().tell('wordsHeard.v1', { text: noteOf('T3') }).tell('waysOfTalkingSet.v1', {
    ...{ ways: ['write', 'interpreter'], byVoice: false, under18: true },
    ...{ adjust: 'text or wave', interpreter: 'BSL, next time' },
  });

  it('is written with, is never rung, and what to adjust is kept in their words', () => {
    const incident = telling.now();
    expect(wayOf(incident)).toBe('write');
    expect(mayRing(incident)).toBe(false);
    expect(incident.ways).toMatchObject({ adjust: 'text or wave', under18: true });
  });
  it('is never promised a call: the desk refuses it, and takes a text', () => {
    expect(decide(telling.now(), call('call'), asking)).toEqual({
      ok: false,
      refusal: { code: 'notByVoice' },
    });
    expect(decide(telling.now(), call('task'), asking).ok).toBe(true);
  });
  it('is never told to hear, listen or expect a call, in any desk’s words, and is never left without words', () => {
    const situation = { ...anySituation, way: 'write', rings: false } as const;
    for (const name of shippedNames)
      for (const moment of Moment.options) {
        const { phrases } = shippedPlaybook(name);
        const fitting = fittingPhrases(phrases, {
          moment,
          situation: { ...situation, fault: 'ours' },
          slots,
        });
        expect(fitting.length, `${name} ${moment}`).toBeGreaterThan(0);
        for (const { text } of fitting)
          expect(text).not.toMatch(/\b(?:hear|heard|listening|aloud|ring|call you|phone|voices?)\b/i);
      }
    const playbook = shippedPlaybook('clinic');
    const said = choosePhrase(playbook, { moment: 'callBack', situation, used: [], seed: 's', slots });
    expect(said?.text).toMatch(/by 17:00 tomorrow/);
  });
});

describe('T5 K6 a son who speaks for his mother', () => {
  const speaks = (papers: { id: string; label: string }[], told: boolean) =>
    new Telling()
      .tell('wordsHeard.v1', { text: noteOf('T5') })
      .tell('representativeNoted.v1', { name: 'Mr Marsh', relation: 'son', papers, mayBeTold: told });
  const certificate = { id: 'death-certificate', label: 'The death certificate' };

  it('takes the full length, and certificate and ID let him stop it without being told of calls and bills', () => {
    const incident = speaks([certificate], false).now();
    expect(reasonsForFull(incident)).toEqual(['representative']);
    expect(mayBeTold(incident)).toBe(false);
    const papers = shippedPlaybook('telecom').speakingFor;
    expect(papers.find(({ id }) => id === 'death-certificate')).toMatchObject({ mayBeTold: false });
    expect(papers.find(({ id }) => id === 'executor')).toMatchObject({ mayBeTold: true });
    expect(JSON.stringify(papers)).not.toMatch(/probate/i);
  });
  it('is told nothing on papers that nobody saw', () => {
    const proposal = {
      type: 'representativeNoted.v1',
      payload: { relation: 'son', mayBeTold: true },
    } as const;
    expect(decide(new Telling().now(), proposal, asking)).toEqual({
      ok: false,
      refusal: { code: 'authorityNotSeen' },
    });
    expect(mayBeTold(speaks([], true).now())).toBe(false);
  });
  it('hears no finding, no offer and no sum before that, and hears why', () => {
    const situation = { ...anySituation, mayBeTold: false, fault: 'ours' } as const;
    const { phrases } = shippedPlaybook('telecom');
    for (const moment of ['faultApology', 'agreement'] as const)
      expect(fittingPhrases(phrases, { moment, situation, slots })).toEqual([]);
    for (const moment of ['offer', 'explain', 'opener'] as const)
      expect(
        fittingPhrases(phrases, { moment, situation, slots }).some(({ id }) => id === `${moment}-speaks-for`),
      ).toBe(true);
    for (const phrase of fittingPhrases(phrases, { moment: 'offer', situation, slots }))
      expect(phrase.id).toBe('offer-speaks-for');
  });
  it('speaks for somebody no longer once they speak for themselves', () => {
    const incident = speaks([certificate], false).tell('representativeTakenOff.v1', {}).now();
    expect(incident.representative).toBeNull();
    expect(mayBeTold(incident)).toBe(true);
  });
});
