// What a list shows and how many there are: what changed lately from memory, everything else from the segments.
import { maySee, type Viewer } from '#domain/incident/who-may-see';
import { dayIn } from '../incidents/branch-day';
import { seenIn } from './counting';
import { fits, keepFitting, type Now, type RegisterFilter } from './filter';
import type { Holdings } from './holdings';
import { byWhatIsOwed } from './owed-first';
import { newestOf, rowsOf, type Found } from './page';
import { damagedRow, newestFirst, type Row } from './record';
import { keepAnswering } from './search-segment';
import type { Shelved } from './shelf';
import { countBits, docsIn, type Bits } from './terms/bits';
import type { Query } from './words/read-query';

/** Where a search looks: the documents of one segment that answer. */
type Answering = { shelved: Shelved; docs: Bits };
type Listed = { found: Found[]; total: number };

export class Listing {
  constructor(
    private readonly held: Holdings,
    private readonly parts: { zone: string; now: () => number },
  ) {}

  /** Without the words around a hit. */
  find(filter: RegisterFilter, query: Query, viewer: Viewer): Listed {
    const isOpenList = filter.state === 'open';
    const damaged = query.units.length === 0 ? this.damagedRows(viewer) : [];
    const inMemory = [
      ...this.freshAnswering(filter, query, viewer),
      ...damaged.map((row) => ({ row, passages: () => [] })),
    ];
    if (isOpenList && query.units.length === 0) {
      const rows = [...this.held.open.values()].filter((row) => this.isFor(row, filter, viewer));
      return owedFirst(
        [...rows, ...damaged].map((row) => ({ row, passages: () => [] })),
        filter,
      );
    }
    const inSegments = this.answering(filter, query, viewer);
    const total = inSegments.reduce((sum, { docs }) => sum + countBits(docs), inMemory.length);
    const lists = inSegments.map(({ shelved, docs }) => rowsOf(shelved.segment, docs));
    if (isOpenList) return owedFirst([...inMemory, ...lists.flatMap((list) => [...list])], filter);
    const first = inMemory.sort((a, b) => newestFirst(a.row, b.row))[Symbol.iterator]();
    return { found: newestOf([first, ...lists], filter.limit), total };
  }

  /** How many incidents answer, and where they stand: what a search costs before anything is read to be shown. */
  places(
    filter: RegisterFilter,
    query: Query,
    viewer: Viewer,
  ): { places: [string, number][]; total: number } {
    const places: [string, number][] = [];
    let total = 0;
    for (const { shelved, docs } of this.answering(filter, query, viewer)) {
      total += countBits(docs);
      for (const doc of docsIn(docs)) {
        if (places.length >= filter.limit) break;
        places.push([shelved.segment.name, doc]);
      }
    }
    return { places, total };
  }

  private at(): Now {
    const now = this.parts.now();
    return { now, today: () => dayIn(this.parts.zone, now) };
  }

  /** Never hidden; its reference only from whoever could see it before (K4). */
  private damagedRows(viewer: Viewer): Row[] {
    return [...this.held.damaged].map((id) => {
      const known = this.held.lastRows.get(id);
      return damagedRow(id, known && maySee(known.summary, viewer) ? known.summary.reference : null);
    });
  }

  private isFor(row: Row, filter: RegisterFilter, viewer: Viewer): boolean {
    return maySee(row.summary, viewer) && fits(row, filter, this.at());
  }

  private freshAnswering(filter: RegisterFilter, query: Query, viewer: Viewer): Found[] {
    return this.held.fresh
      .answering(query)
      .filter(({ row }) => this.isFor(row, filter, viewer))
      .map(({ row, text }) => ({ row, passages: () => text.passages }));
  }

  private answering(filter: RegisterFilter, query: Query, viewer: Viewer): Answering[] {
    const at = this.at();
    return this.held.shelf.segments.map((shelved) => {
      const docs = keepAnswering(shelved.segment, query, seenIn(this.held, shelved, viewer));
      return { shelved, docs: keepFitting(shelved.segment, docs, filter, at) };
    });
  }
}

function owedFirst(all: Found[], { limit }: RegisterFilter): Listed {
  return { found: all.sort((a, b) => byWhatIsOwed(a.row, b.row)).slice(0, limit), total: all.length };
}
