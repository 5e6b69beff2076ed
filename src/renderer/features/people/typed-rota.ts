import { weekdays } from '#domain/shift/branch-hours';
import { rota as rotaRule, type Away, type Rota } from '#domain/shift/rota';

/** Null: nothing is said, so any day. Undefined: a span away isn't one; rows without a date are left out. */
export function rotaFrom(days: readonly string[], away: readonly Away[]): Rota | null | undefined {
  const filled = away
    .filter(({ from, to }) => from !== '' || to !== '')
    // One date alone is one day.
    .map(({ from, to }) => ({ from: from || to, to: to || from }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const chosen = weekdays.filter((day) => days.includes(day));
  if (chosen.length === 0 && filled.length === 0) return null;
  const every = chosen.length === 0 || chosen.length === weekdays.length;
  return rotaRule.safeParse({ weekdays: every ? null : chosen, away: filled }).data;
}
