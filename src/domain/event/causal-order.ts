/**
 * The order of an incident's events: what was seen before comes before, ties go by hash, no clock has a say.
 * Whatever order the events arrive in, and however often, the answer is the same.
 */
export interface Linked {
  hash: string;
  header: { after: readonly string[] };
}

export interface CausalOrder<E extends Linked> {
  /** Each event once, causes first. */
  ordered: E[];
  /** The events nothing else stands on, sorted by hash. */
  heads: string[];
  /** Did the maker of `later` know of `earlier`? True for the event itself. Unknown hashes: false. */
  stoodOn(later: string, earlier: string): boolean;
  /** The events that these heads reach, themselves included. Hashes that are not here reach nothing. */
  reachedBy(heads: readonly string[]): Set<string>;
}

export function causalOrder<E extends Linked>(events: Iterable<E>): CausalOrder<E> {
  const byHash = new Map<string, E>();
  for (const event of events) if (!byHash.has(event.hash)) byHash.set(event.hash, event);

  // A cause that hasn't arrived yet holds nobody up; when it arrives the order is reckoned anew.
  const waitingFor = new Map<string, number>();
  const followers = new Map<string, string[]>();
  for (const event of byHash.values()) {
    const causes = causesOf(event, byHash);
    waitingFor.set(event.hash, causes.length);
    for (const cause of causes) followers.set(cause, [...(followers.get(cause) ?? []), event.hash]);
  }

  const ready = [...byHash.keys()].filter((hash) => waitingFor.get(hash) === 0).sort();
  const ordered: E[] = [];
  while (ready.length > 0) {
    const hash = ready.shift() as string;
    ordered.push(byHash.get(hash) as E);
    for (const follower of followers.get(hash) ?? []) {
      const left = (waitingFor.get(follower) ?? 0) - 1;
      waitingFor.set(follower, left);
      if (left === 0) insertSorted(ready, follower);
    }
  }
  // Hashes make rings impossible; a forged one still must not lose events.
  if (ordered.length < byHash.size) {
    const placed = new Set(ordered.map((event) => event.hash));
    const rest = [...byHash.keys()].filter((hash) => !placed.has(hash)).sort();
    ordered.push(...rest.map((hash) => byHash.get(hash) as E));
  }

  const past = new Map<string, Set<string>>();
  for (const event of ordered) {
    const reached = new Set([event.hash]);
    for (const cause of causesOf(event, byHash)) for (const hash of past.get(cause) ?? []) reached.add(hash);
    past.set(event.hash, reached);
  }
  return {
    ordered,
    heads: [...byHash.keys()].filter((hash) => !followers.has(hash)).sort(),
    stoodOn: (later, earlier) => past.get(later)?.has(earlier) ?? false,
    reachedBy: (heads) => new Set(heads.flatMap((head) => [...(past.get(head) ?? [])])),
  };
}

function causesOf(event: Linked, byHash: ReadonlyMap<string, Linked>): string[] {
  return [...new Set(event.header.after)].filter((hash) => hash !== event.hash && byHash.has(hash));
}

function insertSorted(hashes: string[], hash: string): void {
  const at = hashes.findIndex((other) => other > hash);
  if (at < 0) hashes.push(hash);
  else hashes.splice(at, 0, hash);
}
