/** The catalogue as plainly as it can be said: every record in memory, looked through from end to end. Tests compare. */
import type { HistoryEntry } from '#domain/history/customer-history';
import type { PhonePlan } from '#domain/history/phone-plans';
import type { Incident } from '#domain/incident/state';
import { maySee, type Viewer } from '#domain/incident/who-may-see';
import { fits, type RegisterFilter } from '#main/catalogue/filter';
import { byWhatIsOwed } from '#main/catalogue/owed-first';
import { damagedRow, newestFirst, recordOf, type CatalogueRecord } from '#main/catalogue/record';
import { findHit } from '#main/catalogue/words/find-hit';
import { answers, readQuery } from '#main/catalogue/words/read-query';
import { searchTerms } from '#main/catalogue/words/search-terms';
import { dayIn } from '#main/incidents/branch-day';

export class PlainCatalogue {
  private readonly entries = new Map<string, CatalogueRecord & { terms: string[] }>();

  constructor(private readonly parts: { plan: PhonePlan | null; zone: string; now: () => number }) {}

  put(incident: Incident): void {
    const record = recordOf(incident, this.parts.plan);
    const terms = [...searchTerms([...record.text.passages, ...record.text.also])].sort();
    this.entries.set(incident.id, { ...record, terms });
  }

  putDamaged(id: string): void {
    const nothing = { text: { passages: [], also: [] }, past: { history: null, gestures: [] }, terms: [] };
    this.entries.set(id, { row: damagedRow(id, null), ...nothing });
  }

  forget(id: string): void {
    this.entries.delete(id);
  }

  list(filter: RegisterFilter, viewer: Viewer) {
    const query = readQuery(filter.query, this.parts.plan);
    const now = this.parts.now();
    const today = () => dayIn(this.parts.zone, now);
    const all = [...this.entries.values()].filter(({ row }) => maySee(row.summary, viewer));
    const count = (state: string) =>
      all.filter(({ row }) => !row.isDamaged && row.summary.state === state).length;
    const order = filter.state === 'open' ? byWhatIsOwed : newestFirst;
    const found = all
      .filter(({ row, terms }) => fits(row, filter, { now, today }) && answers(query, terms))
      .sort((a, b) => order(a.row, b.row));
    return {
      items: found.slice(0, filter.limit).map(({ row, text }) => ({
        ...row.summary,
        hit: findHit(query, text.passages),
        ...(row.isDamaged ? { damaged: true as const } : {}),
      })),
      total: found.length,
      counts: { open: count('open'), parked: count('parked'), sealed: count('sealed') },
      building: null,
    };
  }

  gestures(day: string, except: string) {
    const others = [...this.entries.values()].filter(({ row }) => row.summary.id !== except);
    return others.flatMap(({ past }) => past.gestures).filter((gesture) => gesture.day === day);
  }

  /** All of them, in the order of their ids. */
  histories(viewer: Viewer): HistoryEntry[] {
    const all = [...this.entries.values()].flatMap(({ past }) => past.history ?? []);
    return all.filter((entry) => maySee(entry.seen, viewer)).sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}
