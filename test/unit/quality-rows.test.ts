/** docs/quality.md says which test shows which row: every row stands there, and every test that is named is there. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const page = readFileSync(resolve(import.meta.dirname, '../../docs/quality.md'), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('|') && !line.startsWith('| -'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const named = rows.flatMap(([row, ...cells]) =>
  (cells.at(-1) ?? '').split(' · ').flatMap((one) => {
    const [, file, words] = /^`([^`]+)` “(.+)”$/.exec(one) ?? [];
    return file && words ? [{ row: row ?? '', file, words }] : [];
  }),
);
const numbered = (letter: string, numbers: number[]) => numbers.map((n) => `${letter}${n}`);
const oneTo = (last: number) => Array.from({ length: last }, (_, n) => n + 1);
const asked = [
  ...numbered('A', [1, 2, 3, 4, 5, 6, 8, 9, 10, 12]),
  ...numbered('B', oneTo(13)),
  ...numbered('C', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12]),
  ...numbered('D', oneTo(12)),
];

it('every row of durability, sealing, formats, desks and the server stands there, with its figures and a test', () => {
  const known = rows.filter(([row]) => /^[A-D]\d+$/.test(row ?? ''));
  expect(known.map(([row]) => row)).toEqual(asked);
  for (const [row, ...cells] of known) {
    expect(cells.every(Boolean), row).toBe(true);
    expect(named.filter((one) => one.row === row).length, row).toBeGreaterThan(0);
  }
});

it.each(named)('$row: $file shows “$words”', ({ row, file, words }) => {
  const path = [`${file}.test.ts`, `${file}.ts`].map((name) => resolve(import.meta.dirname, '..', name));
  const text = readFileSync(path.find((one) => existsSync(one)) ?? path[0]!, 'utf8');
  expect(text).toContain(words);
  // Its titles name the row.
  if (/^[A-D]\d+$/.test(row)) expect(text).toMatch(new RegExp(`\\b${row}\\b`));
});
