/** 9.6: what waits for a manager's word, with all that somebody who wasn't there needs to say yes or no. */
import type { Id } from '../event/values';
import type { Money } from '../money/money';
import { standingRemedies } from './gates';
import { composeBrief, type Brief } from './hand-over';
import type { Incident } from './state';
import type { Remedy } from './state/put-right';

/** One remedy that waits: how much, by which clause, who asked and when, and by when the customer was promised an answer. */
export interface AskedFor {
  remedy: Id;
  label: string;
  amount: Money | null;
  clause: string;
  by: Id;
  byName: string;
  at: string;
  promised: { what: string; dueAt: string } | null;
}

/** `heads`: what a yes to this is a yes to. Whatever is told later, another amount for one, isn't covered by it. */
export interface WaitsForYes {
  heads: string[];
  brief: Brief;
  asked: AskedFor[];
}

export function stillWaits({ asked, approval, refused }: Remedy): boolean {
  return asked !== null && !approval && !refused;
}

/** In the order in which they were offered; none once it is filed, set aside or erased. */
export function waitingRemedies(incident: Incident): Remedy[] {
  const { state, erasure } = incident;
  if (erasure || state === 'sealed' || state === 'void') return [];
  return standingRemedies(incident).filter(stillWaits);
}

/** Null: nothing waits. */
export function waitsForYes(incident: Incident): WaitsForYes | null {
  const waiting = waitingRemedies(incident);
  if (waiting.length === 0) return null;
  return {
    heads: incident.heads,
    brief: composeBrief(incident),
    asked: waiting.flatMap(({ id, label, amount, clause, asked }) => {
      if (!asked) return [];
      const promise = incident.promises.find((one) => one.id === asked.promise && !one.kept);
      const promised = promise ? { what: promise.what, dueAt: promise.due.at } : null;
      const { by, byName, at } = asked;
      return [{ remedy: id, label, amount, clause, by, byName, at, promised }];
    }),
  };
}
