import { expect, it } from 'vitest';
import { firstName } from '#domain/customer-view/first-name';

it.each([
  ['Amira K.', 'Amira'],
  ['Ben', 'Ben'],
  ['  Grace  Osei ', 'Grace'],
  ['', ''],
])('K7 a colleague is called by the first name: “%s” is “%s”', (whole, first) => {
  expect(firstName(whole)).toBe(first);
});

it.each([
  ['Dr Ada Novak', 'Ada'],
  ['Prof. Dr. Jan Kowalski', 'Jan'],
  ['Mx Robin Vale', 'Robin'],
  ['Frau Anna Huber', 'Anna'],
  ['Mme Claire Petit', 'Claire'],
])('K7 a title is no first name: “%s” is “%s”', (whole, first) => {
  expect(firstName(whole)).toBe(first);
});

it.each(['Mrs Osei', 'Mr. Doyle', 'Herr Huber', 'M. Petit', 'Dr', 'Ms'])(
  'K7 nobody is called by a bare surname: “%s” stays whole',
  (whole) => {
    expect(firstName(whole)).toBe(whole);
  },
);

it('K7 a single letter is an initial, unless a full stop makes it a title', () => {
  expect(firstName('M Petit')).toBe('M');
});
