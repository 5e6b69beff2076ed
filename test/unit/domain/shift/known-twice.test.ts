import { expect, it } from 'vitest';
import { knownTwice } from '#domain/shift/known-twice';

it('K5 somebody whom two desks were set up with separately is noticed by their name, however it was typed', () => {
  const people = ['Amira K.', 'Ben T.', ' amira  k.', 'Chen W.', 'Ben T.', 'Ben T.'].map((name) => ({
    name,
  }));
  expect(knownTwice(people)).toEqual(['Amira K.', 'Ben T.']);
  expect(knownTwice(people.slice(0, 2))).toEqual([]);
});
