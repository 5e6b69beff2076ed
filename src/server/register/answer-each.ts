// What each event of a push is answered where it isn't simply stored.
import type { EventAnswer } from '#contract/register-api/events';
import { isErasure, isSpecialErasure, type CheckedEvent } from './check-event';
import type { KnownEvents } from './known-events';

/** Null: it is new. */
export function answerTo(
  event: CheckedEvent,
  known: KnownEvents,
  allowed: ReadonlySet<string>,
): EventAnswer | null {
  const { id, read } = event;
  const no = (refusal: 'otherContent' | 'chainForked' | 'managersOnly'): EventAnswer => ({
    ...{ answer: 'refused', id, hash: read.hash, refusal },
  });
  const same = known.byId(id);
  if (same && same.hash !== read.hash) return no('otherContent');
  if (known.erased.has(event.incident) && !isErasure(event)) return { answer: 'erased', id, hash: read.hash };
  // -1: an earlier one of this very batch, numbered in a moment.
  if (same) return { answer: 'known', id, hash: read.hash, cursor: same.cursor ?? -1 };
  if (known.hasNumber(event)) return no('chainForked');
  if ((isErasure(event) || isSpecialErasure(event)) && !allowed.has(read.header.actor.id))
    return no('managersOnly');
  return null;
}

/** A batch may hold one event twice: the second is answered like the first. */
export function settleRepeats(
  results: EventAnswer[],
  good: readonly CheckedEvent[],
  known: KnownEvents,
): void {
  for (const { index, id, read } of good) {
    const answer = results[index];
    if (answer?.answer !== 'known' || answer.cursor >= 0) continue;
    const cursor = known.byId(id)?.cursor ?? null;
    results[index] =
      cursor === null
        ? { answer: 'refused', id, hash: read.hash, refusal: 'notNow' }
        : { answer: 'known', id, hash: read.hash, cursor };
  }
}
