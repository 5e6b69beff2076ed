import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  lastDeed,
  nudgeTemperature,
  setTemperature,
  wordOf,
} from '#renderer/features/conversation/temperature';
import { beginAt, openCounter, theIncident } from '../../../support/counter-stores';
import { Telling } from '../../../support/telling';

describe('the temperature of the conversation', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());
  const readings = () => theIncident().temperature.map(({ degrees }) => degrees);

  it('has a word for every degree', () => {
    const words = [30, 49, 50, 69, 70, 89, 90, 100].map((degrees) => wordOf(degrees).key);
    expect(words).toEqual(['calm', 'calm', 'warm', 'warm', 'hot', 'hot', 'boiling', 'boiling']);
  });

  it('records where a burst of fine steps comes to rest, and each word at once', async () => {
    await openCounter();
    await beginAt();
    setTemperature(80);
    await vi.advanceTimersByTimeAsync(0);
    for (let press = 0; press < 3; press += 1) nudgeTemperature(5);
    await vi.advanceTimersByTimeAsync(999);
    expect(readings()).toEqual([80, 95]);
    for (let press = 0; press < 9; press += 1) nudgeTemperature(5);
    await vi.advanceTimersByTimeAsync(999);
    expect(readings()).toEqual([80, 95, 100]);
  });

  it('begins at warm where nobody has set any', async () => {
    await openCounter();
    await beginAt();
    nudgeTemperature(-5);
    await vi.advanceTimersByTimeAsync(999);
    expect(readings()).toEqual([60]);
  });

  it('2.4: is paired with what had just been said, and with nothing that came before the last reading', () => {
    const story = new Telling()
      .at('14:02')
      .tell('saidAloud.v1', { moment: 'regret', phrase: 'regret-happened' });
    expect(lastDeed(story.now())).toEqual({ kind: 'said', what: 'regret-happened' });
    story.at('14:03').tell('temperatureRead.v1', { degrees: 60, after: null });
    expect(lastDeed(story.now())).toBeNull();
    story.at('14:04').tell('storyFinished.v1', {});
    expect(lastDeed(story.now())).toEqual({ kind: 'done', what: 'They had told all of it' });
  });
});
