// Reads a table that somebody chose: bounded, piece by piece, so that the desk goes on beside it. What it can't be read as is
// said by name, and nothing is kept of it on disk.
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { no, yes, type Answer } from '#contract/refusal';
import { mostColumns, mostRows } from '#domain/bring-in/fields';
import { cleanText } from '#domain/wording/clean-text';
import { decodeTable, type Encoding } from './decode-table';
import { guessSeparator, type Separator } from './guess-separator';

export interface Table {
  /** Without its folder. */
  file: string;
  /** Of its bytes, hexadecimal: the same table is known again under any name. */
  sha256: string;
  encoding: Encoding;
  separator: Separator;
  headings: string[];
  /** `row`: as a spreadsheet counts, the headings being row 1. Rows without a word in them aren't here. */
  rows: { row: number; cells: string[] }[];
}

/** In bytes. Ten thousand complaints with a page each are below it. */
export const mostBytes = 30_000_000;
/** One row, in characters: past this a quotation mark was never closed. */
const longestRow = 300_000;
const pieceSize = 64_000;

export async function readTable(path: string): Promise<Answer<Table>> {
  const file = nameOf(path);
  const bytes = await bytesOf(path);
  if (bytes === null) return no({ code: 'tableNotRead', file });
  if (bytes === 'tooBig')
    return no({ code: 'tableTooBig', rows: mostRows, megabytes: mostBytes / 1_000_000 });
  const decoded = decodeTable(bytes);
  if (!decoded) return no({ code: 'notATable', file });
  const { text, encoding } = decoded;
  const separator = guessSeparator(text);
  const read = await recordsOf(text, separator);
  if (read === 'broken') return no({ code: 'tableNotRead', file });
  const [top, ...rows] = read
    .map((cells, at) => ({ row: at + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const headings = top?.cells ?? [];
  if (rows.length > mostRows || headings.length > mostColumns)
    return no({ code: 'tableTooBig', rows: mostRows, megabytes: mostBytes / 1_000_000 });
  if (rows.length === 0) return no({ code: 'tableEmpty', file });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return yes({
    ...{ file, sha256, encoding, separator, rows },
    headings: headings.map((one) => cleanText(one).replace(/\s+/g, ' ').trim().slice(0, 200)),
  });
}

function nameOf(path: string): string {
  return cleanText(basename(path)).replace(/\s+/g, ' ').trim().slice(-200) || 'table';
}

/** Null: it isn't there, or nobody may read it. */
async function bytesOf(path: string): Promise<Uint8Array | 'tooBig' | null> {
  try {
    const { size } = await stat(path);
    return size > mostBytes ? 'tooBig' : await readFile(path);
  } catch {
    return null;
  }
}

/** Every record with its empty ones, so that rows can be counted. */
async function recordsOf(text: string, separator: Separator): Promise<string[][] | 'broken'> {
  // Read when somebody brings something in, not each time the desk opens.
  const { parse } = await import('csv-parse');
  const parser = parse({
    ...{ delimiter: separator, bom: true, relax_column_count: true, relax_quotes: true },
    ...{ skip_empty_lines: false, max_record_size: longestRow },
  });
  const records: string[][] = [];
  try {
    const reading = Readable.from(pieces(text)).on('error', () => undefined);
    for await (const record of reading.pipe(parser)) {
      records.push(record as string[]);
      // One more than may be is enough to say so.
      if (records.length > mostRows * 2) break;
    }
    return records;
  } catch {
    return 'broken';
  }
}

/** A breath between two of them: whoever saves meanwhile doesn't wait. */
async function* pieces(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += pieceSize) {
    await new Promise((others) => setImmediate(others));
    yield text.slice(at, at + pieceSize);
  }
}
