// What changed since the last checkpoint: few enough to be looked through one by one.
import { searchTerms } from './words/search-terms';
import { answers, type Query } from './words/read-query';
import type { CatalogueRecord } from './record';

interface Fresh {
  record: CatalogueRecord;
  terms: string[] | null;
}

export class FreshPart {
  private readonly entries = new Map<string, Fresh>();

  put(record: CatalogueRecord): void {
    this.entries.set(record.row.summary.id, { record, terms: null });
  }

  get size(): number {
    return this.entries.size;
  }

  has(id: string): boolean {
    return this.entries.has(id);
  }

  record(id: string): CatalogueRecord | null {
    return this.entries.get(id)?.record ?? null;
  }

  delete(id: string): void {
    this.entries.delete(id);
  }

  /** Unless it has changed again meanwhile. */
  settle(records: readonly CatalogueRecord[]): void {
    for (const record of records) {
      const { id } = record.row.summary;
      if (this.entries.get(id)?.record === record) this.entries.delete(id);
    }
  }

  ids(): IterableIterator<string> {
    return this.entries.keys();
  }

  records(): CatalogueRecord[] {
    return [...this.entries.values()].map(({ record }) => record);
  }

  answering(query: Query): CatalogueRecord[] {
    return [...this.entries.values()]
      .filter((entry) => {
        if (query.units.length === 0) return true;
        const { passages, also } = entry.record.text;
        entry.terms ??= [...searchTerms([...passages, ...also])].sort();
        return answers(query, entry.terms);
      })
      .map(({ record }) => record);
  }
}
