import { describe, expect, test } from 'vitest';
import { mapping, type Field } from '#domain/bring-in/fields';
import { guessColumns, plainHeading } from '#domain/bring-in/guess-columns';

describe('what the columns of a table may be', () => {
  test.each([
    [
      [
        'Complaint No.',
        'Date received',
        'Customer name',
        'Phone',
        'E-mail',
        'Category',
        'Details',
        'Outcome',
      ],
      ['reference', 'received', 'name', 'phone', 'email', 'category', 'words', 'outcome'],
    ],
    [
      [
        'ID',
        'Opened',
        'Closed',
        'First name',
        'Last name',
        'Subject',
        'Description',
        'Action taken',
        'Status',
      ],
      ['reference', 'received', 'closed', 'name', 'name', 'about', 'words', 'done', 'outcome'],
    ],
    [
      ['Date closed', 'Date', 'Guest', 'Room', 'What happened', 'Compensation', 'Handled by'],
      ['closed', 'received', 'name', null, 'words', 'done', 'note'],
    ],
    [
      ['datum', '', 'mobile number', 'Contact e-mail', 'Comments', 'Notes', 'How it came'],
      [null, null, 'phone', 'email', 'note', 'note', 'channel'],
    ],
  ])('%j', (headings, wanted) => {
    expect(guessColumns(headings)).toEqual(wanted);
  });

  test('what somebody said of a heading last time comes before any guess, also that it is left out', () => {
    const before = new Map<string, Field | null>([
      ['status', null],
      ['text 2', 'words'],
    ]);
    expect(guessColumns(['STATUS', 'Text-2', 'Details'], before)).toEqual([null, 'words', null]);
  });

  test('no two columns are guessed to be one field, and names in two columns are one name', () => {
    const guessed = guessColumns(['Date', 'Date', 'Name', 'Surname', 'Email', 'E-mail']);
    expect(guessed).toEqual(['received', null, 'name', 'name', 'email', null]);
    expect(mapping.safeParse({ columns: guessed, order: 'dayFirst' }).success).toBe(true);
    const twice = { columns: ['received', 'received'], order: 'dayFirst' };
    expect(mapping.safeParse(twice).success).toBe(false);
  });

  test('headings are compared without case, accents and signs', () => {
    expect(plainHeading('  Réf._No.: ')).toBe('ref no');
    expect(plainHeading('E-Mail')).toBe(plainHeading('e mail'));
  });
});
