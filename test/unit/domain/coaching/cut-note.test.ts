import { describe, expect, it } from 'vitest';
import { cutNote, wishesIn } from '#domain/coaching/cut-note';
import { noteOf } from '../../../fixtures/conversations';

describe('9.1 what they would like, as they said it', () => {
  it.each([
    ['T1', ['Just the difference, and maybe tell him it’s not nice to hear in front of people']],
    ['T3', ['I want to be seen today', 'that letter taken away']],
    [
      'T5',
      ['Stop it, the money back to the estate, no more texts', 'keep the number till Christmas if you can'],
    ],
    [
      'T7',
      [
        'I don’t want a voucher',
        'I want to know why, in writing, from someone with a name',
        'he looks at it on the camera',
      ],
    ],
    ['T8', ['Keep the plate', 'I want to know what was in it and who she told', 'Ring me', 'Ring her']],
  ] as const)('%s is found in the note', (id, wishes) => {
    expect(wishesIn(noteOf(id))).toEqual(wishes);
  });
  it.each([
    'You keep sending me letters',
    'I need a ramp and there is none',
    'Just the one till was open',
    'No milk on the shelf',
    'Don’t say random',
  ])('isn’t seen in “%s”', (note) => {
    expect(wishesIn(note)).toEqual([]);
  });
});

describe('cutting a note', () => {
  it('keeps the place of every stretch, so that nothing is lost or invented', () => {
    const note = 'It broke.  And then the lad laughed; I want a new one.';
    for (const { words, start, end } of cutNote(note))
      expect(note.slice(start, end).replace(/\s+/g, ' ')).toBe(words);
    expect(cutNote(note).map(({ words, isWish }) => [words, isWish])).toEqual([
      ['It broke', false],
      ['then the lad laughed', false],
      ['I want a new one', true],
    ]);
  });
  it('leaves a clause that belongs to the one before with it', () => {
    expect(cutNote('my daughter’s new address, that her ex is not to have')).toHaveLength(1);
  });
  it('knows a bare time for a fact', () => {
    expect(cutNote('Here 9.25. Appointment 9.40').map(({ isBareFact }) => isBareFact)).toEqual([true, true]);
    expect(cutNote('He came at 9.25 and shouted')[0]?.isBareFact).toBe(false);
  });
});
