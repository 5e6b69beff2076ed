// What a list may be narrowed by: decided from a row alone, or from the keys of a segment without reading any row.
import type { Outcome } from '#domain/event/values';
import { addAll, countBits, docsIn, keepOnly, noBits, takeAway, type Bits } from './terms/bits';
import * as key from './record-keys';
import type { Row } from './record';
import type { Segment } from './segment/segment';

export interface RegisterFilter {
  state: 'all' | 'open' | 'sealed';
  query: string;
  limit: number;
  /** A person's id. */
  holder?: string | null;
  category?: string | null;
  /** First and last day on which it reached us, "2026-03-14"; both included. */
  from?: string | null;
  to?: string | null;
  outcome?: Outcome | null;
  branch?: string | null;
  /** Still to be kept: any · by the end of today, late ones among them · late. */
  promise?: 'any' | 'today' | 'late' | null;
  /** Only those that two desks tell differently. */
  contested?: boolean | null;
  /** Complaints from before there was Amends: left out, or nothing else. Null: as they come. */
  broughtIn?: 'without' | 'only' | null;
  /** False: nobody looks at how many there are of each state. */
  counts?: boolean | null;
}

export interface Now {
  /** Epoch milliseconds. */
  now: number;
  /** The branch's day; a calendar costs more than a list, so it is only asked where it matters. */
  today: () => string;
}

/** Everything but the words. What a damaged one was, nobody can say: it is never hidden. */
export function fits(row: Row, filter: RegisterFilter, now: Now): boolean {
  if (row.isDamaged) return true;
  const { summary } = row;
  const day = row.receivedAt === null ? null : key.dayOf(row.receivedAt);
  return (
    fitsState(row, filter.state) &&
    (!filter.holder || summary.holder?.id === filter.holder) &&
    (!filter.category || row.categories.includes(filter.category)) &&
    (!filter.outcome || summary.outcome === filter.outcome) &&
    (!filter.branch || row.branch === filter.branch) &&
    (!filter.from || (day !== null && day >= filter.from)) &&
    (!filter.contested || summary.contested > 0) &&
    (!filter.broughtIn || (summary.broughtIn === true) === (filter.broughtIn === 'only')) &&
    (!filter.to || (day !== null && day <= filter.to)) &&
    fitsPromise(row, filter.promise ?? null, now)
  );
}

function fitsState({ summary: { state } }: Row, wanted: RegisterFilter['state']): boolean {
  // Only figures are left of it: they are counted, and nothing of it stands in a list.
  if (state === 'erased') return false;
  if (wanted === 'all') return true;
  return wanted === 'sealed' ? state === 'sealed' : state === 'open' || state === 'parked';
}

function fitsPromise({ summary: { promise } }: Row, wanted: RegisterFilter['promise'], now: Now): boolean {
  if (!wanted) return true;
  if (!promise) return false;
  if (wanted === 'any') return true;
  const isLate = Date.parse(promise.dueAt) < now.now;
  return isLate || (wanted === 'today' && key.dayOf(promise.dueAt) <= now.today());
}

const firstDay = '0000';
const lastDay = '9999-99-99';

/** Of these documents those that fit; changes `bits`. */
export function keepFitting(segment: Segment, bits: Bits, filter: RegisterFilter, now: Now): Bits {
  const { keys } = segment;
  const only = (those: Bits | null) => {
    if (those) keepOnly(bits, those);
    else bits.fill(0);
  };
  const erased = keys.exact(key.stateKey('erased'));
  if (erased) takeAway(bits, erased);
  if (filter.state === 'sealed') only(keys.exact(key.stateKey('sealed')));
  if (filter.state === 'open') only(openOnes(segment));
  if (filter.holder) only(keys.exact(key.holderKey(filter.holder)));
  if (filter.category) only(keys.exact(key.categoryKey(filter.category)));
  if (filter.contested) only(keys.exact(key.contestedKey));
  const broughtIn = filter.broughtIn ? keys.exact(key.broughtInKey) : null;
  if (filter.broughtIn === 'only') only(broughtIn);
  if (filter.broughtIn === 'without' && broughtIn) takeAway(bits, broughtIn);
  if (filter.outcome) only(keys.exact(key.outcomeKey(filter.outcome)));
  if (filter.branch) only(keys.exact(key.branchKey(filter.branch)));
  if (filter.from || filter.to)
    only(keys.between(key.receivedKey(filter.from || firstDay), key.receivedKey(filter.to || lastDay)));
  if (filter.promise) {
    only(keys.between(key.promiseKey(firstDay), key.promiseKey(lastDay)));
    if (filter.promise !== 'any')
      for (const doc of [...docsIn(bits)])
        if (!fitsPromise(segment.row(doc), filter.promise, now)) bits[doc >>> 5]! &= ~(1 << (doc & 31));
  }
  return bits;
}

export function openOnes({ keys, docs }: Segment): Bits {
  const bits = noBits(docs);
  for (const state of ['open', 'parked'] as const) {
    const those = keys.exact(key.stateKey(state));
    if (those) addAll(bits, those);
  }
  return bits;
}

export function countOf(segment: Segment, state: Row['summary']['state'], among: Bits): number {
  const those = segment.keys.exact(key.stateKey(state));
  return those ? countBits(keepOnly(those.slice(), among)) : 0;
}
