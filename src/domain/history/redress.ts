/** What a customer really got of us: money that left the till or that a kept promise brought, each currency by itself. */
import { standingRows } from '../incident/gates';
import type { Incident } from '../incident/state';
import { addMoney, type Money } from '../money/money';

/** What is still to do, depends on something, or was paid by the customer is no redress. */
export function redressOf(incident: Incident): Money[] {
  const kept = new Set(incident.promises.flatMap(({ id, kept: done }) => (done ? [id] : [])));
  const given = standingRows(incident).flatMap(({ amount, state }) => {
    const isThere = state.kind === 'done' || (state.kind === 'toDo' && kept.has(state.promise));
    return isThere && amount !== null && amount.minor > 0 ? [amount] : [];
  });
  return sumPerCurrency(given);
}

/** One sum a currency, in the order of their codes. */
export function sumPerCurrency(amounts: readonly Money[]): Money[] {
  const currencies = [...new Set(amounts.map(({ currency }) => currency))].sort();
  return currencies.map((currency) => addMoney(amounts, currency));
}
