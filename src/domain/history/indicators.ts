/**
 * Figures about a customer that only managers see (Branch B). Each says what it counted and since when, and ends by itself
 * twelve months after. They are no verdict: nothing reads them, nothing is refused or allowed by them.
 */
import { Temporal } from 'temporal-polyfill';
import type { Money } from '../money/money';
import type { EarlierCase } from './earlier-case';
import type { FigureWord } from '../incident/state/customer';
import { doubtOf, type FigureDoubt } from './contests';
import { sumPerCurrency } from './redress';

interface Counted {
  /** How many complaints were counted. */
  cases: number;
  /** Instant from which on they were counted. */
  since: string;
  /** When the next one falls out of the count. */
  nextEndsAt: string;
  /** Somebody says it is wrong, or a review found it so. */
  doubt: FigureDoubt | null;
}
export type Indicator = Counted &
  (
    | { kind: 'claims' }
    | { kind: 'credits'; amounts: Money[] }
    | { kind: 'upheld'; upheld: number; found: number }
  );

const period = { months: 12 };

/** None when nothing of the last twelve months is theirs. @param now epoch milliseconds; the branch's zone has the days */
export function indicatorsOf(
  cases: readonly EarlierCase[],
  now: number,
  zone: string,
  words: readonly FigureWord[] = [],
): Indicator[] {
  const since = at(now, zone).subtract(period);
  const recent = cases.flatMap((one) => {
    const received = one.receivedAt === null ? NaN : Date.parse(one.receivedAt);
    return received > since.epochMilliseconds ? [{ ...one, received }] : [];
  });
  if (recent.length === 0) return [];
  const oldest = Math.min(...recent.map(({ received }) => received));
  const counted: Omit<Counted, 'doubt'> = {
    cases: recent.length,
    since: since.toInstant().toString(),
    nextEndsAt: at(oldest, zone).add(period).toInstant().toString(),
  };
  const found = recent.reduce((sum, one) => sum + one.upheld.found, 0);
  const upheld = recent.reduce((sum, one) => sum + one.upheld.upheld, 0);
  const amounts = sumPerCurrency(recent.flatMap(({ redress }) => redress));
  return [
    { kind: 'claims', ...counted, doubt: doubtOf('claims', words) },
    ...(amounts.length > 0
      ? [{ kind: 'credits' as const, ...counted, amounts, doubt: doubtOf('credits', words) }]
      : []),
    ...(found > 0
      ? [{ kind: 'upheld' as const, ...counted, upheld, found, doubt: doubtOf('upheld', words) }]
      : []),
  ];
}

function at(epoch: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO(zone);
}
