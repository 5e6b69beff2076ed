import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { rmSync } from 'node:fs';
import { mostBytes, readTable } from '#main/bring-in/read-table';

function file(bytes: string | Uint8Array, name = 'earlier.csv'): string {
  const folder = mkdtempSync(join(tmpdir(), 'amends-table-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}
async function table(bytes: string | Uint8Array) {
  const read = await readTable(file(bytes));
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}
async function refusal(bytes: string | Uint8Array) {
  const read = await readTable(file(bytes));
  return read.ok ? null : read.refusal.code;
}
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

describe('a table that somebody chose', () => {
  test.each([
    ['UTF-8', 'Name,Words\nZoë,“It broke” – €5\n', 'utf-8'],
    ['UTF-8 with its mark', '\ufeffName,Words\nZoë,“It broke” – €5\n', 'utf-8'],
    ['UTF-16', utf16('Name\tWords\r\nZoë\t“It broke” – €5\r\n'), 'utf-16'],
    [
      'Windows-1252',
      new Uint8Array([
        ...Buffer.from('Name;Words\r\nZo', 'latin1'),
        ...[0xeb, 0x3b, 0x93],
        ...Buffer.from('It broke', 'latin1'),
        ...[0x94, 0x20, 0x96, 0x20, 0x80, 0x35, 0x0d, 0x0a],
      ]),
      'windows-1252',
    ],
  ])('is read as %s', async (_name, bytes, encoding) => {
    expect(await table(bytes)).toMatchObject({
      ...{ encoding, headings: ['Name', 'Words'], file: 'earlier.csv' },
      rows: [{ row: 2, cells: ['Zoë', '“It broke” – €5'] }],
    });
  });

  test.each([
    [',', 'a,b,c\n1;2,"x;y;z;w",3\n4;5,6,7\n'],
    [';', 'a;b;c\n1,2;"x,y,z";3\n4,5;6;7\n'],
    ['\t', 'a\tb\tc\n1,2\tx, y, z\t3\n4\t5\t6\n'],
  ])('finds that %j stands between its cells', async (separator, text) => {
    const read = await table(text);
    expect(read.separator).toBe(separator);
    expect(read.rows.map(({ cells }) => cells.length)).toEqual([3, 3]);
  });

  test('keeps line ends and quotation marks inside a cell, and counts rows as a spreadsheet does', async () => {
    const { rows } = await table('Day,Words\r\n1,"He said ""no"",\r\nthen left"\r\n\r\n,\r\n2,short\r\n');
    expect(rows).toEqual([
      { row: 2, cells: ['1', 'He said "no",\r\nthen left'] },
      { row: 5, cells: ['2', 'short'] },
    ]);
  });

  test('takes rows that are longer or shorter than the headings, and stray quotation marks', async () => {
    const { rows } = await table('a,b\n1\n1,2,3\n5" nail,6\n');
    expect(rows.map(({ cells }) => cells)).toEqual([['1'], ['1', '2', '3'], ['5" nail', '6']]);
  });

  test.each([
    ['notATable', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 1, 2])],
    ['tableEmpty', ''],
    ['tableEmpty', 'Date,Words\r\n\r\n ,\r\n'],
    ['tableNotRead', `Date,Words\n1,"never closed\n${'2,more\n'.repeat(60_000)}`],
    ['tableTooBig', `Date,Words\n${'1,x\n'.repeat(10_001)}`],
    ['tableTooBig', `${'a,'.repeat(60)}b\n1\n`],
  ])('says %s rather than guess', async (code, bytes) => {
    expect(await refusal(bytes)).toBe(code);
  });

  test('is bounded before it is read, and one that is gone is no crash', async () => {
    expect(await refusal(new Uint8Array(mostBytes + 1).fill(0x61))).toBe('tableTooBig');
    expect(await readTable('/nowhere/at all.csv')).toMatchObject({
      refusal: { code: 'tableNotRead', file: 'at all.csv' },
    });
  });

  test('tells the file’s name without its folder and without tricks', async () => {
    const read = await readTable(file('a\n1\n', 'list \u202egnp.csv'));
    expect(read.ok && read.value.file).toBe('list gnp.csv');
  });
});
