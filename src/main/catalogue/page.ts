// The first so many of several lists that are each in order, reading no more rows than it must.
import { newestFirst, type Row } from './record';
import type { Segment } from './segment/segment';
import { docsIn, type Bits } from './terms/bits';

export interface Found {
  row: Row;
  /** Passages to show a hit from; read only for what is shown. */
  passages: () => string[];
}

export function* rowsOf(segment: Segment, docs: Bits): Generator<Found> {
  for (const doc of docsIn(docs)) yield { row: segment.row(doc), passages: () => segment.text(doc).passages };
}

/** @param lists each newest first */
export function newestOf(lists: readonly Iterator<Found>[], limit: number): Found[] {
  const heads = lists.flatMap((list) => {
    const { value, done } = list.next();
    return done ? [] : [{ list, found: value as Found }];
  });
  const page: Found[] = [];
  while (page.length < limit && heads.length > 0) {
    const first = heads.reduce((a, b) => (newestFirst(a.found.row, b.found.row) <= 0 ? a : b));
    page.push(first.found);
    const { value, done } = first.list.next();
    if (done) heads.splice(heads.indexOf(first), 1);
    else first.found = value as Found;
  }
  return page;
}
