/** Search: what is typed, in whatever way people type it, finds what was written. */
import { expect, it } from 'vitest';
import { phonePlans } from '#domain/history/phone-plans';
import { findHit } from '#main/catalogue/words/find-hit';
import { foldText } from '#main/catalogue/words/fold-words';
import { answers, readQuery } from '#main/catalogue/words/read-query';
import { searchTerms } from '#main/catalogue/words/search-terms';

const plan = phonePlans.GB ?? null;
const finds = (query: string, ...passages: string[]) =>
  answers(readQuery(query, plan), [...searchTerms(passages)].sort());
/** The text with what is highlighted in brackets. */
function shown(query: string, ...passages: string[]): string | null {
  const hit = findHit(readQuery(query, plan), passages);
  if (!hit) return null;
  let text = '';
  let at = 0;
  for (const [from, to] of hit.marks) {
    text += `${hit.text.slice(at, from)}[${hit.text.slice(from, to)}]`;
    at = to;
  }
  return text + hit.text.slice(at);
}

it('folds case, accents, ligatures and everything between words', () => {
  expect(foldText('  Crème BRÛLÉE,\tSmørrebrød & Straße — ﬁne ')).toBe(
    'creme brulee smorrebrod strasse fine',
  );
  expect(foldText('İstanbul Ångström 東京 07700-900142')).toBe('istanbul angstrom 東京 07700 900142');
});

it('wants every word, the last one as a beginning', () => {
  const text = 'Mrs Osei paid twice, MIL-2026-A0148';
  for (const query of ['osei', 'os', 'paid mrs', 'twice os', 'mil-2026-a01', 'mil2026a01', ''])
    expect(finds(query, text), query).toBe(true);
  for (const query of ['sei', 'os paid', 'osei never', 'a0149'])
    expect(finds(query, text), query).toBe(false);
});

it('takes query signs for nothing but text', () => {
  for (const query of ['.*', '(', '[', '\\', '%', '__proto__ x'])
    expect(finds(query, 'Mrs Osei')).toBe(query !== '__proto__ x');
});

it('finds accents and sharp s however they are typed', () => {
  for (const query of ['Müller', 'muller', 'MULLER', 'mu\u0308ller'])
    expect(finds(query, 'Jürgen Müller')).toBe(true);
  for (const query of ['strasse', 'straße', 'STRASSE']) expect(finds(query, 'Lange Straße 4')).toBe(true);
  for (const query of ["o'brien", 'obrien', 'O’Brien', 'brien'])
    expect(finds(query, 'Mrs O’Brien')).toBe(true);
  for (const query of ['annemarie', 'anne-marie', 'marie']) expect(finds(query, 'Anne-Marie')).toBe(true);
});

it('finds phone and order numbers in any format', () => {
  const rang = 'Ring 07700 900 142 before noon';
  for (const query of [
    '07700900142',
    '07700 900142',
    '0770 0900 142',
    '07700-900-142',
    '900 142',
    '07700 90',
  ])
    expect(finds(query, rang), query).toBe(true);
  for (const query of ['07700900143', '900 143']) expect(finds(query, rang), query).toBe(false);
  const order = 'Order ORD-2231-77 and slip 41';
  for (const query of ['ord223177', 'ORD 2231 77', 'ord-2231-77', '223177', '2231 77', 'ord-22'])
    expect(finds(query, order), query).toBe(true);
  expect(finds('+44 (0)7700 900142', '447700900142')).toBe(true);
});

it('shows a few words around the first find, within a long passage too', () => {
  const long = `${'nothing here '.repeat(30)}the waiter shrugged ${'and nothing more '.repeat(30)}`;
  expect(shown('shrug', 'Mrs Osei', long)).toMatch(/^….*the waiter \[shrugged\].*…$/);
  expect(findHit(readQuery('shrug'), [long])!.text.length).toBeLessThan(95);
  expect(shown('osei', 'Mrs Osei', long)).toBe('Mrs [Osei]');
  expect(shown('zebra', 'Mrs Osei')).toBeNull();
  expect(shown('', 'Mrs Osei')).toBeNull();
  expect(shown('end', `${'x'.repeat(300)} the end`)).toBe('…[end]');
  expect(findHit(readQuery('😀 x'), [`${'😀'.repeat(100)} x`])?.text.isWellFormed()).toBe(true);
});

it('highlights every word that was asked for, in the passage that has most of them', () => {
  expect(shown('crème lam', 'A lamp', 'The Creme lamp, twice')).toBe('The [Creme] [lamp], twice');
  expect(shown('07700900142', 'Ring 07700 900 142 today')).toBe('Ring [07700 900 142] today');
  expect(shown('strasse', 'Lange Straße 4')).toBe('Lange [Straße] 4');
  expect(shown('didnt', 'They didn’t ring')).toBe('They [didn’t] ring');
});
