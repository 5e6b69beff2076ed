import { expect, it } from 'vitest';
import { answers, foldText, readQuery, snippet } from '#main/incidents/search-text';

const finds = (query: string, text: string) => answers(readQuery(query), foldText(text));

it('folds case, accents, ligatures and everything between words', () => {
  expect(foldText('  Crème BRÛLÉE,\tSmørrebrød & Straße — ﬁne ')).toBe(
    'creme brulee smorrebrod strasse fine',
  );
  expect(foldText('İstanbul Ångström 東京 07700-900142')).toBe('istanbul angstrom 東京 07700 900142');
});

it('wants every word, the last one as a beginning', () => {
  const text = 'Mrs Osei paid twice, MIL-2026-A0148';
  for (const query of ['osei', 'os', 'paid mrs', 'twice os', 'mil-2026-a01', ''])
    expect(finds(query, text)).toBe(true);
  for (const query of ['sei', 'os paid', 'osei never', 'a0149']) expect(finds(query, text)).toBe(false);
});

it('takes query signs for nothing but text', () => {
  for (const query of ['.*', '(', '[', '\\', '%', '__proto__ x'])
    expect(finds(query, 'Mrs Osei')).toBe(query !== '__proto__ x');
});

it('shows a few words around the first find, within a long passage too', () => {
  const long = `${'nothing here '.repeat(30)}the waiter shrugged ${'and nothing more '.repeat(30)}`;
  const found = snippet(readQuery('shrug'), ['Mrs Osei', long]);
  expect(found).toMatch(/^….*the waiter shrugged.*…$/);
  expect(found!.length).toBeLessThan(95);
  expect(snippet(readQuery('osei'), ['Mrs Osei', long])).toBe('Mrs Osei');
  expect(snippet(readQuery('zebra'), ['Mrs Osei'])).toBeNull();
  expect(snippet(readQuery(''), ['Mrs Osei'])).toBeNull();
  expect(snippet(readQuery('end'), [`${'x'.repeat(300)} the end`])).toBe('…end');
  expect(snippet(readQuery('😀 x'), [`${'😀'.repeat(100)} x`])?.isWellFormed()).toBe(true);
});
