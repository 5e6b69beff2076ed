/** By which rule a closed complaint is kept, and until when. Reckoned each time: a rule may change while it is kept. */
import { Temporal } from 'temporal-polyfill';
import type { KeepRule, KeptKind } from './keep-rules';

/** What a list knows of a complaint is enough. */
export interface Kept {
  state: 'open' | 'parked' | 'sealed' | 'void' | 'erased';
  length: 'small' | 'usual' | 'full';
  serious: boolean;
  receivedAt: string | null;
  sealedAt: string | null;
  /** For what was opened by mistake: the last thing that was told of it. */
  touchedAt: string | null;
}

export interface KeptUntil {
  rule: KeepRule;
  /** Instants with their offset. */
  since: string;
  until: string;
}

/** Null: still open, erased already, or nobody knows when it was closed: then it stays. */
export function keptUntil(kept: Kept, rules: readonly KeepRule[], zone: string): KeptUntil | null {
  if (kept.state !== 'sealed' && kept.state !== 'void') return null;
  const kind: KeptKind = kept.serious
    ? 'serious'
    : kept.state === 'void'
      ? 'void'
      : kept.length === 'small'
        ? 'small'
        : 'other';
  const rule = rules.find((one) => one.kind === kind);
  const closed = kept.sealedAt ?? kept.touchedAt;
  const since = rule?.from === 'received' ? (kept.receivedAt ?? closed) : closed;
  if (!rule || since === null || closed === null) return null;
  const until = inZone(since, zone).add({ months: rule.months }).toString({ timeZoneName: 'never' });
  return { rule, since, until };
}

/** @param now epoch milliseconds */
export function isDue({ until }: KeptUntil, now: number): boolean {
  return Date.parse(until) <= now;
}

/** Nothing that came or was closed after this can be due yet. @returns epoch milliseconds */
export function nothingDueAfter(rules: readonly KeepRule[], now: number, zone: string): number {
  const months = Math.min(...rules.map((rule) => rule.months));
  const then = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).subtract({ months });
  // Months of different lengths: a day to spare on either side.
  return then.epochMilliseconds + 2 * 24 * 3_600_000;
}

function inZone(instant: string, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
}
