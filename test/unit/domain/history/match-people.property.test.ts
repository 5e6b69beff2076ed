import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchPeople, readTrace } from '#domain/history/match-people';
import { guessPlan } from '#domain/history/phone-plans';

const plan = guessPlan({ zone: 'Europe/London', currency: 'GBP' });
type Known = Parameters<typeof readTrace>[0];
const match = (one: Known, other: Known) => matchPeople(readTrace(one, plan), readTrace(other, plan));

const firstNames = [
  'Grace',
  'José',
  'Jürgen',
  'Anne-Marie',
  'Zoë',
  'Mohammed',
  'Bob',
  'Łucja',
  'Siobhán',
  'Иван',
];
const lastNames = [
  'Osei',
  'García',
  'Müller',
  'O’Brien',
  'de Vries',
  'Smith-Jones',
  'Nowak',
  'Whitlock',
  'Петров',
];
const name = fc.record({ first: fc.constantFrom(...firstNames), last: fc.constantFrom(...lastNames) });

/** The same name as another colleague would type it. */
const typed = ({ first, last }: { first: string; last: string }) =>
  fc
    .record({
      order: fc.constantFrom('plain', 'comma'),
      title: fc.constantFrom('', 'Mrs ', 'Mr. ', 'Dr ', 'MS '),
      space: fc.constantFrom(' ', '  ', '\u00a0', '\t'),
      letters: fc.constantFrom('as is', 'upper', 'lower', 'decomposed', 'bare'),
      around: fc.constantFrom('', ' '),
    })
    .map(({ order, title, space, letters, around }) => {
      const whole =
        order === 'comma' ? `${last},${space}${title}${first}` : `${title}${first}${space}${last}`;
      const spelt = {
        ...{ 'as is': whole, upper: whole.toUpperCase(), lower: whole.toLowerCase() },
        decomposed: whole.normalize('NFD'),
        bare: whole
          .normalize('NFD')
          .replace(/[\u0300-\u036f]/g, '')
          .replace(/’/g, "'"),
      }[letters];
      return around + spelt + around;
    });

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
/** A British number without its zero. */
const number = fc
  .tuple(fc.constantFrom('7', '1', '2'), digits(9))
  .map((parts) => parts.join(''))
  .filter((national) => new Set(national).size > 3);
const separated = (text: string) =>
  fc
    .array(fc.constantFrom('', '', ' ', '-', '.', '\u00a0', ' – '), {
      minLength: text.length,
      maxLength: text.length,
    })
    .map((between) => [...text].map((char, at) => char + (between[at] ?? '')).join(''));
const written = (national: string) =>
  fc
    .constantFrom(`0${national}`, `+44${national}`, `+44(0)${national}`, `0044${national}`)
    .chain((whole) => separated(whole));

const mailbox = fc.stringMatching(/^[a-z]{3,12}$/).map((local) => `${local}@example.com`);
const typedMailbox = (address: string) =>
  fc.constantFrom(address, address.toUpperCase(), ` ${address} `, `Mrs Osei <${address}>`, `${address}.`);

const customer = fc.record({ name, phone: number, email: mailbox });
const asTyped = (who: { name: { first: string; last: string }; phone: string; email: string }) =>
  fc.record({
    name: typed(who.name),
    phones: written(who.phone).map((phone) => [phone]),
    email: typedMailbox(who.email),
  });

describe('Branch B: how it is typed never changes the answer', () => {
  it('for any two customers, each written down in two ways', () => {
    const two = fc
      .tuple(customer, customer)
      .chain(([one, other]) => fc.tuple(asTyped(one), asTyped(one), asTyped(other), asTyped(other)));
    fc.assert(
      fc.property(two, ([one, oneAgain, other, otherAgain]) => {
        expect(match(oneAgain, otherAgain)).toEqual(match(one, other));
        expect(match(one, oneAgain)).toEqual({ grade: 'sure', why: ['phone', 'email', 'name'] });
      }),
      { numRuns: 250 },
    );
  });

  it('by name alone: always maybe, whatever the spelling', () => {
    fc.assert(
      fc.property(
        name.chain((who) => fc.tuple(typed(who), typed(who))),
        ([one, other]) => {
          expect(match({ name: one }, { name: other })).toEqual({ grade: 'maybe', why: ['name'] });
        },
      ),
      { numRuns: 250 },
    );
  });

  it('is the same both ways round, and no text makes it throw', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 40 });
    const anybody = fc.record({
      name: fc.oneof(anything, name.chain(typed)),
      phones: fc.array(fc.oneof(anything, number.chain(written)), { maxLength: 3 }),
      email: fc.oneof(anything, mailbox),
      codes: fc.array(fc.oneof(anything, fc.stringMatching(/^[A-Z0-9]{5,8}$/)), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(anybody, anybody, (one, other) => {
        expect(match(one, other)).toEqual(match(other, one));
        const named = match({ name: one.name }, { name: other.name });
        expect(named?.grade ?? 'maybe').toBe('maybe');
      }),
      { numRuns: 250 },
    );
  });

  it('two numbers that differ in one digit are two numbers', () => {
    const nearly = fc.tuple(number, fc.nat(9), fc.integer({ min: 1, max: 9 })).chain(([national, at, by]) => {
      const changed = [...national]
        .map((digit, place) => (place === at ? (Number(digit) + by) % 10 : digit))
        .join('');
      return fc.tuple(written(national), written(changed), fc.constant(changed));
    });
    fc.assert(
      fc.property(nearly, ([one, other, changed]) => {
        fc.pre(/^[1-9]/.test(changed));
        expect(match({ phones: [one] }, { phones: [other] })).toBeNull();
      }),
      { numRuns: 250 },
    );
  });
});
