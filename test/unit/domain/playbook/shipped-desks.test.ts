import { describe, expect, it } from 'vitest';
import { choosePhrase } from '#domain/coaching/choose-phrase';
import { checkPlaybook } from '#domain/playbook/check/check-playbook';
import { cuesFor } from '#domain/playbook/stages-for';
import { Moment } from '#domain/playbook/vocabulary';
import { aPhrase, aPlaybook, aSituation, shippedNames, shippedPlaybook } from '../../../fixtures/playbook';

const stepOf = (name: string, id: string) => {
  const step = shippedPlaybook(name)
    .journey.stages.flatMap(({ steps }) => steps)
    .find((one) => one.id === id);
  if (!step) throw new Error(`no step ${id}`);
  return step;
};

describe('the desks that ship', () => {
  it('are a shop, a hotel, a clinic, a council and a phone shop, each with its own word for people', () => {
    expect(
      Object.fromEntries(
        shippedNames.map((name) => {
          const { title, people } = shippedPlaybook(name);
          return [name, [title, people.one]];
        }),
      ),
    ).toEqual({
      retail: ['Shop', 'customer'],
      hotel: ['Hotel', 'guest'],
      clinic: ['Clinic', 'patient'],
      council: ['Council', 'resident'],
      telecom: ['Phone shop', 'customer'],
    });
  });
  it.each(['clinic', 'council'])('9.12 %s has no gestures, and no limit that would allow one', (name) => {
    const { remedies, authority } = shippedPlaybook(name);
    expect(remedies.filter(({ kind }) => kind === 'gesture')).toEqual([]);
    for (const role of [authority.gestures.staff, authority.gestures.manager])
      expect(Object.values(role.each).every((most) => most === 0)).toBe(true);
  });
  it.each([
    ['clinic', ['house', 'nhs-england']],
    ['council', ['house', 'housing-ombudsman']],
    ['telecom', ['house', 'uk-telecoms']],
    ['retail', ['house']],
  ])('%s has the house pack first, and examples that say they need checking', (name, ids) => {
    const [house, ...examples] = shippedPlaybook(name).clocks;
    expect([house, ...examples].map((pack) => pack?.id)).toEqual(ids);
    for (const { note } of examples) expect(note).toMatch(/^An example, to be checked by an adviser/);
  });
  it.each([
    ['clinic', 'medicine'],
    ['council', 'personal-data'],
    ['telecom', 'card-fraud'],
    ['retail', 'hurt'],
  ])('C %s puts first the serious kind that is likeliest there: %s', (name, first) => {
    expect(shippedPlaybook(name).serious[0]?.id).toBe(first);
  });
  it.each(shippedNames)('7.2 %s asks at least two people in order, or the one in charge', (name) => {
    for (const { id, consult } of shippedPlaybook(name).categories)
      expect(consult.length, id).toBeGreaterThanOrEqual(1);
  });
});

describe('the bank of questions', () => {
  it.each(shippedNames)('5.4 %s asks what could be made easier, in open and in closed words', (name) => {
    const needs = shippedPlaybook(name).questions.filter(({ topic }) => topic === 'needs');
    expect(new Set(needs.map(({ kind }) => kind))).toEqual(new Set(['open', 'closed']));
    // 5.5 What to adjust, never what somebody has.
    for (const { text } of needs)
      expect(text).not.toMatch(/\b(?:condition|disab|illness|diagnos|wrong with)/i);
  });
  it.each(shippedNames)(
    '5.1 %s begins open questions with a question word, and closed ones without',
    (name) => {
      const asks = /^(?:What|When|Where|Who|Whom|Whose|How|Which|In )/;
      for (const { id, text, kind } of shippedPlaybook(name).questions) {
        expect(text, id).toMatch(/\?$/);
        if (kind === 'closed') expect(text, id).not.toMatch(asks);
      }
    },
  );
});

