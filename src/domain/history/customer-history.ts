/**
 * What this branch knows of a customer from earlier complaints (Branch B): facts only, our own broken promises first.
 * It informs whoever stands at the desk; it never blocks, and no rule of an incident reads it.
 */
import type { FigureWord } from '../incident/state/customer';
import type { Incident } from '../incident/state';
import { summarise } from '../incident/summary';
import type { Money } from '../money/money';
import { isCounted } from './counted';
import { decisionsBetween, linkedBySaying, type Decision } from './decisions';
import {
  earlierCase,
  isBroken,
  promisesOf,
  type BrokenPromise,
  type EarlierCase,
  type PromiseMade,
  type Upheld,
} from './earlier-case';
import { matchPeople, traceOf, type Grade, type Sign, type Trace } from './match-people';
import type { PhonePlan } from './phone-plans';
import { sumPerCurrency } from './redress';
import { areSimilar, topicsOf, type Topic } from './topics';

/** What history keeps of one incident, reckoned when it changes. */
export interface HistoryEntry {
  id: string;
  /** K4: what who-may-see asks of it. */
  seen: Pick<Incident, 'restricted' | 'holder' | 'opened'>;
  trace: Trace;
  matched: Decision[];
  topics: Topic[];
  promises: PromiseMade[];
  told: EarlierCase;
  /** What was said of figures; lists kept before there was such a thing have none. */
  figures?: FigureWord[];
}

export interface EarlierPerson {
  /** `different`: somebody said so; shown so that it can be taken back. */
  grade: Grade | 'different';
  why: (Sign | 'said')[];
  /** Who decided it, where a person did. */
  saidBy: string | null;
  case: EarlierCase;
}

export interface HistoryFacts {
  broken: BrokenPromise[];
  redress: Money[];
  upheld: Upheld;
}

/** How far back a complaint counts as "it has happened before". */
const similarFor = 90 * 24 * 3_600_000;

/** Null for what history may not know of. */
export function historyEntry(incident: Incident, plan: PhonePlan | null): HistoryEntry | null {
  if (!isCounted(incident)) return null;
  return {
    id: incident.id,
    seen: { restricted: incident.restricted, holder: incident.holder, opened: incident.opened },
    trace: traceOf(incident, plan),
    matched: incident.matched.map(({ other, decided, at, byName }) => ({ other, decided, at, byName })),
    topics: topicsOf(incident),
    promises: promisesOf(incident),
    told: earlierCase(incident, summarise(incident).about),
    ...(incident.figures.length > 0 ? { figures: incident.figures } : {}),
  };
}

/** Everybody who is or may be the customer of `mine`, newest complaint first. */
export function peopleOf(
  mine: Pick<HistoryEntry, 'id' | 'trace' | 'matched'>,
  others: readonly HistoryEntry[],
): EarlierPerson[] {
  const linked = linkedBySaying(mine, others);
  return others
    .flatMap((other): EarlierPerson[] => {
      if (other.id === mine.id) return [];
      const said = decisionsBetween(mine, other);
      const match = matchPeople(mine.trace, other.trace);
      const about = { case: other.told, saidBy: said?.byName ?? null };
      const signs = match?.why ?? [];
      if (said?.decided === 'different') return [{ ...about, grade: 'different', why: ['said', ...signs] }];
      if (linked.has(other.id)) return [{ ...about, grade: 'sure', why: ['said', ...signs] }];
      return match ? [{ ...about, saidBy: null, ...match }] : [];
    })
    .sort((a, b) => received(b) - received(a) || (a.case.id < b.case.id ? 1 : -1));
}

/** Only of what is surely theirs. Promises still broken come before those kept late, the newest first. */
export function factsOf(entries: readonly HistoryEntry[], now: number): HistoryFacts {
  const broken = entries.flatMap(({ promises }) => promises).filter((promise) => isBroken(promise, now));
  return {
    broken: broken.sort(
      (a, b) =>
        Number(a.keptAt !== null) - Number(b.keptAt !== null) || Date.parse(b.dueAt) - Date.parse(a.dueAt),
    ),
    redress: sumPerCurrency(entries.flatMap(({ told }) => told.redress)),
    upheld: {
      upheld: entries.reduce((sum, { told }) => sum + told.upheld.upheld, 0),
      found: entries.reduce((sum, { told }) => sum + told.upheld.found, 0),
    },
  };
}

/**
 * 3.7: how many other customers were here in the last 90 days about the same. Somebody who came twice, or may have, is one.
 * @param now epoch milliseconds
 */
export function similarTo(topics: readonly Topic[], others: readonly HistoryEntry[], now: number): number {
  const customers: HistoryEntry[] = [];
  for (const other of others) {
    const isRecent = Math.abs(now - Date.parse(other.told.receivedAt ?? '')) <= similarFor;
    if (!isRecent || !other.topics.some((topic) => topics.some((mine) => areSimilar(mine, topic)))) continue;
    if (!customers.some((one) => matchPeople(one.trace, other.trace))) customers.push(other);
  }
  return customers.length;
}

function received({ case: told }: EarlierPerson): number {
  return Date.parse(told.receivedAt ?? '') || 0;
}
