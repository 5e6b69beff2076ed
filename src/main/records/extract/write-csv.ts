// The extract as CSV that a spreadsheet opens as it is: UTF-8 with its mark, lines as Windows ends them, no formula.
import type { Cell } from '#domain/register-extract/cell';

/** Rows at a time; others have their turn in between. */
const atATime = 500;

export async function writeCsv(rows: readonly Cell[][]): Promise<Buffer> {
  // Read when somebody exports, not each time the desk opens.
  const { stringify } = await import('csv-stringify/sync');
  const parts = [Buffer.from('\uFEFF', 'utf8')];
  for (let from = 0; from < rows.length; from += atATime) {
    const lines = rows.slice(from, from + atATime).map((row) => row.map(plain));
    // S11: what would be read as a formula gets an apostrophe; figures of ours stay figures.
    parts.push(Buffer.from(stringify(lines, { escape_formulas: true, record_delimiter: '\r\n' }), 'utf8'));
    await new Promise((others) => setImmediate(others));
  }
  return Buffer.concat(parts);
}

function plain(cell: Cell): string | number {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.wall.replace('T', ' ') : cell;
}
