/** What history tells of one earlier complaint: facts and nothing about the person. Names are initials. */
import type { Outcome } from '../event/values';
import { standingAspects } from '../incident/gates';
import type { Incident } from '../incident/state';
import { initials } from '../incident/summary';
import type { Money } from '../money/money';
import { carriedOut, redressOf } from './redress';

export interface EarlierCase {
  id: string;
  reference: string | null;
  receivedAt: string | null;
  state: Incident['state'];
  outcome: Outcome | null;
  initials: string;
  /** Labels of the aspects; where there are none the first words that were noted. */
  about: string[];
  /** What was really changed or given, in the ledger's words. */
  done: string[];
  /** 12.2: what a colleague wished the next person to know. */
  ifTheyComeBack: string;
  redress: Money[];
  upheld: Upheld;
  /** It was written down before there was Amends. */
  broughtIn?: true;
}

/** Aspects found to be ours or partly ours, out of those that have a finding. */
export interface Upheld {
  upheld: number;
  found: number;
}

/** A promise of ours that wasn't kept by its time: still open, or kept too late. */
export interface BrokenPromise {
  incident: string;
  reference: string | null;
  what: string;
  dueAt: string;
  keptAt: string | null;
}

export function earlierCase(incident: Incident, about: string): EarlierCase {
  const labels = standingAspects(incident).map(({ label }) => label);
  return {
    id: incident.id,
    reference: incident.reference,
    receivedAt: incident.receivedAt,
    state: incident.state,
    outcome: incident.outcome?.outcome ?? null,
    initials: initials(incident.customer.name),
    about: labels.length > 0 ? labels : [about].filter(Boolean),
    done: [...carriedOut(incident).map(({ label }) => label), incident.broughtIn?.done ?? ''].filter(Boolean),
    ifTheyComeBack: incident.ifTheyComeBack,
    redress: redressOf(incident),
    upheld: upheldOf(incident),
    ...(incident.broughtIn ? { broughtIn: true } : {}),
  };
}

/** "Not yet known" is no finding: nobody has looked yet, and it must not weigh against them. */
function upheldOf(incident: Incident): Upheld {
  const faults = standingAspects(incident).flatMap(({ finding }) => finding?.fault ?? []);
  return {
    upheld: faults.filter((fault) => fault === 'ours' || fault === 'partlyOurs').length,
    found: faults.filter((fault) => fault !== 'notYetKnown').length,
  };
}

/** Every promise with its time, so that it can be told later, at any moment, which are broken by then. */
export type PromiseMade = BrokenPromise;

export function promisesOf({ id, reference, promises }: Incident): PromiseMade[] {
  return promises.map(({ what, due, kept }) => ({
    ...{ incident: id, reference, what, dueAt: due.at, keptAt: kept?.at ?? null },
  }));
}

/** @param now epoch milliseconds */
export function isBroken({ dueAt, keptAt }: PromiseMade, now: number): boolean {
  return (keptAt === null ? now : Date.parse(keptAt)) > Date.parse(dueAt);
}
