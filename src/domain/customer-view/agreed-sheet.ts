/**
 * What somebody puts their name to: reference, rows, total and promises, as one text that is the same letter for letter
 * as long as nothing of it changes. The customer's screen shows exactly this, and a signature names its hash (K11).
 */
import { standingRows } from '../incident/gates';
import type { Incident } from '../incident/state';
import { customerView } from './customer-view';
import type { CustomerView } from './payload';

export type Shown = Pick<CustomerView, 'reference' | 'rows' | 'total' | 'promises'>;

/** Which sentence says a row, and how many days it takes, comes from the playbook and may be worded anew: it isn't signed. */
export function agreedSheet({ reference, rows, total, promises }: Shown): string {
  const signed = rows.map(({ id, asWritten, amount, state }) => ({ id, asWritten, amount, state }));
  return JSON.stringify({ reference, rows: signed, total, promises });
}

/** K11: over an amount only, never on a small one, never in a serious case (Branch C). */
export function maySign(incident: Pick<Incident, 'length' | 'serious' | 'ledger'>): boolean {
  if (incident.length === 'small' || incident.serious) return false;
  return standingRows(incident as Incident).some(({ amount }) => amount !== null && amount.minor !== 0);
}

/**
 * Whether what was signed is still what stands there. A promise that was kept since has not changed; another row, amount,
 * state or promise has, and whoever signed signs again.
 */
export function signatureStands(incident: Incident): boolean {
  const { signature } = incident;
  if (!signature) return false;
  const signed = parts(signature.sheet);
  const now = parts(agreedSheet(shownOf(incident)));
  if (!signed || !now || signed.whole !== now.whole) return false;
  return now.promises.every((promise) => signed.promises.includes(promise));
}

function shownOf(incident: Incident): Shown {
  const playbook = { remedies: [], customerPage: [] };
  return customerView({ incident, step: null, aspect: null, branch: '', colleague: '', playbook });
}

function parts(sheet: string): { whole: string; promises: string[] } | null {
  try {
    const { promises, ...rest } = JSON.parse(sheet) as { promises: unknown[] };
    return { whole: JSON.stringify(rest), promises: promises.map((one) => JSON.stringify(one)) };
  } catch {
    return null;
  }
}
