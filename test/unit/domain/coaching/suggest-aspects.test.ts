import { describe, expect, it } from 'vitest';
import { guessCategory, suggestAspects } from '#domain/coaching/suggest-aspects';
import { shippedPlaybook } from '../../../fixtures/playbook';

const { categories: hotel } = shippedPlaybook('hotel');
const { categories: retail } = shippedPlaybook('retail');
const labels = (note: string, of = hotel) => suggestAspects(note, of).map(({ label }) => label);

describe('4.3 what it may be about', () => {
  it('is cut at stops, dots and new clauses', () => {
    expect(labels('deposit twice... three calls, nobody rang back')).toEqual([
      'Deposit twice',
      'Three calls',
      'Nobody rang back',
    ]);
    expect(labels('The shower is cold. The lift is out; my key card is dead')).toEqual([
      'The shower is cold',
      'The lift is out',
      'My key card is dead',
    ]);
    expect(labels('the room was dirty and nobody came')).toEqual(['The room was dirty', 'Nobody came']);
  });
  it('stays in one piece where and or a comma only joins things', () => {
    expect(labels('towels and sheets were dirty')).toEqual(['Towels and sheets were dirty']);
    expect(labels('salmon, 1.85 on the yellow sticker', retail)).toEqual([
      'Salmon, 1.85 on the yellow sticker',
    ]);
    expect(labels('it cost £3.40 at the till', retail)).toEqual(['It cost £3.40 at the till']);
  });
  it('invents nothing: every suggestion is in the note, word for word', () => {
    const note =
      'No hot water since Friday, and I rang twice… then the engineer never came! “Tomorrow”, they said.';
    for (const { words } of suggestAspects(note, hotel)) expect(note).toContain(words);
  });
  it('is offered once each, at most eight, and empty for an empty note', () => {
    expect(labels('lift is out. lift is out. Lift is out.')).toEqual(['Lift is out']);
    expect(labels(Array.from({ length: 30 }, (_, index) => `thing number ${index}`).join('. '))).toHaveLength(
      8,
    );
    expect(labels(' … ')).toEqual([]);
  });
  it('is likely when a category knows its words, or when it is all there is', () => {
    expect(suggestAspects('hello to you. the lift is out', hotel).map(({ likely }) => likely)).toEqual([
      false,
      true,
    ]);
    expect(suggestAspects('something odd happened', hotel).map(({ likely }) => likely)).toEqual([true]);
  });
});

describe('4.3 of several stretches on one subject', () => {
  const likely = (note: string, of = retail) =>
    suggestAspects(note, of)
      .filter((one) => one.likely)
      .map(({ words }) => words);
  it('the one that says most is proposed, and the others are offered', () => {
    const note = 'it says late. The parcel is late and never arrived';
    expect(likely(note)).toEqual(['The parcel is late and never arrived']);
    expect(suggestAspects(note, retail)).toHaveLength(2);
  });
  it('two things under one category stay two', () => {
    expect(likely('the toilet is dirty. the car park is full')).toEqual([
      'the toilet is dirty',
      'the car park is full',
    ]);
  });
  it('a wish isn’t what it is about', () => {
    expect(likely('the zip broke. I want my money back')).toEqual(['the zip broke']);
  });
  it('short sentences that belong together stay together', () => {
    expect(likely('White women. He never moved.')).toEqual(['White women. He never moved']);
  });
});

describe('the category of an aspect', () => {
  it.each([
    ['no hot water since Friday', 'mechanical', 'hot-water'],
    ['the lift is out', 'mechanical', 'lift'],
    ['deposit taken twice', 'service', 'bill'],
    ['nobody rang back', 'service', 'contact'],
    ['music until three, very loud party', 'unusual', 'noise'],
    ['the man at reception was rude', 'attitudinal', 'reception'],
  ])('%s → %s, %s', (text, category, label) => {
    expect(guessCategory(text, hotel)).toMatchObject({ category, label });
  });
  it.each([
    ['T1 reduced price, yellow sticker, scanned at full price', 'billing'],
    ['charged twice at the till', 'billing'],
    ['the zip broke after a day', 'quality'],
    ['he was rude to me', 'staff'],
    ['parcel never arrived', 'fulfilment'],
    ['forty minutes in the queue', 'queue'],
    ['nobody rang back', 'communication'],
    ['the toilet is dirty', 'premises'],
  ])('%s → %s', (text, category) => {
    expect(guessCategory(text, retail)?.category).toBe(category);
  });
  it('says by which words, and stays open without any', () => {
    expect(guessCategory('the lift is out', hotel)?.because).toEqual(['lift']);
    expect(guessCategory('mumble', hotel)).toBeNull();
  });
});
