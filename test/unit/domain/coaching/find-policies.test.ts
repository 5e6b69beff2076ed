import { describe, expect, it } from 'vitest';
import { findPolicies, searchPolicies } from '#domain/coaching/find-policies';
import { aPlaybook, aPolicy, shippedPlaybook } from '../../../fixtures/playbook';

const first = (name: string, text: string, category: string | null) =>
  findPolicies(shippedPlaybook(name), { text, category })[0]?.policy.clause;

describe('0.2 finding the clause', () => {
  it.each([
    ['hotel', 'deposit taken twice', 'service', '4.2'],
    ['hotel', 'nobody rang back', 'service', '1.1'],
    ['hotel', 'no hot water in the shower', 'mechanical', '5.3'],
    ['hotel', 'the lift is out', 'mechanical', '5.6'],
    ['retail', 'card charged twice', 'billing', '4.2'],
    ['retail', 'reduced sticker, gone through at full price', 'billing', '4.3'],
    ['retail', 'the zip broke', 'quality', '2.1'],
    ['retail', 'spoke to me in front of people', 'staff', '1.2'],
    ['retail', 'long queue, one till', 'queue', '5.1'],
  ])('in %s, “%s” is under %s: %s', (name, text, category, clause) => {
    expect(first(name, text, category)).toBe(clause);
  });
  it('works before anybody has chosen a category', () => {
    expect(first('hotel', 'the deposit was taken twice', null)).toBe('4.2');
  });
  it('tells by which words it was found', () => {
    const [found] = findPolicies(aPlaybook(), { text: 'charged TWICE', category: 'billing' });
    expect(found).toMatchObject({ because: ['twice'], sameCategory: true });
  });
  it('9.12 puts a right before a policy that fits as well', () => {
    const policies = [aPolicy({ id: 'rule', kind: 'policy', clause: '4.1' }), aPolicy()];
    expect(
      findPolicies({ policies }, { text: 'twice', category: null }).map(({ policy }) => policy.kind),
    ).toEqual(['right', 'policy']);
  });
  it('8.5 finds nothing rather than anything, so that the gap shows', () => {
    expect(findPolicies(aPlaybook(), { text: 'my hat', category: null })).toEqual([]);
  });
});

describe('searching the library', () => {
  it('finds by clause, title and words, in any order', () => {
    const playbook = shippedPlaybook('hotel');
    expect(searchPolicies(playbook, '4.2').map(({ clause }) => clause)).toEqual(['4.2']);
    expect(searchPolicies(playbook, 'Error  TAKEN').map(({ clause }) => clause)).toContain('4.2');
    expect(searchPolicies(playbook, '')).toHaveLength(playbook.policies.length);
    expect(searchPolicies(playbook, 'zebra')).toEqual([]);
  });
});
