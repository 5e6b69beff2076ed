import { describe, expect, test } from 'vitest';
import { staffNames, staffNaming, type NamingAsked, type Wearer } from '#domain/report/staff-naming';
import { shippedPlaybook } from '../../../fixtures/playbook';

const { customerPage } = shippedPlaybook('retail');
const amira = { name: 'Amira K.', badge: '117' };
const ben = { name: 'Ben T.', badge: '' };

function naming(people: readonly Wearer[], over: Partial<NamingAsked> = {}) {
  const privacy = { staffOnPaper: 'firstName' as const };
  return staffNaming({ chosen: 'badge', privacy, customerPage, people, language: 'en', ...over });
}
const called = (people: readonly Wearer[], name: string, over: Partial<NamingAsked> = {}) =>
  staffNames(people, naming(people, over))(name);

describe('K7 what staff go by on paper', () => {
  test('K7 a manager’s choice for the branch comes before what the playbook says', () => {
    expect(called([amira, ben], 'Amira K.', { chosen: undefined })).toBe('Amira');
    expect(called([amira, ben], 'Amira K.', { chosen: 'fullName' })).toBe('Amira K.');
    expect(called([amira, ben], 'Amira K.')).toBe('Badge 117');
    const privacy = { staffOnPaper: 'badge' as const };
    expect(called([amira, ben], 'Amira K.', { chosen: undefined, privacy })).toBe('Badge 117');
  });

  test('K7 whoever gave no number goes by their first name, and whole where two share it', () => {
    expect(called([amira, ben], 'Ben T.')).toBe('Ben');
    expect(called([amira, ben, { name: 'Ben S.' }], 'Ben T.')).toBe('Ben T.');
    expect(called([amira, ben], 'constructor')).toBe('constructor');
  });

  test('K7 every shipped language says it in its own words, and English stands in for any other', () => {
    const said = customerPage.map(({ id }) => called([amira], 'Amira K.', { language: id }));
    expect(new Set(said).size).toBeGreaterThan(3);
    for (const words of said) expect(words).toMatch(/\p{L}.* 117$/u);
    expect(called([amira], 'Amira K.', { language: 'xx' })).toBe('Badge 117');
  });

  test('K7 nobody passes for somebody else: of two with one name neither goes by a number', () => {
    const other = { name: 'Amira K.', badge: '230' };
    expect(called([amira, other], 'Amira K.')).toBe('Amira');
  });

  test('K7 a number that was given again stands for whoever wears it now', () => {
    const before = { name: 'Dora M.', badge: '117', left: true };
    expect(called([before, amira], 'Amira K.')).toBe('Badge 117');
    expect(called([before, amira], 'Dora M.')).toBe('Dora');
    expect(called([before, ben], 'Dora M.')).toBe('Badge 117');
  });
});
