/** What stands in a filed report, and what came later: everything its seal doesn't cover is an addendum. */
import type { CausalOrder } from '../event/causal-order';
import type { EventType } from '../event/catalogue';
import type { ReadEvent } from '../event/envelope';
import type { Addendum } from './state/filed';

/** Of several reports the one that somebody chose last; while nobody has, the first in causal order. */
export function sealThatCounts({ ordered }: CausalOrder<ReadEvent>): ReadEvent | undefined {
  const seals = new Map<string, ReadEvent>();
  let counts: ReadEvent | undefined;
  for (const event of ordered) {
    const { known, hash } = event;
    if (known?.type === 'incidentSealed.v1') {
      seals.set(hash, event);
      counts ??= event;
    } else if (known?.type === 'contestSettled.v1' && known.payload.subject === 'seal')
      counts = seals.get(known.payload.keep) ?? counts;
  }
  return counts;
}

/** Everything that the seal doesn't cover arrived after sealing. */
export function addendaOf(order: CausalOrder<ReadEvent>): Addendum[] {
  const seal = sealThatCounts(order);
  if (seal?.known?.type !== 'incidentSealed.v1') return [];
  const reached = order.reachedBy(seal.known.payload.covers);
  return order.ordered
    .filter((event) => event !== seal && !reached.has(event.hash) && !isHousekeeping(event))
    .map(({ hash, header: { type, actor, at } }) => ({ hash, type, byName: actor.name, at, seen: false }));
}

const housekeeping: ReadonlySet<string> = new Set<EventType>([
  'reportPrinted.v1',
  'bringingInUndone.v1',
  'paperPrinted.v1',
  'paperPrinted.v2',
  'letterApproved.v1',
  'addendumSeen.v1',
  'customerMatched.v1',
  'complaintRestricted.v1',
  'restrictionLifted.v1',
  'specialErased.v1',
  'retentionHeld.v1',
  'retentionHoldLifted.v1',
  'figureContested.v1',
  'figureContestTakenBack.v1',
  'figureReviewed.v1',
  'incidentLinked.v1',
  'incidentUnlinked.v1',
  'publicityFlagged.v1',
  'publicityTakenBack.v1',
]);

/** That a report was printed or chosen, an addendum seen, whose history it is, what else belongs to it or who may see it: none of it adds to the report. */
function isHousekeeping(event: ReadEvent): boolean {
  if (event.known?.type === 'contestSettled.v1') return event.known.payload.subject === 'seal';
  return event.known !== null && housekeeping.has(event.known.type);
}
