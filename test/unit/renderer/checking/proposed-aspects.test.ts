import { describe, expect, it } from 'vitest';
import type { Proposal } from '#domain/event/catalogue';
import { nextOpen } from '#renderer/features/checking/confirming-part';
import { noteAspect, proposedAspects } from '#renderer/features/checking/proposed-aspects';
import { shippedPlaybook } from '../../../fixtures/playbook';
import { idOf, Telling } from '../../../support/telling';

const { categories } = shippedPlaybook('hotel');
const heard = (text: string) => new Telling().tell('wordsHeard.v1', { text });
const labels = (story: Telling) => proposedAspects(story.now(), categories).map(({ label }) => label);

describe('what it may be about', () => {
  it('is cut from their words, each with the stretch it came from', () => {
    const proposed = proposedAspects(
      heard('deposit twice... three calls, nobody rang back').now(),
      categories,
    );
    expect(proposed.map(({ label }) => label)).toEqual(['Deposit twice', 'Three calls', 'Nobody rang back']);
    expect(proposed.map(({ words }) => words)).toEqual(['deposit twice', 'three calls', 'nobody rang back']);
  });

  it('is not proposed again once it is on the list, nor once it was taken off', () => {
    const story = heard('deposit twice... nobody rang back');
    const aspect = idOf('aspect', 1);
    story.tell('aspectNoted.v1', { aspect, label: 'Deposit', words: 'deposit twice', category: null });
    expect(labels(story)).toEqual(['Nobody rang back']);
    story.tell('aspectTakenOff.v1', { aspect });
    expect(labels(story)).toEqual(['Nobody rang back']);
  });

  it('ticks nothing beside a list that stands, so that passing by adds nothing', () => {
    const story = heard('deposit twice... nobody rang back');
    story.tell('aspectNoted.v1', {
      aspect: idOf('aspect', 1),
      label: 'Deposit',
      words: 'deposit twice',
      category: null,
    });
    expect(proposedAspects(story.now(), categories).map(({ likely }) => likely)).toEqual([false]);
  });

  it('ticks one where no word is known, and no more than four of a long story', () => {
    const unknown = proposedAspects(heard('it was like that. and it went on like that').now(), categories);
    expect(unknown.map(({ likely }) => likely)).toEqual([true, false]);
    const rooms = ['The lift was broken', 'the shower was cold', 'the bill was wrong', 'the room was dirty'];
    const long = heard([...rooms, 'the key didn’t work', 'breakfast was late'].join('. '));
    const ticked = proposedAspects(long.now(), categories).filter(({ likely }) => likely);
    expect(ticked).toHaveLength(4);
  });

  it('has a label short enough to say, ending where a clause ends', () => {
    const story = heard(
      'My bank showed on Saturday that it had been taken twice, so I rang you and was told somebody would call me back',
    );
    expect(labels(story)[0]).toBe('My bank showed on Saturday that it had been taken twice');
  });

  it('proposes nothing without words', () => {
    expect(labels(heard('   '))).toEqual([]);
  });

  it('is noted with its words, which the record takes as they are', () => {
    const words = 'three calls, “nobody” rang <b>back</b>';
    const noted = noteAspect({ label: 'Three calls', words, category: null }) as Extract<
      Proposal,
      { type: 'aspectNoted.v1' }
    >;
    expect(noted.payload).toMatchObject({ label: 'Three calls', words });
  });
});

describe('which aspect is asked next', () => {
  const story = new Telling();
  for (const n of [1, 2, 3])
    story.tell('aspectNoted.v1', {
      aspect: idOf('aspect', n),
      label: `Thing ${n}`,
      words: '',
      category: null,
    });

  it('is the next one without an answer, then the first again, then none', () => {
    const at = (n: number) => {
      const { aspects } = story.now();
      const here = aspects[n - 1];
      return here && nextOpen(aspects, here)?.label;
    };
    expect(at(2)).toBe('Thing 3');
    story.tell('aspectConfirmed.v1', { aspect: idOf('aspect', 3), answer: 'yes' });
    expect(at(2)).toBe('Thing 1');
    story.tell('aspectConfirmed.v1', { aspect: idOf('aspect', 1), answer: 'differently' });
    expect(at(2)).toBeUndefined();
  });
});