describe('cues for eyes, hands and voice', () => {
  it('2.7 are about the face at the counter, and about the voice on the phone', () => {
    const step = stepOf('retail', 'listening');
    const at = (changes: object) => cuesFor(step, aSituation(changes)).join(' ');
    expect(at({})).toMatch(/^Stop\. Face them\./);
    expect(at({ channel: 'phone' })).not.toMatch(/Face them|Look at them/);
    expect(at({ channel: 'email' })).toMatch(/^Read it all/);
    expect(at({ channel: 'phone' })).toMatch(/can’t see you nod/);
    expect(at({ temperature: 95 })).toMatch(/way out/);
    expect(at({ temperature: 95, channel: 'phone' })).not.toMatch(/steps back|Sit/);
    expect(cuesFor(step, aSituation({ temperature: 95 }), 2)).toHaveLength(2);
  });
  it.each(shippedNames)(
    '%s has some for the counter and for the phone wherever something is said to the customer',
    (name) => {
      const spoken = shippedPlaybook(name).journey.stages.filter(({ steps }) =>
        steps.some(({ moments }) => moments.length > 0),
      );
      for (const stage of spoken)
        for (const channel of ['walkIn', 'phone'])
          expect(
            stage.steps.some(({ sometimes = [] }) =>
              sometimes.some(({ when }) => when.some(({ value }) => value === channel)),
            ),
            `${stage.id} ${channel}`,
          ).toBe(true);
    },
  );
});

describe('3.4 the two apologies, where the law has a word on them', () => {
  const playbook = shippedPlaybook('retail');
  const all = (moment: 'regret' | 'faultApology', jurisdiction: string | null) => {
    const situation = aSituation({ jurisdiction, fault: 'ours' });
    const used: string[] = [];
    for (;;) {
      const chosen = choosePhrase(playbook, { moment, situation, used, seed: 'i', slots: {} });
      if (!chosen || used.includes(chosen.id)) return used;
      used.push(chosen.id);
    }
  };
  it.each(['GB-ENG', 'GB-WLS', 'AU-NSW', 'CA-BC', 'CA-ON', 'HK'])(
    '%s: the first may say “I apologise”',
    (code) => {
      expect(all('regret', code)[0]).toBe('regret-apology-protected');
      expect(all('faultApology', code)[0]).toMatch(/^fault-protected/);
    },
  );
  it('GB-SCT: it comes with looking at how to keep it from happening again', () => {
    expect(all('regret', 'GB-SCT')[0]).toBe('regret-apology-scotland');
    expect(all('faultApology', 'GB-SCT')[0]).toBe('fault-protected-scotland');
  });
  it.each([null, 'GB-NIR', 'FR'])('%s: the neutral wording, and none that was written for a law', (code) => {
    for (const id of [...all('regret', code), ...all('faultApology', code)])
      expect(id).not.toMatch(/protected|scotland/);
  });
  it('a code that no law is named for is pointed out', () => {
    const when = [{ field: 'jurisdiction', operator: 'is', value: 'ZZ' } as const];
    const phrases = [...aPlaybook().phrases, aPhrase({ id: 'x', when })];
    expect(checkPlaybook(aPlaybook({ phrases })).map(({ says }) => says)).toContain(
      'asks for “ZZ”, which jurisdictions.json hasn’t got',
    );
  });
});

it.each(shippedNames)(
  'every moment of %s has words on paper as well as aloud, without borrowing a voice',
  (name) => {
    const playbook = shippedPlaybook(name);
    for (const moment of Moment.options)
      for (const channel of ['email', 'letter'] as const) {
        const slots = { restatement: 'you paid once', time: 'by 17:00', words: 'x' };
        const chosen = choosePhrase(playbook, {
          moment,
          situation: aSituation({ channel, fault: 'ours', serious: false }),
          used: [],
          seed: 'i',
          slots,
        });
        expect(chosen?.text, moment).not.toMatch(/\b(?:on the line|hang up|voice|ring off)\b/i);
      }
  },
);
