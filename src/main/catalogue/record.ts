// What the catalogue keeps of one incident: its row for lists, what search finds it by, and what history and the limits
// of a day ask of it. All of it follows from the incident's events, so it can be thrown away and told again.
import type { HistoryEntry } from '#domain/history/customer-history';
import { historyEntry } from '#domain/history/customer-history';
import { readPhones } from '#domain/history/same-phone';
import type { PhonePlan } from '#domain/history/phone-plans';
import { standingAspects } from '#domain/incident/gates';
import { emptyIncident } from '#domain/incident/empty-incident';
import { specialUntil } from '#domain/incident/special';
import type { Incident } from '#domain/incident/state';
import { summarise, type IncidentSummary } from '#domain/incident/summary';
import { gesturesOf, type Gesture } from '../incidents/gestures';
import { searchedPassages, searchedUnseen } from '../incidents/searched-passages';

/** Counts up with every change of what is told here: what an older version told is told anew, see retell-old.
 *  2: when special data has been kept long enough (K8). */
export const recordRule = 2;

export interface Row {
  summary: IncidentSummary;
  branch: string;
  receivedAt: string | null;
  /** Of its aspects, each once. */
  categories: string[];
  /** Epoch milliseconds that lists are sorted by. */
  newest: number;
  /** K8: when the first of its special data has been kept long enough. By rule 1 nobody asked. */
  specialUntil?: string;
  isDamaged?: true;
}
export interface Past {
  /** Null: history may not know of it. */
  history: HistoryEntry | null;
  gestures: Gesture[];
}
export interface SearchText {
  /** Shown around a hit. */
  passages: string[];
  /** Found, never shown: who the customer is, and other ways to write numbers. */
  also: string[];
}
export interface CatalogueRecord {
  row: Row;
  text: SearchText;
  past: Past;
}

export function recordOf(incident: Incident, plan: PhonePlan | null): CatalogueRecord {
  const summary = summarise(incident);
  const until = specialUntil(incident);
  const categories = standingAspects(incident).flatMap(({ category }) => category ?? []);
  return {
    row: {
      summary,
      branch: incident.branch,
      receivedAt: incident.receivedAt,
      categories: [...new Set(categories)],
      newest: newest(summary),
      ...(until === null ? {} : { specialUntil: until }),
    },
    text: {
      passages: searchedPassages(incident),
      also: [...searchedUnseen(incident), ...otherForms(incident, plan)],
    },
    past: { history: historyEntry(incident, plan), gestures: gesturesOf(incident) },
  };
}

/** Its document can't be read: what it was, nobody can say. @param reference as far as it is still known */
export function damagedRow(id: string, reference: string | null): Row {
  const summary = { ...summarise(emptyIncident(id)), reference };
  return { summary, branch: '', receivedAt: null, categories: [], newest: 0, isDamaged: true };
}

/** A print or a late note doesn't bring a filed report back to the top. */
function newest({ sealedAt, touchedAt }: IncidentSummary): number {
  return Date.parse(sealedAt ?? touchedAt ?? '') || 0;
}

export function newestFirst(a: Row, b: Row): number {
  return b.newest - a.newest || (a.summary.id < b.summary.id ? 1 : -1);
}

/** Phone numbers with and without their country; the count at the end of a reference without its letter. */
function otherForms({ customer, promises, reference }: Incident, plan: PhonePlan | null): string[] {
  const numbers = [customer.phone, ...promises.map(({ number }) => number)];
  const phones = numbers.flatMap((number) => readPhones(number, plan));
  const forms = phones.flatMap(({ digits, whole }) => {
    const isOwn = plan !== null && whole !== null && whole.startsWith(plan.code);
    return [digits, whole ?? '', isOwn ? plan.trunk + whole.slice(plan.code.length) : ''];
  });
  const count = /(\d+)$/.exec(reference ?? '')?.[1] ?? '';
  return [...new Set([...forms, count, count.replace(/^0+/, '')])].filter(Boolean);
}
