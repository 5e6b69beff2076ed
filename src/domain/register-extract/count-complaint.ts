/**
 * What trends count of one complaint: codes and a month, no name and no word anybody said. An erased one is counted by the
 * figures that are left of it.
 */
import { Temporal } from 'temporal-polyfill';
import type { Fault, Outcome } from '../event/values';
import { isCounted } from '../history/counted';
import { standingAspects } from '../incident/gates';
import type { Incident } from '../incident/state';

export interface Counted {
  /** In which it reached us, by the branch's clock: "2026-11". */
  month: string;
  outcome: Outcome | 'none';
  serious: boolean;
  broughtIn: boolean;
  /** Ids, each once; empty: nobody gave it one. */
  kinds: string[];
  faults: Fault[];
  causes: string[];
  /** Ids of who made the findings; only how many they are is ever told (K9). */
  foundBy: string[];
}

/**
 * Null: it is in no trend. K4: what is about a colleague isn't, whoever asks: a table is passed on, and a count of few tells.
 * Nor what was opened by mistake, or brought in and taken back.
 * @param zone of the branch
 */
export function countComplaint(incident: Incident, zone: string): Counted | null {
  if (!isCounted(incident) || incident.restricted || incident.broughtIn?.undone) return null;
  const came = Date.parse(incident.receivedAt ?? incident.opened?.at ?? '');
  if (Number.isNaN(came)) return null;
  const aspects = standingAspects(incident);
  const findings = aspects.flatMap(({ finding }) => finding ?? []);
  const clock = Temporal.Instant.fromEpochMilliseconds(came).toZonedDateTimeISO(zone);
  return {
    month: clock.toPlainDate().toPlainYearMonth().toString(),
    outcome: incident.outcome?.outcome ?? 'none',
    serious: incident.serious !== null,
    broughtIn: incident.broughtIn !== null,
    kinds: once(aspects.flatMap(({ category }) => category ?? [])),
    faults: once(findings.map(({ fault }) => fault)),
    causes: once(findings.flatMap(({ cause }) => cause ?? [])),
    // Of an erased one nobody knows who it was.
    foundBy: once(findings.map(({ by }) => by).filter(Boolean)),
  };
}

function once<T>(all: readonly T[]): T[] {
  return [...new Set(all)];
}
