/**
 * Branch C: what is never done about something serious, whatever anybody typed. No fault but "not yet known", no gesture, no
 * apology for a fault. Regret, practical help and what is theirs by right stay open.
 */
import type { Proposal } from '../event/catalogue';
import type { Incident } from './state';

export function isNeverWhenSerious(
  { serious }: Pick<Incident, 'serious'>,
  { type, payload }: Proposal,
): boolean {
  if (!serious) return false;
  switch (type) {
    case 'findingMade.v1':
      return payload.fault !== 'notYetKnown';
    case 'remedyOffered.v1':
      return payload.kind === 'gesture';
    case 'saidAloud.v1':
      return payload.moment === 'faultApology';
    default:
      return false;
  }
}
