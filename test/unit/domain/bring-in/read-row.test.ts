import { describe, expect, test } from 'vitest';
import type { Field } from '#domain/bring-in/fields';
import { readRow, type RowAround } from '#domain/bring-in/read-row';
import { shippedPlaybook } from '../../../fixtures/playbook';

const { categories } = shippedPlaybook('retail');
const columns: (Field | null)[] = [
  ...(['received', 'name', 'name', 'words', 'category', 'outcome', 'done', 'closed', 'reference'] as const),
  ...(['phone', 'email', 'channel', 'note', null] as const),
];
const headings = ['Date', 'First', 'Last', 'Details', 'Kind', 'Status', 'Action', 'Closed', 'No'].concat([
  'Phone',
  'Mail',
  'How',
  'Handled by',
  'Room',
]);
const around: RowAround = {
  ...{ headings, categories, today: '2026-11-22', mapping: { columns, order: 'dayFirst' } },
};
const good: Record<string, string> = {
  ...{ Date: '14/03/2024', First: 'Grace', Last: 'Osei', Details: 'The kettle leaked. It was new.' },
  ...{ Kind: 'Billing and pricing', Status: 'Resolved', Action: 'Refunded', Closed: '20/03/2024' },
  ...{ No: 'C-1023', Phone: '07700 900123', Mail: 'grace@example.org', How: 'By phone' },
  ...{ 'Handled by': 'Ben', Room: 'Suite R' },
};
const read = (over: Record<string, string> = {}) =>
  readRow(
    headings.map((heading) => ({ ...good, ...over })[heading] ?? ''),
    around,
  );
const facts = (over: Record<string, string> = {}) => {
  const row = read(over);
  if (!row.ok) throw new Error(JSON.stringify(row.problems));
  return row;
};
const problems = (over: Record<string, string>) => {
  const row = read(over);
  return row.ok ? [] : row.problems.map(({ problem, field, cell }) => [problem, field, cell]);
};

describe('a row of somebody’s table', () => {
  test('is a complaint with what it says, and what was left out is nowhere', () => {
    const { facts: told, remarks } = facts();
    expect(told).toEqual({
      ...{ receivedOn: '2024-03-14', closedOn: '2024-03-20', theirReference: 'C-1023' },
      ...{ name: 'Grace Osei', phone: '07700 900123', email: 'grace@example.org', channel: 'phone' },
      ...{ label: 'The kettle leaked.', words: 'The kettle leaked. It was new.', category: 'billing' },
      ...{ done: 'Refunded', outcome: 'settled', notes: ['Handled by: Ben'] },
    });
    expect(remarks).toEqual([]);
    expect(JSON.stringify(told)).not.toContain('Suite');
  });

  test('a kind, an end or a way that nobody knows is kept as a note and made up by nobody', () => {
    const { facts: told, remarks } = facts({ Kind: 'Parking', Status: 'see file', How: 'carrier pigeon' });
    expect(told).toMatchObject({ category: null, outcome: null, channel: 'walkIn' });
    expect(told.notes).toEqual([
      'Kind: Parking',
      'Status: see file',
      'How: carrier pigeon',
      'Handled by: Ben',
    ]);
    expect(remarks.map(({ field }) => field)).toEqual(['category', 'outcome', 'channel']);
  });

  test.each([
    [{ Date: '' }, ['noDay', 'received', '']],
    [{ Date: '31/02/2024' }, ['badDay', 'received', '31/02/2024']],
    [{ Date: '23/11/2026', Closed: '' }, ['dayAhead', 'received', '23/11/2026']],
    [{ Date: '01/01/1969', Closed: '' }, ['tooLongAgo', 'received', '01/01/1969']],
    [{ Closed: 'later' }, ['badClosed', 'closed', 'later']],
    [{ Closed: '13/03/2024' }, ['closedBefore', 'closed', '13/03/2024']],
    [{ Details: ' \n ' }, ['noWords', 'words', '']],
    [{ Phone: '0'.repeat(61) }, ['tooLong', 'phone', `${'0'.repeat(59)}…`]],
  ])('%j can’t be one', (over, why) => {
    expect(problems(over)).toEqual([why]);
  });

  test('says all that is wrong with it at once', () => {
    expect(problems({ Date: 'x', Details: '', Closed: 'y' }).map(([problem]) => problem)).toEqual([
      'badDay',
      'badClosed',
      'noWords',
    ]);
  });

  test('S9 what could be a formula, a trick of direction or an end of line is text and nothing else', () => {
    const { facts: told } = facts({
      ...{
        First: '=HYPERLINK("x")\u202e',
        Last: 'Osei\r\nBcc: all',
        Details: '\u0000<script>\u2066hm\u2028.',
      },
    });
    expect(told.name).toBe('=HYPERLINK("x") Osei Bcc: all');
    expect(told.words).toBe('<script>hm.');
  });

  test('K8 long words are kept whole; only the line for lists is cut', () => {
    const long = 'a'.repeat(15_000);
    const { facts: told } = facts({ Details: long });
    expect(told.words).toBe(long);
    expect([...told.label]).toHaveLength(90);
  });

  test('a row that ends early is read as far as it goes', () => {
    const row = readRow(['14/03/2024', 'Grace', '', 'It broke'], around);
    expect(row.ok && row.facts).toMatchObject({ name: 'Grace', words: 'It broke', outcome: null, notes: [] });
  });
});
