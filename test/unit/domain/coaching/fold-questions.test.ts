import { describe, expect, it } from 'vitest';
import { areQuestionsShut } from '#domain/coaching/fold-questions';
import { Telling } from '../../../support/telling';

const at = (...degrees: number[]) =>
  degrees.reduce(
    (telling, one) => telling.tell('temperatureRead.v1', { degrees: one, after: null }),
    new Telling().tell('wordsHeard.v1', { text: 'It left my account twice.' }),
  );

describe('2.3 tension first, information later', () => {
  it('2.3 questions stay folded from hot on, until it has fallen', () => {
    expect(areQuestionsShut(at(80).now())).toBe(true);
    expect(areQuestionsShut(at(80, 70).now())).toBe(true);
    expect(areQuestionsShut(at(80, 65).now())).toBe(false);
    expect(areQuestionsShut(at(40, 95).now())).toBe(true);
  });

  it('2.3, 2.4 a temperature that nobody set shuts nothing', () => {
    expect(areQuestionsShut(at().now())).toBe(false);
  });

  it('2.3 staff open them all the same: it is recorded, once, and they stay open', () => {
    const telling = at(85).tell('questionsOpened.v1', {});
    const { questionsOpened } = telling.now();
    expect(questionsOpened).toMatchObject({ byName: 'Amira K.' });
    expect(areQuestionsShut(telling.now())).toBe(false);
    telling.tell('temperatureRead.v1', { degrees: 95, after: null }).tell('questionsOpened.v1', {});
    expect(areQuestionsShut(telling.now())).toBe(false);
    expect(telling.now().questionsOpened).toEqual(questionsOpened);
  });
});
