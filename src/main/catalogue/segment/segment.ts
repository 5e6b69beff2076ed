// One segment, opened: blocks are read and decrypted when they are looked at, and not before.
import { TermReader, readTermBlock, type TermSource } from '../terms/read-terms';
import type { CatalogueRecord, Past, Row, SearchText } from '../record';
import type { HistoryEntry } from '#domain/history/customer-history';
import type { BlockCache } from './block-cache';
import { inflated, parsed, readAs } from '../bad-bytes';
import { lineOf, openLines } from './lines';
import { segmentHead, type BlockPlace, type SegmentHead, type TermPlace } from './layout';

/** What a sealed file offers. */
export interface Blocks {
  readonly count: number;
  read(block: number): Uint8Array;
}

export class Segment {
  readonly head: SegmentHead;
  readonly words: TermReader;
  readonly keys: TermReader;

  /** @throws BadBytes when the file isn't a whole one of this format */
  constructor(
    readonly name: string,
    private readonly blocks: Blocks,
    private readonly cache: BlockCache,
  ) {
    this.head = readAs(segmentHead, blocks.read(0));
    this.words = new TermReader(this.source(this.head.words));
    this.keys = new TermReader(this.source(this.head.keys));
  }

  get docs(): number {
    return this.head.docs;
  }

  row(doc: number): Row {
    return parsed(this.line(this.head.rows, doc)) as Row;
  }
  text(doc: number): SearchText {
    return parsed(this.line(this.head.texts, doc)) as SearchText;
  }
  past(doc: number): Past {
    return revived(parsed(this.line(this.head.pasts, doc)) as StoredPast);
  }
  customerName(doc: number): string | null {
    return parsed(this.line(this.head.names, doc)) as string | null;
  }
  record(doc: number): CatalogueRecord {
    return { row: this.row(doc), text: this.text(doc), past: this.past(doc) };
  }

  private line({ first, per }: BlockPlace, doc: number): string {
    const block = first + Math.floor(doc / per);
    const opened = this.cache.get(`${this.name}:${block}`, () => {
      const value = openLines(this.blocks.read(block));
      return { value, weight: value.length };
    });
    return lineOf(opened, doc % per);
  }

  private source({ lists, blocks, directory }: TermPlace): TermSource {
    const read = (block: number) =>
      this.cache.get(`${this.name}:${block}`, () => {
        const value = this.blocks.read(block);
        return { value, weight: value.length };
      });
    return {
      docs: this.head.docs,
      directory: () =>
        this.cache.get(`${this.name}:${directory}`, () => {
          const value = parsed(inflated(this.blocks.read(directory)).toString('utf8')) as string[];
          return { value, weight: value.length * 40 };
        }),
      block: (n) =>
        this.cache.get(`${this.name}:${blocks + n}`, () => {
          const value = readTermBlock(this.blocks.read(blocks + n));
          return { value, weight: value.terms.length * 60 };
        }),
      lists: (chunk) => read(lists + chunk),
    };
  }
}

type StoredPast = {
  gestures: Past['gestures'];
  history: (Omit<HistoryEntry, 'topics'> & { topics: { category: string | null; words: string[] }[] }) | null;
};

function revived({ gestures, history }: StoredPast): Past {
  if (!history) return { gestures, history };
  const topics = history.topics.map(({ category, words }) => ({ category, words: new Set(words) }));
  return { gestures, history: { ...history, topics } };
}
