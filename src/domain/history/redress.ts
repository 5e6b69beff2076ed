/** What a customer really got of us: money that left the till or that a kept promise brought, each currency by itself. */
import { standingRows } from '../incident/gates';
import type { Incident } from '../incident/state';
import type { LedgerRow } from '../incident/state/put-right';
import { addMoney, type Money } from '../money/money';

/** Rows that were carried out: done with their proof, or by a promise that was kept. */
export function carriedOut(incident: Incident): LedgerRow[] {
  const kept = new Set(incident.promises.flatMap(({ id, kept: done }) => (done ? [id] : [])));
  return standingRows(incident).filter(
    ({ state }) => state.kind === 'done' || (state.kind === 'toDo' && kept.has(state.promise)),
  );
}

/** What is still to do, depends on something, or was paid by the customer is no redress. */
export function redressOf(incident: Incident): Money[] {
  return sumPerCurrency(
    carriedOut(incident).flatMap(({ amount }) => (amount !== null && amount.minor > 0 ? [amount] : [])),
  );
}

/** One sum a currency, in the order of their codes. */
export function sumPerCurrency(amounts: readonly Money[]): Money[] {
  const currencies = [...new Set(amounts.map(({ currency }) => currency))].sort();
  return currencies.map((currency) => addMoney(amounts, currency));
}
