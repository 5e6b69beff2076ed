import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { BringingIn, RowShown, TableChosen } from '#contract/bring-in';
import type { Mapping } from '#domain/bring-in/fields';
import { ColumnMapper, withColumn } from '#renderer/features/bring-in/column-mapper';
import { PreviewTable } from '#renderer/features/bring-in/preview-table';
import { refusedWords, runWords, stayedWords } from '#renderer/features/bring-in/run-words';
import { whatIsMissing } from '#renderer/features/bring-in/what-is-missing';

const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const columns: TableChosen['columns'] = [
  { heading: 'Date', samples: ['14/03/2024', '15/03/2024'] },
  { heading: '', samples: [] },
  { heading: 'Details <b>', samples: ['The kettle leaked'] },
];
const mapping: Mapping = { columns: ['received', null, 'words'], order: 'dayFirst' };

describe('saying what the columns are', () => {
  test('each column stands with its heading, some of its cells and what it is taken for', () => {
    const html = renderToStaticMarkup(
      <ColumnMapper columns={columns} mapping={mapping} onMap={() => undefined} />,
    );
    expect(words(html)).toContain('For example: 14/03/2024 · 15/03/2024');
    expect(words(html)).toContain('Column 2');
    expect(html).toContain('Details &lt;b&gt;');
    expect(html.match(/<option value="received" selected/g)).toHaveLength(1);
    expect(words(html)).not.toContain('Say which column');
  });

  test('what is still needed is said in words', () => {
    const lacking = { ...mapping, columns: [null, 'name', null] as Mapping['columns'] };
    const html = renderToStaticMarkup(
      <ColumnMapper columns={columns} mapping={lacking} onMap={() => undefined} />,
    );
    expect(words(html)).toContain('Say which columns have the day it came in, and what it was about.');
    expect(whatIsMissing({ ...mapping, columns: ['received', 'about'] })).toBeNull();
    expect(whatIsMissing({ ...mapping, columns: ['received'] })).toBe('words');
    expect(whatIsMissing({ ...mapping, columns: ['words'] })).toBe('received');
  });

  test('a field that has one column is taken from the column that had it; names and notes may have several', () => {
    expect(withColumn(mapping, 1, 'received').columns).toEqual([null, 'received', 'words']);
    const named = withColumn(withColumn(mapping, 0, 'name'), 1, 'name');
    expect(named.columns).toEqual(['name', 'name', 'words']);
    expect(withColumn(mapping, 2, null).columns).toEqual(['received', null, null]);
  });
});

const row: RowShown = {
  ...{ row: 12, receivedOn: '2024-03-14', closedOn: null, name: '', label: 'The kettle leaked', words: '' },
  ...{ category: null, channel: 'phone', outcome: null, done: 'Refunded', reference: 'C-1023', notes: 0 },
  remarks: [{ field: 'category', cell: 'Parking' }],
};

test('S9 a row is shown as it will stand, and nothing in it is markup', () => {
  const html = renderToStaticMarkup(<PreviewTable rows={[row, { ...row, row: 13, name: '<img src=x>' }]} />);
  expect(words(html)).toContain('12 14 March 2024 C-1023 No name The kettle leaked Other Not said Refunded');
  expect(html).toContain('&lt;img src=x&gt;');
});

test('why a row is left out is said with its number', () => {
  const told = refusedWords({
    row: 14,
    problems: [
      { problem: 'badDay', field: 'received', cell: '31/02/2024' },
      { problem: 'tooLong', field: 'phone', cell: '000…' },
    ],
  });
  expect(told).toBe('Row 14: “31/02/2024” isn’t a day that can be read. too long for “Phone”: 000…');
});

describe('what became of a bringing in', () => {
  const run: BringingIn = {
    ...{ id: 'r', at: '2026-11-22T14:02:00+00:00', byName: 'Chen W.', file: 'a.csv', rows: 30, there: 30 },
    ...{ bad: 2, state: 'added', undone: null, stayed: [], stayedCount: 0 },
  };
  const undone = { at: '2026-11-22T15:00:00+00:00', byName: 'Chen W.' };

  test.each([
    [run, '30 complaints are here. 2 rows were left out.'],
    [
      { ...run, state: 'cutOff' as const, there: 12, bad: 0 },
      'Amends ended in the middle: 12 of 30 are here.',
    ],
    [{ ...run, state: 'undone' as const, undone, there: 3 }, '3 stay, because something was added to them.'],
    [{ ...run, state: 'undone' as const, undone, there: 0 }, 'All of it was taken back'],
  ])('%#', (one, said) => {
    expect(runWords(one)).toContain(said);
  });

  test('what stays is named', () => {
    const stayed = [{ id: '1', reference: 'MIL-A1-0002' }];
    expect(stayedWords({ ...run, stayed, stayedCount: 1 })).toBe('They stay: MIL-A1-0002');
    expect(stayedWords({ ...run, stayed, stayedCount: 3 })).toBe('They stay: MIL-A1-0002 and 2 more');
  });
});
