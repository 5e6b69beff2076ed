/** What may be offered and what may stand in the ledger: in the branch's money, within somebody's authority, never a bare "to do". */
import type { Proposal } from '../event/catalogue';
import { whoGives } from './authority';
import type { Asking } from './decide';
import { known, type DecideRefusal } from './decide-refusal';
import type { Incident } from './state';

export function rowGuard(
  incident: Incident,
  row: Extract<Proposal, { type: 'ledgerRowEntered.v1' }>['payload'],
): DecideRefusal | null {
  if (row.amount && row.amount.currency !== incident.currency) return { code: 'otherCurrency' };
  // 11.1: nothing stands as a bare "to do": it is a promise with an owner and a time.
  if (row.state.kind === 'toDo') return known(incident.promises, row.state.promise);
  return row.remedy === null ? null : known(incident.remedies, row.remedy);
}

export function offerGuard(
  incident: Incident,
  offer: Extract<Proposal, { type: 'remedyOffered.v1' }>['payload'],
  asking: Asking,
): DecideRefusal | null {
  if (offer.amount && offer.amount.currency !== incident.currency) return { code: 'otherCurrency' };
  if (offer.amount && offer.amount.minor < 0) return { code: 'notValid', field: 'amount' };
  const remedy = { kind: offer.kind, amount: offer.amount, gives: 'staff' as const };
  const decider = whoGives(remedy, asking.limits, asking.gesturesToday);
  // Offered as somebody's own to give although it isn't: the screen should have said "Chen can say yes".
  return decider === 'manager' && offer.gives === 'staff'
    ? { code: 'beyondAuthority', ...asking.limits }
    : null;
}
