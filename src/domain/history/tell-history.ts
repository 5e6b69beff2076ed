/** The whole answer to "what do we know of this customer?", as the desk gets it. */
import type { Role } from '../incident/authority';
import type { Incident } from '../incident/state';
import type { Category } from '../playbook/playbook';
import { may } from '../shift/who-may';
import {
  factsOf,
  peopleOf,
  similarTo,
  type EarlierPerson,
  type HistoryEntry,
  type HistoryFacts,
} from './customer-history';
import { indicatorsOf, type Indicator } from './indicators';
import { traceOf } from './match-people';
import type { PhonePlan } from './phone-plans';
import { topicsSoFar } from './topics';

export interface CustomerHistory {
  /** Complaints that are, may be, or were said not to be the same customer's; the newest first. */
  people: EarlierPerson[];
  facts: HistoryFacts;
  /** Null for everybody but managers. */
  indicators: Indicator[] | null;
  /** 3.7: other customers who were here about the same in the last 90 days. */
  similar: number;
}

export interface Asking {
  role: Role;
  /** Epoch milliseconds. */
  now: number;
  zone: string;
  plan: PhonePlan | null;
  /** Of the playbook, to guess what it is about before anybody has noted it. */
  categories: readonly Category[];
}

/** @param entries of the whole branch, this incident's own among them or not */
export function tellHistory(
  incident: Incident,
  entries: readonly HistoryEntry[],
  { role, now, zone, plan, categories }: Asking,
): CustomerHistory {
  const { id, matched } = incident;
  const others = entries.filter((entry) => entry.id !== id);
  const people = peopleOf({ id, matched, trace: traceOf(incident, plan) }, others);
  const withGrade = (...grades: EarlierPerson['grade'][]) =>
    new Set(people.flatMap(({ grade, case: told }) => (grades.includes(grade) ? [told.id] : [])));
  const sure = withGrade('sure');
  // Whoever may be the same customer doesn't count as somebody else who said so too.
  const perhapsTheirs = withGrade('sure', 'maybe');
  const theirs = others.filter((entry) => sure.has(entry.id));
  const strangers = others.filter((entry) => !perhapsTheirs.has(entry.id));
  const words = [...incident.figures, ...theirs.flatMap(({ figures }) => figures ?? [])];
  const cases = theirs.map(({ told }) => told);
  return {
    people,
    facts: factsOf(theirs, now),
    indicators: may(role, 'seeIndicators') ? indicatorsOf(cases, now, zone, words) : null,
    similar: similarTo(topicsSoFar(incident, categories), strangers, now),
  };
}
