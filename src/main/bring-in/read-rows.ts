// A table's rows, each understood or refused, with a breath now and then.
import type { Mapping } from '#domain/bring-in/fields';
import { readRow, type RowFacts, type RowProblem, type RowRemark } from '#domain/bring-in/read-row';
import { dayIn } from '../incidents/branch-day';
import type { OpenShop } from '../shift/open-shop';
import type { Table } from './read-table';

export interface RowsRead {
  good: { row: number; facts: RowFacts; remarks: RowRemark[] }[];
  bad: { row: number; problems: RowProblem[] }[];
}

/** @param now epoch milliseconds */
export async function readRows(
  { branch, playbook }: Pick<OpenShop, 'branch' | 'playbook'>,
  { headings, rows }: Table,
  mapping: Mapping,
  now: number,
): Promise<RowsRead> {
  const around = { headings, mapping, categories: playbook.categories, today: dayIn(branch.zone, now) };
  const read: RowsRead = { good: [], bad: [] };
  for (const [at, { row, cells }] of rows.entries()) {
    if (at % 250 === 249) await new Promise((others) => setImmediate(others));
    const one = readRow(cells, around);
    if (one.ok) read.good.push({ row, facts: one.facts, remarks: one.remarks });
    else read.bad.push({ row, problems: one.problems });
  }
  return read;
}
