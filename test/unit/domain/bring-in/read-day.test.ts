import { describe, expect, test } from 'vitest';
import { readDay, tellsOrder } from '#domain/bring-in/read-day';

const read = (cell: string, order: 'dayFirst' | 'monthFirst' = 'dayFirst') => readDay(cell, order, 2026);

describe('a day as tables have it', () => {
  test.each([
    ['2024-03-14', '2024-03-14'],
    ['2024-03-14T09:12:00Z', '2024-03-14'],
    ['2024/3/4 17:05', '2024-03-04'],
    ['14/03/2024', '2024-03-14'],
    ['4.3.2024', '2024-03-04'],
    ['14-03-24', '2024-03-14'],
    ['03/04/99', '1999-04-03'],
    ['14 March 2024', '2024-03-14'],
    ['Thu, 14 Mar 2024', '2024-03-14'],
    ['14-Mar-24', '2024-03-14'],
    ['1st sept 2023', '2023-09-01'],
    ['March 14, 2024', '2024-03-14'],
    ['  14/03/2024   09.30 ', '2024-03-14'],
    ['29/02/2024', '2024-02-29'],
  ])('%j is %s', (cell, day) => {
    expect(read(cell)).toBe(day);
  });

  test.each([
    '',
    'soon',
    '31/02/2024',
    '29/02/2023',
    '2024-13-01',
    '14/14/2024',
    '45365',
    '0',
    '=NOW()',
    '14 Mzr 2024',
  ])('%j is none', (cell) => {
    expect(read(cell)).toBeNull();
  });

  test('where only the order could tell, the order says', () => {
    expect(read('03/04/2024', 'dayFirst')).toBe('2024-04-03');
    expect(read('03/04/2024', 'monthFirst')).toBe('2024-03-04');
    expect(read('2024-03-04', 'monthFirst')).toBe('2024-03-04');
    expect(tellsOrder(['03/04/2024', '14/03/2024'])).toBe('dayFirst');
    expect(tellsOrder(['03/04/2024', '03/14/2024'])).toBe('monthFirst');
    expect(tellsOrder(['03/04/2024', '2024-03-14', ''])).toBeNull();
  });

  test('a cell that goes on for ever is none, and costs no time', () => {
    expect(read(`${'1'.repeat(100_000)}/03/2024`)).toBeNull();
    expect(read(`14/03/2024 ${' '.repeat(100_000)}x`)).toBeNull();
  });
});
