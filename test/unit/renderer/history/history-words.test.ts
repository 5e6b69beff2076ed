import { describe, expect, it } from 'vitest';
import type { EarlierPerson } from '#domain/history/customer-history';
import type { CustomerHistory } from '#domain/history/tell-history';
import { brokenWhen, chipWords, endOf, figureWords, foundBy } from '#renderer/features/history/history-words';

const told: EarlierPerson['case'] = {
  ...{
    id: 'A',
    reference: 'MIL-2026-A0001',
    receivedAt: '2026-11-01T10:00:00Z',
    state: 'sealed',
    outcome: 'settled',
  },
  ...{ initials: 'G. O.', about: ['Charged twice'], done: [], ifTheyComeBack: '', redress: [] },
  upheld: { upheld: 1, found: 1 },
};
const person = (
  grade: EarlierPerson['grade'],
  why: EarlierPerson['why'] = ['phone'],
  saidBy: string | null = null,
) => ({
  ...{ grade, why, saidBy, case: told },
});
const history = (...people: EarlierPerson[]): CustomerHistory => ({
  people,
  facts: { broken: [], redress: [], upheld: { upheld: 0, found: 0 } },
  indicators: null,
  similar: 4,
});

describe('Branch B: the chip', () => {
  it('says how many are theirs and how many perhaps, and nothing of who was said to be somebody else', () => {
    expect(chipWords(history(person('sure'), person('sure')), false)).toBe('2 earlier');
    expect(chipWords(history(person('sure'), person('maybe')), false)).toBe('1 earlier · 1 perhaps theirs');
    expect(chipWords(history(person('different')), false)).toBe('');
    expect(chipWords(history(), false)).toBe('');
  });

  it('K2: is only a number where customers can see the screen', () => {
    expect(chipWords(history(person('sure'), person('maybe'), person('different')), true)).toBe('2');
    expect(chipWords(history(), true)).toBe('');
  });
});

describe('Branch B: the sheet', () => {
  it('says by what somebody was found, what speaks against it, or who said so', () => {
    expect(foundBy(person('sure', ['phone', 'name']))).toBe(
      'Found by their phone number and a name like theirs',
    );
    expect(foundBy(person('maybe', ['email', 'otherName']))).toBe(
      'Found by their e-mail address, but under another name',
    );
    expect(foundBy(person('sure', ['said', 'name'], 'Amira K.'))).toBe('Same person, said Amira K.');
    expect(foundBy(person('sure', ['said']))).toBe('Same person, by way of another complaint');
    expect(foundBy(person('different', ['said', 'name'], 'Ben T.'))).toBe('Somebody else, said Ben T.');
  });

  it('tells a promise that is still owed from one that was kept too late', () => {
    const promise = { incident: 'A', reference: null, what: 'Ring', dueAt: '2024-11-01T10:00:00Z' };
    expect(brokenWhen({ ...promise, keptAt: null })).toBe('promised for 1 Nov 2024, still owed');
    expect(brokenWhen({ ...promise, keptAt: '2024-11-03T10:00:00Z' })).toBe(
      'promised for 1 Nov 2024, kept 3 Nov 2024',
    );
  });

  it('calls a complaint open until it is filed, whatever its outcome is going to be', () => {
    expect(endOf({ state: 'sealed', outcome: 'notSettled' })).toBe('not settled');
    expect(endOf({ state: 'parked', outcome: 'settled' })).toBe('still open');
    expect(endOf({ state: 'open', outcome: null })).toBe('still open');
  });

  it('explains each figure in words, with its end', () => {
    const counted = {
      cases: 3,
      since: '2025-11-21T14:00:00Z',
      nextEndsAt: '2027-01-05T12:00:00Z',
      doubt: null,
    };
    const figures = [
      figureWords({ kind: 'claims', ...counted }),
      figureWords({
        kind: 'credits',
        ...counted,
        amounts: [
          { minor: 250, currency: 'EUR' },
          { minor: 1840, currency: 'GBP' },
        ],
      }),
      figureWords({ kind: 'upheld', ...counted, upheld: 2, found: 3 }),
    ];
    expect(figures.map(({ figure }) => figure)).toEqual([
      '3 complaints in twelve months',
      '€2.50 and £18.40 put right in twelve months',
      '2 of 3 found to be ours in twelve months',
    ]);
    for (const { why, ends } of figures) {
      expect(why).toMatch(/\w{4,}.*\.$/);
      expect(ends).toBe('The next one leaves the count on 5 January 2027.');
    }
  });
});
