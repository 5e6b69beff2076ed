// Which documents of a segment answer a question: a few set operations on posting lists, no text is read.
import { addAll, keepOnly, noBits, type Bits } from './terms/bits';
import type { Segment } from './segment/segment';
import type { Query, Term, Unit } from './words/read-query';

/** Leaves of `among` those that answer; changes it. */
export function keepAnswering(segment: Segment, query: Query, among: Bits): Bits {
  for (const unit of query.units) {
    const those = unitBits(segment, unit);
    if (!those) return noBits(segment.docs);
    keepOnly(among, those);
  }
  return among;
}

function unitBits(segment: Segment, unit: Unit): Bits | null {
  let any: Bits | null = null;
  for (const all of unit) {
    const those = allOf(segment, all);
    if (!those) continue;
    any = any ? addAll(any.slice(), those) : those;
  }
  return any;
}

function allOf(segment: Segment, terms: readonly Term[]): Bits | null {
  let all: Bits | null = null;
  for (const { text, isStart } of terms) {
    const those = isStart ? segment.words.starting(text) : segment.words.exact(text);
    if (!those) return null;
    all = all ? keepOnly(all.slice(), those) : those;
  }
  return all;
}
