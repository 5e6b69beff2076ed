import { describe, expect, it } from 'vitest';
import { formatPhrase } from '#domain/coaching/phrase-message';
import { checkSimilar } from '#domain/playbook/check/check-similar';
import type { Condition } from '#domain/playbook/playbook';
import { Moment, type Channel } from '#domain/playbook/vocabulary';
import { shippedNames, shippedPlaybook } from '../../../fixtures/playbook';

/** The documents the procedure comes from, the frameworks in use, and the standard. */
const sources = /^(?:S[0-4]\b|HEARD|LARA|LAST|verbal judo|ISO 10002)/;

const namesChannel = (channel: Channel) => (condition: Condition) =>
  condition.field === 'channel' &&
  (Array.isArray(condition.value) ? condition.value.includes(channel) : condition.value === channel);

describe.each(shippedNames)('the words of %s', (name) => {
  const playbook = shippedPlaybook(name);
  const spoken = playbook.phrases.map((phrase) => ({
    ...phrase,
    said: formatPhrase(phrase, {})
      .map(({ text }) => text)
      .join(''),
  }));

  it('are at least 250, with five ways or more to say it at every moment', () => {
    expect(spoken.length).toBeGreaterThanOrEqual(250);
    for (const moment of Moment.options)
      expect(spoken.filter((phrase) => phrase.moment === moment).length, moment).toBeGreaterThanOrEqual(5);
  });
  it('are different ways: no two of one moment are near copies', () => {
    expect(checkSimilar(playbook.phrases)).toEqual([]);
  });
  it('say where each comes from', () => {
    for (const { id, source } of spoken) expect(source, id).toMatch(sources);
  });
  it.each(['phone', 'email', 'letter'] as const)(
    'have words made for it at every moment, on the channel %s',
    (channel) => {
      const quiet = ['seriousFirst', 'managerComing', 'park'];
      for (const moment of Moment.options.filter((one) => !quiet.includes(one)))
        expect(
          spoken.some((phrase) => phrase.moment === moment && phrase.when.some(namesChannel(channel))),
          `${moment} by ${channel}`,
        ).toBe(true);
    },
  );
  it('are never the same twice', () => {
    expect(new Set(spoken.map(({ said }) => said)).size).toBe(spoken.length);
  });
  it('3.4 say sorry first without a word about fault', () => {
    for (const { moment, said } of spoken)
      if (moment === 'regret') {
        expect(said).toMatch(/sorry/);
        expect(said).not.toMatch(/\b(?:fault|mistake|wrong|error|because|but|if)\b/i);
      }
  });
  it('3.4 own the fault in the second apology', () => {
    for (const { moment, said } of spoken)
      if (moment === 'faultApology') expect(said).toMatch(/\b(?:ours?|us|we)\b/i);
  });
  it('A offer help within every limit', () => {
    for (const { moment, said } of spoken)
      if (moment === 'boundary') expect(said).toMatch(/\bhelp|sort this out with you\b/);
  });
  it('A keep the complaint open when somebody is warned or left', () => {
    for (const { moment, said } of spoken)
      if (moment === 'lastWarning' || moment === 'leaving') expect(said).toMatch(/complaint|answered/);
  });
  it('3.7 tell of other cases only where the register holds some, and never when serious', () => {
    for (const { said, when } of spoken)
      if (/\bnot the (?:only|first)\b/.test(said))
        expect(when).toEqual(
          expect.arrayContaining([
            { field: 'similar', operator: 'atLeast', value: 1 },
            { field: 'serious', operator: 'is', value: false },
          ]),
        );
  });
  it('9.12 never name a gesture', () => {
    for (const { said } of spoken)
      expect(said).not.toMatch(/\b(?:gesture|goodwill|sweetener|compensation)\b/i);
    for (const { say } of playbook.remedies) expect(say).not.toMatch(/\b(?:gesture|goodwill|sweetener)\b/i);
  });
  it('9.12 give whatever is theirs by right without a manager, but for the price of a night', () => {
    const needing = playbook.remedies.filter(({ kind, gives }) => kind === 'right' && gives === 'manager');
    expect(needing.map(({ id }) => id)).toEqual(name === 'hotel' ? ['less-for-the-night'] : []);
  });
  it('C carry all eleven serious kinds, each with its first minute, what to keep and what never to do', () => {
    expect(playbook.serious).toHaveLength(11);
  });
  it('0.8 hold the built-in causes', () => {
    expect(playbook.causes.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'human-error',
        'miscommunication',
        'need-overlooked',
        'process',
        'product',
        'policy',
        'supplier',
        'system',
        'not-shown-how',
        'too-few-people',
        'how-we-do-things',
        'not-made-clear',
        'undetermined',
      ]),
    );
  });
});
