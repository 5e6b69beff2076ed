// Builds one segment: the records of some incidents, newest first, and the indexes over them.
import { searchTerms } from '../words/search-terms';
import { addPosting, writeTerms, type Postings } from '../terms/write-terms';
import { keysOf } from '../record-keys';
import { recordRule, type CatalogueRecord } from '../record';
import { LineWriter, packed } from './lines';
import { perBlock, segmentFormat, type SegmentHead, type TermPlace } from './layout';

export class SegmentBuilder {
  private docs = 0;
  private textLength = 0;
  private readonly rows = new LineWriter(perBlock.rows);
  private readonly texts = new LineWriter(perBlock.texts);
  private readonly pasts = new LineWriter(perBlock.pasts);
  private readonly names = new LineWriter(perBlock.names);
  private readonly words: Postings = new Map();
  private readonly keys: Postings = new Map();

  /** @param rule by which the records were told */
  constructor(private readonly rule = recordRule) {}

  /** In the order of lists: see `newestFirst`. */
  add(record: CatalogueRecord): void {
    const doc = this.docs++;
    const { passages, also } = record.text;
    this.rows.add(record.row);
    this.texts.add(record.text);
    this.pasts.add(storedPast(record.past));
    this.names.add(record.row.summary.name);
    for (const term of searchTerms([...passages, ...also])) addPosting(this.words, term, doc);
    for (const key of keysOf(record)) addPosting(this.keys, key, doc);
    for (const passage of [...passages, ...also]) this.textLength += passage.length;
  }

  get size(): number {
    return this.docs;
  }

  /** The blocks of the file. */
  finish(): Uint8Array[] {
    const blocks: Uint8Array[] = [new Uint8Array()];
    const lines = (writer: LineWriter) => {
      const place = { first: blocks.length, count: writer.close().length, per: writer.perBlock };
      blocks.push(...writer.blocks);
      return place;
    };
    const terms = (postings: Postings, withStarts: boolean): TermPlace => {
      const written = writeTerms(postings, this.docs, withStarts);
      const place = { lists: blocks.length, blocks: blocks.length + written.lists.length };
      const directory = packed(JSON.stringify(written.directory));
      const own = [...written.lists, ...written.blocks, directory];
      blocks.push(...own);
      const bytes = own.reduce((sum, block) => sum + block.length, 0);
      return { ...place, count: written.blocks.length, directory: blocks.length - 1, bytes };
    };
    const head: SegmentHead = {
      ...{ v: segmentFormat, rule: this.rule, docs: this.docs, textLength: this.textLength },
      ...{ rows: lines(this.rows), texts: lines(this.texts) },
      ...{ pasts: lines(this.pasts), names: lines(this.names) },
      ...{ words: terms(this.words, true), keys: terms(this.keys, false) },
    };
    blocks[0] = packed(JSON.stringify(head));
    return blocks;
  }
}

/** Sets become lists. */
function storedPast({ history, gestures }: CatalogueRecord['past']): unknown {
  return {
    gestures,
    history: history && {
      ...history,
      topics: history.topics.map(({ category, words }) => ({ category, words: [...words] })),
    },
  };
}
