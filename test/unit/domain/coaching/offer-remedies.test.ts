import { describe, expect, it } from 'vitest';
import { offerRemedies, type AspectFinding } from '#domain/coaching/offer-remedies';
import { whoseToGive } from '#domain/coaching/whose-to-give';
import { aPlaybook, aRemedy, shippedPlaybook } from '../../../fixtures/playbook';

const finding = (changes: Partial<AspectFinding> = {}): AspectFinding => ({
  aspect: 'a1',
  category: 'service',
  fault: 'ours',
  clause: '4.2',
  text: 'Deposit taken twice',
  ...changes,
});
const hotel = shippedPlaybook('hotel');
const offer = (findings: AspectFinding[], more: { serious?: boolean; sought?: string } = {}) =>
  offerRemedies(hotel, { findings, serious: false, sought: '', ...more });
const suggested = (...args: Parameters<typeof offer>) =>
  offer(...args)
    .filter((one) => one.suggested)
    .map(({ remedy }) => remedy.id);

describe('9.12 what to offer', () => {
  it('comes by right, then putting it right, then a gesture', () => {
    const kinds = offer([finding()]).map(({ remedy }) => remedy.kind);
    expect([...new Set(kinds)]).toEqual(['right', 'mend', 'gesture']);
    expect(kinds).toEqual([...kinds].sort((a, b) => 'rmg'.indexOf(a.charAt(0)) - 'rmg'.indexOf(b.charAt(0))));
  });
  it('gives back a double charge first, and the fee it caused', () => {
    expect(
      suggested([finding({ text: 'Deposit taken twice, my bank took a late fee' })]).slice(0, 2),
    ).toEqual(['refund-taken-twice', 'fee-it-caused']);
  });
  it.each(['thirdParty', 'notMadeClear', 'notYetKnown', 'undetermined', null] as const)(
    'opens no gesture when the finding is %s',
    (fault) => {
      expect(offer([finding({ fault })]).some(({ remedy }) => remedy.kind === 'gesture')).toBe(false);
    },
  );
  it('C opens no gesture in a serious matter, but leaves rights and practical help', () => {
    const offered = offer([finding({ fault: 'notYetKnown' })], { serious: true });
    expect(offered.map(({ remedy }) => remedy.kind)).not.toContain('gesture');
    expect(offered.map(({ remedy }) => remedy.id)).toContain('refund-taken-twice');
  });
  it('9.1 moves up what they would like', () => {
    expect(
      suggested([finding({ text: 'Room', clause: null })], { sought: 'somebody to say sorry in writing' }),
    ).toContain('letter-of-apology');
  });
  it('9.2 suggests at most four, and always something', () => {
    for (const category of hotel.categories)
      for (const text of ['', 'broken, dirty, noisy, late, twice, rude, lift, breakfast, nobody rang back']) {
        const ids = suggested([finding({ category: category.id, text, clause: null })]);
        expect(ids.length).toBeGreaterThan(0);
        expect(ids.length).toBeLessThanOrEqual(4);
      }
  });
  it('tells which aspects a remedy answers', () => {
    const offered = offer([finding(), finding({ aspect: 'a2', category: 'mechanical', text: 'Lift' })]);
    expect(offered.find(({ remedy }) => remedy.id === 'refund-taken-twice')?.aspects).toEqual(['a1']);
    expect(offered.find(({ remedy }) => remedy.id === 'lower-floor')?.aspects).toEqual(['a2']);
  });
  it('offers nothing before anything was looked at', () => {
    expect(offer([])).toEqual([]);
  });
});

describe('9.5 whose it is to give', () => {
  const { authority } = aPlaybook();
  const gesture = aRemedy({ kind: 'gesture' });
  const question = { role: 'staff', currency: 'GBP', amount: 2500, givenToday: 0 } as const;

  it('is yours up to the limit, and the manager’s above', () => {
    expect(whoseToGive(gesture, authority, question)).toEqual({ whose: 'yours' });
    expect(whoseToGive(gesture, authority, { ...question, amount: 2501 })).toEqual({
      whose: 'manager',
      because: 'dearer',
    });
  });
  it('is the manager’s when the day is used up', () => {
    expect(whoseToGive(gesture, authority, { ...question, givenToday: 5000 })).toEqual({ whose: 'yours' });
    expect(whoseToGive(gesture, authority, { ...question, givenToday: 5001 })).toEqual({
      whose: 'manager',
      because: 'dayTotal',
    });
  });
  it('is the manager’s in a currency without a limit', () => {
    expect(whoseToGive(gesture, authority, { ...question, currency: 'EUR' })).toMatchObject({
      because: 'noLimitForCurrency',
    });
  });
  it('9.12 has no limit for what is theirs by right', () => {
    expect(whoseToGive(aRemedy(), authority, { ...question, amount: 9_999_999 })).toEqual({ whose: 'yours' });
  });
  it('9.6 is the manager’s where the remedy says so, and a manager’s own', () => {
    const letter = aRemedy({ kind: 'mend', gives: 'manager', amount: { how: 'none' } });
    expect(whoseToGive(letter, authority, question)).toEqual({ whose: 'manager', because: 'kind' });
    expect(whoseToGive(letter, authority, { ...question, role: 'manager' })).toEqual({ whose: 'yours' });
  });
  it('counts a fixed amount, and a gesture that costs nothing not at all', () => {
    const dear = aRemedy({ kind: 'gesture', amount: { how: 'fixed', minor: { GBP: 3000 } } });
    expect(whoseToGive(dear, authority, { ...question, amount: null })).toMatchObject({ because: 'dearer' });
    const card = aRemedy({ kind: 'gesture', amount: { how: 'none' } });
    expect(whoseToGive(card, authority, { ...question, currency: 'XXX' })).toEqual({ whose: 'yours' });
  });
});
