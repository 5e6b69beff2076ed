// The extract as a workbook: text cells are text whatever stands in them (S11), figures can be added up, times sorted.
import type { Cell as SheetCell } from 'write-excel-file/node';
import type { Cell } from '#domain/register-extract/cell';

/**
 * The library makes a workbook in one go, about a second for this many, and nothing else of the office runs meanwhile.
 * More go into a CSV: see docs/decisions/0053.
 */
export const mostInWorkbook = 5_000;

/** @param rows the first holds the headings */
export async function writeWorkbook(rows: readonly Cell[][]): Promise<Buffer> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const [head = [], ...lines] = rows;
  const sheet = [
    head.map((title) => ({ type: String, value: String(title), fontWeight: 'bold' as const })),
    ...lines.map((line) => line.map(sheetCell)),
  ];
  const columns = head.map((title) => ({ width: Math.max(12, String(title).length + 4) }));
  return writeXlsxFile(sheet, { columns, stickyRowsCount: 1 }).toBuffer();
}

function sheetCell(cell: Cell): SheetCell {
  if (cell === null) return null;
  if (typeof cell === 'number') return { type: Number, value: cell };
  if (typeof cell === 'string') return { type: String, value: cell };
  // A workbook knows no zones: the wall clock is given as if it were UTC, and stands there as it is.
  return { type: Date, value: new Date(`${cell.wall}Z`), format: 'yyyy-mm-dd hh:mm' };
}
