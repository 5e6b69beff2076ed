import { describe, expect, it } from 'vitest';
import { matchPeople, readTrace } from '#domain/history/match-people';
import { guessPlan } from '#domain/history/phone-plans';
import { compareNames } from '#domain/history/same-name';
import { nameWords } from '#domain/history/name-words';
import { comparePhones, readPhones } from '#domain/history/same-phone';
import { labelledPairs } from './pairs';

const britain = guessPlan({ zone: 'Europe/London', currency: 'GBP' });
const match = (
  one: Parameters<typeof readTrace>[0],
  other: Parameters<typeof readTrace>[0],
  plan = britain,
) => matchPeople(readTrace(one, plan), readTrace(other, plan));

describe('Branch B: is this the same person?', () => {
  it(`is answered as a person would answer it, for ${labelledPairs.length} pairs and both ways round`, () => {
    expect(labelledPairs.length).toBeGreaterThanOrEqual(120);
    const wrong = labelledPairs.flatMap(([one, other, expected]) => {
      const found = [match(one, other), match(other, one)].map((answer) => answer?.grade ?? null);
      return found.every((grade) => grade === expected) ? [] : [{ one, other, expected, found }];
    });
    expect(wrong).toEqual([]);
  });

  it('says why, and a name alone is never sure', () => {
    const grace = { name: 'Grace Osei', phones: ['07700 900142'], email: 'g@example.com' };
    expect(match(grace, { ...grace, name: 'Osei, Grace' })).toEqual({
      grade: 'sure',
      why: ['phone', 'email', 'name'],
    });
    expect(match({ name: 'Grace Osei' }, { name: 'Grace Osei' })).toEqual({ grade: 'maybe', why: ['name'] });
    expect(match(grace, { ...grace, name: 'Peter Brown' })).toEqual({
      grade: 'maybe',
      why: ['phone', 'email', 'otherName'],
    });
  });

  it('knows two people’s names from too little of a name', () => {
    const compare = (one: string, other: string) => compareNames(nameWords(one), nameWords(other));
    expect(compare('Grace Osei', 'Peter Brown')).toBe('other');
    expect(compare('Grace', 'Grace Osei')).toBe('weak');
    expect(compare('Grace', 'Osei')).toBe('weak');
    expect(compare('Grace', 'Peter Brown')).toBe('other');
    expect(compare('', 'Peter Brown')).toBe('weak');
  });
});

describe('a phone number', () => {
  const sameIn = (branch: { zone: string; currency: string }, one: string, other: string) => {
    const plan = guessPlan(branch);
    const [first, second] = [readPhones(one, plan)[0], readPhones(other, plan)[0]];
    return first && second ? comparePhones(first, second) : null;
  };

  it('is read as the branch’s country writes it', () => {
    const eur = (zone: string) => ({ zone, currency: 'EUR' });
    expect(sameIn(eur('Europe/Berlin'), '0170 1234567', '+49 170 1234567')).toBe('sure');
    expect(sameIn(eur('Europe/Berlin'), '089/1234567', '004989 1234567')).toBe('sure');
    expect(sameIn(eur('Europe/Madrid'), '612 345 678', '+34 612345678')).toBe('sure');
    expect(sameIn(eur('Europe/Rome'), '06 1234 5678', '+39 06 12345678')).toBe('sure');
    expect(sameIn({ zone: 'Europe/Budapest', currency: 'HUF' }, '06 30 123 4567', '+36 30 123 4567')).toBe(
      'sure',
    );
    expect(sameIn({ zone: 'America/New_York', currency: 'USD' }, '(202) 555-0143', '+1-202-555-0143')).toBe(
      'sure',
    );
    expect(sameIn({ zone: 'America/New_York', currency: 'USD' }, '1 202 555 0143', '202.555.0143')).toBe(
      'sure',
    );
    expect(sameIn({ zone: 'Australia/Perth', currency: 'AUD' }, '0412 345 678', '0061 412 345 678')).toBe(
      'sure',
    );
    expect(sameIn({ zone: 'Europe/Copenhagen', currency: 'DKK' }, '20 12 34 56', '+45 20123456')).toBe(
      'sure',
    );
  });

  it('is only a maybe where nothing says which country it belongs to', () => {
    const nowhere = { zone: 'UTC', currency: 'EUR' };
    expect(guessPlan(nowhere)).toBeNull();
    expect(sameIn(nowhere, '07700 900142', '+44 7700 900142')).toBe('maybe');
    expect(sameIn(nowhere, '07700 900142', '07700-900142')).toBe('sure');
    expect(sameIn(nowhere, '202 555 0143', '312 555 0143')).toBeNull();
    expect(sameIn(nowhere, '20123456', '+45 20123456')).toBeNull();
  });
});
