// How many there are, as far as the viewer may see them (K4).
import type { StateCounts } from '#contract/doorway';
import { maySee, type Viewer } from '#domain/incident/who-may-see';
import { countOf } from './filter';
import type { Holdings } from './holdings';
import { restrictedKey } from './record-keys';
import type { Shelved } from './shelf';
import { countBits, hasBit, type Bits } from './terms/bits';

const states = ['open', 'parked', 'sealed'] as const;

/** Documents of a segment that are the newest of their incident, and that the viewer may see. */
export function seenIn(held: Holdings, shelved: Shelved, viewer: Viewer): Bits {
  const bits = held.newestIn(shelved);
  const { segment } = shelved;
  for (const doc of segment.keys.few(restrictedKey))
    if (hasBit(bits, doc) && !maySee(segment.row(doc).summary, viewer))
      bits[doc >>> 5]! &= ~(1 << (doc & 31));
  return bits;
}

export function countStates(held: Holdings, viewer: Viewer): StateCounts {
  const counts = { open: 0, parked: 0, sealed: 0 };
  for (const shelved of held.shelf.segments) {
    const seen = seenIn(held, shelved, viewer);
    for (const state of states) counts[state] += countOf(shelved.segment, state, seen);
  }
  for (const { row } of held.fresh.records())
    for (const state of states)
      if (row.summary.state === state && maySee(row.summary, viewer)) counts[state] += 1;
  return counts;
}

/** How many incidents it knows, whoever may see them. */
export function countAll(held: Holdings): number {
  const inSegments = held.shelf.segments.reduce((sum, shelved) => sum + countBits(held.newestIn(shelved)), 0);
  return inSegments + held.fresh.size + held.damaged.size;
}

/** Bytes of the search index and characters of what it indexes. */
export function sizesOf({ shelf }: Holdings): { index: number; text: number; segments: number } {
  const heads = shelf.segments.map(({ segment }) => segment.head);
  return {
    index: heads.reduce((sum, { words }) => sum + words.bytes, 0),
    text: heads.reduce((sum, { textLength }) => sum + textLength, 0),
    segments: heads.length,
  };
}
