/** The table "Done and agreed": first what the ledger holds, then what was offered and came to nothing. */
import { standingRemedies, standingRows } from '../incident/gates';
import type { Incident } from '../incident/state';
import type { LedgerRow, Remedy } from '../incident/state/put-right';
import { addMoney } from '../money/money';
import type { DoneRow, IncidentReport, RowState } from './report-model';

export function doneRows(sealed: Incident): DoneRow[] {
  const rows = standingRows(sealed);
  const inLedger = new Set(rows.map((row) => row.remedy));
  return [
    ...rows.map((row) => ledgerRow(row, sealed)),
    ...standingRemedies(sealed)
      .filter((remedy) => !inLedger.has(remedy.id))
      .map(offeredRow),
  ];
}

/** What goes back to the customer, or what they pay. Offers that came to nothing and declined rows don't count. */
export function moneyMoved(rows: readonly DoneRow[], currency: string): IncidentReport['total'] {
  const counting = rows.filter((row) => row.state.kind !== 'offered' && row.answer !== 'no');
  const sum = (which: readonly DoneRow[]) =>
    addMoney(
      which.flatMap((row) => (row.amount ? [row.amount] : [])),
      currency,
    );
  const certain = counting.filter((row) => row.state.kind !== 'depends');
  const depending = sum(counting.filter((row) => row.state.kind === 'depends'));
  if (depending.minor === 0 && certain.every((row) => !row.amount?.minor)) return null;
  return { certain: sum(certain), depending: depending.minor === 0 ? null : depending };
}

function ledgerRow(row: LedgerRow, sealed: Incident): DoneRow {
  const remedy = sealed.remedies.find((one) => one.id === row.remedy) ?? null;
  const { agreement } = sealed;
  const toTheWhole = agreement?.stands ? agreement.answer : null;
  return {
    id: row.id,
    label: row.label,
    ground: remedy && groundOf(remedy),
    amount: row.amount,
    state: stateOf(row, sealed),
    arrives: row.arrives,
    answer: remedy ? (remedy.answer?.answer ?? null) : toTheWhole,
    approved: remedy && approvalOf(remedy),
  };
}

function offeredRow(remedy: Remedy): DoneRow {
  return {
    id: remedy.id,
    label: remedy.label,
    ground: groundOf(remedy),
    amount: remedy.amount,
    state: { kind: 'offered' },
    arrives: '',
    answer: remedy.answer?.answer ?? null,
    approved: approvalOf(remedy),
  };
}

function stateOf({ state }: LedgerRow, sealed: Incident): RowState {
  if (state.kind !== 'toDo') return state;
  const promise = sealed.promises.find((one) => one.id === state.promise);
  if (!promise) return { kind: 'toDo', ownerName: null };
  const { ownerName, due } = promise;
  return { kind: 'toDo', ownerName, dueAt: due.at, dueZone: due.zone };
}

function groundOf({ kind, clause }: Remedy): DoneRow['ground'] {
  return { kind, clause };
}

function approvalOf({ approval }: Remedy): DoneRow['approved'] {
  return approval && { byName: approval.managerName, at: approval.at };
}
