import { describe, expect, it } from 'vitest';

const script = new URL('../../../scripts/procedure-rows.mjs', import.meta.url).href;
const { rowsOf, titlesIn } = (await import(script)) as {
  rowsOf: (title: string) => string[];
  titlesIn: (source: string) => string[];
};

describe('which rows a title shows', () => {
  it.each([
    ['6.1 every aspect is answered', ['6.1']],
    ['7.3, K7: staff are heard', ['7.3', 'K7']],
    ['2.4, K7, Branch A: nothing of it on paper', ['2.4', 'K7', 'Branch A']],
    ['4.1 and 4.2 said back', ['4.1', '4.2']],
    ['8.1–8.3 a finding', ['8.1', '8.2', '8.3']],
    ['C what is written for serious matters', ['Branch C']],
  ])('“%s”', (title, rows) => expect(rowsOf(title)).toEqual(rows));

  it('takes no article, year, amount or number in the middle for a row', () => {
    for (const title of [
      'A computer whose clock is wrong',
      'keeps 6.1 in mind',
      '2026 is a year',
      '12 taps',
      '1.5x',
    ])
      expect(rowsOf(title)).toEqual([]);
  });

  it('finds titles behind each(), on lines of their own and with quotation marks in them', () => {
    const source = `
      test('6.1 one', () => {});
      it.each([1, 2])('6.2 two %s', () => {});
      describe(
        "6.3 it's three",
        () => {},
      );
    `;
    expect(titlesIn(source)).toEqual(['6.1 one', '6.2 two %s', "6.3 it's three"]);
  });
});
