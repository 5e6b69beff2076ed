/**
 * What somebody had before them when they answered. Another desk's answer may have arrived while they were typing theirs: it
 * wasn't on their screen, so they didn't know of it, and both stay.
 */
import { causalOrder, type Linked } from '../event/causal-order';

type Made = Linked & { header: { device: string } };

/**
 * The heads that a new event names. Whatever this desk made itself was known to it, with all that stood before that.
 * @param seen the incident's heads as the screen had them; unknown hashes count for nothing
 * @param own this desk's device id
 */
export function headsSeen(
  { events, heads }: { events: readonly Made[]; heads: readonly string[] },
  seen: readonly string[] | null,
  own: string,
): readonly string[] {
  if (seen === null) return heads;
  const ownOnes = ownAmong(events, own);
  if (heads.every((head) => seen.includes(head) || ownOnes.has(head))) return heads;
  const known = knownFrom(events, seen, ownOnes);
  const stoodOn = new Set(
    events.flatMap(({ hash, header: { after } }) =>
      known.has(hash) ? after.filter((one) => one !== hash) : [],
    ),
  );
  return [...known].filter((hash) => !stoodOn.has(hash)).sort();
}

/** The events that whoever answered had before them: what arrived meanwhile is left out. Parameters as above. */
export function eventsSeen<E extends Made>(
  events: readonly E[],
  seen: readonly string[] | null,
  own: string,
): readonly E[] {
  if (seen === null) return events;
  const known = knownFrom(events, seen, ownAmong(events, own));
  return events.filter(({ hash }) => known.has(hash));
}

function knownFrom(
  events: readonly Made[],
  seen: readonly string[],
  ownOnes: ReadonlySet<string>,
): Set<string> {
  return causalOrder(events).reachedBy([...seen, ...ownOnes]);
}
function ownAmong(events: readonly Made[], own: string): ReadonlySet<string> {
  return new Set(events.flatMap(({ hash, header }) => (header.device === own ? hash : [])));
}
