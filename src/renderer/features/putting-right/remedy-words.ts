// How a remedy's ground and whose it is are said. The kinds are words on this page, never "goodwill" to a customer.
import type { RemedyKind } from '#domain/event/values';
import type { FromAfar } from '#domain/incident/state/put-right';
import { say } from '../../messages/say';
import type { Tone } from '../../ui/index';

export function groundLine(kind: RemedyKind, clause: string, arrives: string): string {
  const ground = clause ? say(`ground.${kind}`, { clause }) : say(`ground.noClause.${kind}`);
  return arrives ? say('groundAndTime', { ground, arrives }) : ground;
}

/** "Yours to do", "Chen can say yes" (K13: never a lock). */
export function whosePill(
  kind: RemedyKind,
  giving: { whose: 'yours' | 'manager'; name: string | null },
  approvedBy: string | null,
): { label: string; tone: Tone } {
  if (approvedBy) return { label: say('whose.approved', { name: approvedBy }), tone: 'accent' };
  if (giving.whose === 'yours')
    return { label: say(kind === 'gesture' ? 'whose.giveIt' : 'whose.doIt'), tone: 'accent' };
  const label = giving.name ? say('whose.manager', { name: giving.name }) : say('whose.someManager');
  return { label, tone: 'amber' };
}

/** "Chen W.", or "Dana, head office": whose word it is, and from where if it wasn't said at a desk of the branch. */
export function whoSaid(name: string, from: FromAfar | undefined): string {
  return from ? say(`saidFrom.${from}`, { name }) : name;
}

/** Null: nobody has said yes. */
export function approvedBy(
  approval: { managerName: string; from?: FromAfar } | null | undefined,
): string | null {
  return approval ? whoSaid(approval.managerName, approval.from) : null;
}
