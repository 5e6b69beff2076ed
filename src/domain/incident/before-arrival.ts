/** 11.1: a call to ask whether the money came is no use before it can have come. */
import { Temporal } from 'temporal-polyfill';
import type { Due } from '../event/values';
import { latestArrival } from '../promise/latest-arrival';
import { agreedRemedies, standingRows } from './gates';
import type { Incident } from './state';
import type { LedgerRow } from './state/put-right';

export interface StillComing {
  label: string;
  /** As it was said: "in 3 to 5 working days". */
  arrives: string;
  /** The last day on which it arrives: "2026-11-27". */
  day: string;
}

/** The latest thing of money that hasn't arrived by this due; null: the check may be promised. */
export function stillComing(incident: Incident, due: Due): StillComing | null {
  const dueDay = dayOf(due.at, due.zone)?.toPlainDate();
  if (!dueDay) return null;
  const coming = moneyOnItsWay(incident).flatMap(({ label, arrives, from }) => {
    const start = dayOf(from, due.zone);
    const day = start && latestArrival(arrives, start);
    return day && Temporal.PlainDate.compare(dueDay, day) < 0
      ? [{ label, arrives, day: day.toString() }]
      : [];
  });
  return coming.sort((one, other) => (one.day < other.day ? 1 : -1))[0] ?? null;
}

function moneyOnItsWay(incident: Incident): { label: string; arrives: string; from: string }[] {
  const rows = standingRows(incident);
  const inLedger = new Set(rows.map(({ remedy }) => remedy));
  return [
    ...rows.flatMap((row) => {
      const from = setGoing(incident, row);
      return isToThem(row.amount) && from ? [{ label: row.label, arrives: row.arrives, from }] : [];
    }),
    ...agreedRemedies(incident)
      .filter(({ id, amount }) => isToThem(amount) && !inLedger.has(id))
      .flatMap(({ label, arrives, answer }) => (answer ? [{ label, arrives, from: answer.at }] : [])),
  ];
}

function isToThem(amount: LedgerRow['amount']): boolean {
  return amount !== null && amount.minor > 0;
}

/** Null: it depends on something, so nobody knows. */
function setGoing({ promises }: Incident, { state }: LedgerRow): string | null {
  if (state.kind === 'done') return state.at;
  return state.kind === 'toDo' ? (promises.find(({ id }) => id === state.promise)?.due.at ?? null) : null;
}

function dayOf(at: string, zone: string): Temporal.ZonedDateTime | null {
  try {
    return Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  } catch {
    return null;
  }
}
