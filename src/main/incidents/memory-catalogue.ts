import type { RegisterPage } from '#contract/doorway';
import { historyEntry, type HistoryEntry } from '#domain/history/customer-history';
import type { PhonePlan } from '#domain/history/phone-plans';
import { emptyIncident, type Incident } from '#domain/incident/state';
import { summarise, type IncidentSummary } from '#domain/incident/summary';
import { maySee, type Viewer } from '#domain/incident/who-may-see';
import type { Catalogue, RegisterFilter } from './catalogue';
import { gesturesOf, type Gesture } from './gestures';
import type { HeldIncident } from './held-incident';
import { answers, foldText, readQuery, snippet } from './search-text';
import { searchedPassages } from './searched-passages';

interface Entry {
  summary: IncidentSummary;
  passages: string[];
  folded: string;
  gestures: Gesture[];
  /** Null: history may not know of it. */
  history: HistoryEntry | null;
  isDamaged: boolean;
}

export class MemoryCatalogue implements Catalogue {
  private readonly entries = new Map<string, Entry>();

  /** @param plan how phone numbers are written where the branch is */
  constructor(private readonly plan: PhonePlan | null) {}

  put(held: HeldIncident): void {
    const { incident, id } = held;
    const passages = searchedPassages(incident);
    this.entries.set(id, {
      summary: summarise(incident),
      passages,
      folded: foldText(passages.join(' ')),
      gestures: gesturesOf(incident),
      history: historyEntry(incident, this.plan),
      isDamaged: false,
    });
  }

  putDamaged(incident: string): void {
    const summary = summarise(emptyIncident(incident));
    const nothing = { passages: [], folded: '', gestures: [], history: null };
    this.entries.set(incident, { summary, ...nothing, isDamaged: true });
  }

  list({ state, query: text, limit }: RegisterFilter, viewer: Viewer): RegisterPage {
    const query = readQuery(text);
    const all = [...this.entries.values()].filter(({ summary }) => maySee(summary, viewer));
    const found = all
      .filter((entry) => isIn(state, entry) && answers(query, entry.folded))
      .sort((a, b) =>
        state === 'open' ? byWhatIsOwed(a.summary, b.summary) : newestFirst(a.summary, b.summary),
      );
    return {
      items: found.slice(0, limit).map(({ summary, passages, isDamaged }) => ({
        ...summary,
        hit: snippet(query, passages),
        ...(isDamaged ? { damaged: true as const } : {}),
      })),
      total: found.length,
      counts: { open: count(all, 'open'), parked: count(all, 'parked'), sealed: count(all, 'sealed') },
    };
  }

  *gestures(exceptIncident: string): Iterable<Gesture> {
    for (const [id, { gestures }] of this.entries) if (id !== exceptIncident) yield* gestures;
  }

  *histories(viewer: Viewer): Iterable<HistoryEntry> {
    for (const { history } of this.entries.values())
      if (history && maySee(history.seen, viewer)) yield history;
  }
}

function isIn(state: RegisterFilter['state'], { summary, isDamaged }: Entry): boolean {
  if (state === 'all') return true;
  // What a damaged one was, nobody can say: it is never hidden.
  if (isDamaged) return true;
  return state === 'sealed'
    ? summary.state === 'sealed'
    : summary.state === 'open' || summary.state === 'parked';
}

function count(entries: Entry[], state: Incident['state']): number {
  return entries.filter((entry) => !entry.isDamaged && entry.summary.state === state).length;
}

/** Promises by when they are due, then what has to be written up, then the rest, newest first. */
function byWhatIsOwed(a: IncidentSummary, b: IncidentSummary): number {
  return owedRank(a) - owedRank(b) || dueAt(a) - dueAt(b) || newestFirst(a, b);
}
function owedRank({ promise, notWrittenUp }: IncidentSummary): number {
  return promise ? 0 : notWrittenUp ? 1 : 2;
}
function dueAt({ promise }: IncidentSummary): number {
  return promise ? Date.parse(promise.dueAt) : 0;
}
function newestFirst(a: IncidentSummary, b: IncidentSummary): number {
  return newest(b) - newest(a) || (a.id < b.id ? 1 : -1);
}
/** A print or a late note doesn't bring a filed report back to the top. */
function newest({ sealedAt, touchedAt }: IncidentSummary): number {
  return Date.parse(sealedAt ?? touchedAt ?? '') || 0;
}
