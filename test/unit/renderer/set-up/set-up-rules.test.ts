import { describe, expect, it } from 'vitest';
import { branchRules, staffRules } from '#renderer/features/set-up/set-up-rules';

const branch = {
  ...{ name: 'Mill Lane Stores', code: 'MIL', address: '', playbook: 'retail', currency: 'GBP', paper: 'A4' },
  ...{
    language: 'en',
    customersCanSee: true,
    jurisdiction: '',
    panic: '',
    dutyNumber: '',
    secondDesk: false,
  },
};

/** What stands under each field. */
function said(rules: typeof branchRules | typeof staffRules, typed: unknown): Record<string, string> {
  const issues = rules.safeParse(typed).error?.issues ?? [];
  return Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]));
}

describe('the first run', () => {
  it('takes a branch as it is described', () => {
    expect(said(branchRules, branch)).toEqual({});
  });

  it.each([
    ['name', 80],
    ['address', 160],
    ['panic', 120],
    ['dutyNumber', 60],
  ])('says in words how long the %s may be, and takes one of %i letters', (field, count) => {
    expect(said(branchRules, { ...branch, [field]: 'x'.repeat(count) })).toEqual({});
    expect(said(branchRules, { ...branch, [field]: 'x'.repeat(count + 1) })).toEqual({
      [field]: `That is too long for a printed line. Make it ${count} letters at most.`,
    });
  });

  it('says the same of a colleague’s name, and asks for one that isn’t there', () => {
    const people = ['x'.repeat(81), ' '].map((name) => ({ name, role: 'staff', pin: '735281' }));
    expect(said(staffRules, { people, lead: '0' })).toEqual({
      'people.0.name': 'That is too long for a printed line. Make it 80 letters at most.',
      'people.1.name': 'Write a name.',
    });
  });
});
