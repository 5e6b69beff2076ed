// Which other complaints history has to look at for one customer: all that could match, found through keys, so that a
// hundred thousand others stay unread. Comparing them is the domain's business: see history/tell-history.
import type { HistoryEntry } from '#domain/history/customer-history';
import type { Decision } from '#domain/history/decisions';
import type { Trace } from '#domain/history/match-people';
import { nameKeys } from '#domain/history/name-keys';
import { nameWords } from '#domain/history/name-words';
import { compareNames } from '#domain/history/same-name';
import type { Topic } from '#domain/history/topics';
import { contactKeys, matchedKey, personKey, receivedKey, topicKeys } from './record-keys';
import { addAll, docsIn, hasBit, keepOnly, noBits, type Bits } from './terms/bits';
import type { Segment } from './segment/segment';

export interface Asked {
  id: string;
  trace: Trace;
  matched: readonly Pick<Decision, 'other'>[];
  topics: readonly Topic[];
  /** Epoch milliseconds. */
  now: number;
}

/** How far back "it has happened before" looks, and a day more for the zones. */
const similarDays = 91;
const day = 24 * 3_600_000;

/** Everybody in this segment who could be the same customer, or was here lately about the same. */
export function pastIn(segment: Segment, asked: Asked, counting: Bits): Set<number> {
  const found = new Set<number>();
  const take = (bits: Bits | null) => {
    if (bits) for (const doc of docsIn(bits)) if (hasBit(counting, doc)) found.add(doc);
  };
  for (const key of contactKeys(asked.trace)) for (const doc of segment.keys.few(key)) found.add(doc);
  for (const doc of namesAlike(segment, asked.trace, counting)) found.add(doc);
  take(aboutTheSame(segment, asked));
  for (const doc of [...found]) if (!hasBit(counting, doc)) found.delete(doc);
  return found;
}

/** Names share keys with many: only those that are alike are worth reading. */
function* namesAlike(segment: Segment, { name }: Trace, counting: Bits): Generator<number> {
  if (name.length === 0) return;
  const sharing = noBits(segment.docs);
  for (const key of nameKeys(name)) {
    const bits = segment.keys.exact(personKey(key));
    if (bits) addAll(sharing, bits);
  }
  for (const doc of docsIn(sharing))
    if (hasBit(counting, doc) && compareNames(name, nameWords(segment.customerName(doc))) === 'alike')
      yield doc;
}

function aboutTheSame(segment: Segment, { topics, now }: Asked): Bits | null {
  if (topics.length === 0) return null;
  const [from, to] = [now - similarDays * day, now + similarDays * day].map((at) =>
    receivedKey(new Date(Math.min(Math.max(at, 0), 8e15)).toISOString().slice(0, 10)),
  ) as [string, string];
  const lately = segment.keys.between(from, to);
  if (!lately) return null;
  const about = noBits(segment.docs);
  for (const key of topicKeys(topics)) {
    const bits = segment.keys.exact(key);
    if (bits) addAll(about, bits);
  }
  return keepOnly(about, lately);
}

/** Incidents that somebody said something about, with this one or with each other, however far the chain goes. */
export function linkedEntries(
  asked: Pick<Asked, 'id' | 'matched'>,
  source: {
    entry(id: string): HistoryEntry | null;
    /** Those whose people said something of this one. */
    saying(key: string): Iterable<HistoryEntry>;
  },
): Map<string, HistoryEntry> {
  const linked = new Map<string, HistoryEntry>();
  const open: { id: string; matched: readonly Pick<Decision, 'other'>[] }[] = [asked];
  for (let from = open.pop(); from; from = open.pop()) {
    const named = from.matched.flatMap(({ other }) => source.entry(other) ?? []);
    for (const entry of [...named, ...source.saying(matchedKey(from.id))]) {
      if (entry.id === asked.id || linked.has(entry.id)) continue;
      linked.set(entry.id, entry);
      open.push(entry);
    }
  }
  return linked;
}
