/** Trends as a table for a spreadsheet: a month a line, a count a column, so that a chart can be drawn of it as it stands. */
import { Temporal } from 'temporal-polyfill';
import { mayTellFigures } from '../staff-record/figures-of-staff';
import { textCell, type Cell } from './cell';
import type { Counted } from './count-complaint';
import { trendWords as words } from './trend-words.en';

/** Titles by ids, in the playbook's order; an id that it no longer knows stands for itself. */
export interface TrendTitles {
  kinds: ReadonlyMap<string, string>;
  outcomes: ReadonlyMap<string, string>;
  faults: ReadonlyMap<string, string>;
  causes: ReadonlyMap<string, string>;
}
interface Column {
  heading: string;
  holds: (one: Counted) => boolean;
  /** K9: it tells what people at the desk found, and of few people or complaints it would tell of one. */
  isFound?: true;
}

/** Months in which nobody came stand between the others, as far as this; a year that was typed wrong adds none. */
const mostMonths = 600;

/** @param unreadable how many can't be read, of those that the reader may know of: their month is unknown */
export function trendsTable(all: readonly Counted[], titles: TrendTitles, unreadable = 0): Cell[][] {
  const columns = columnsOf(all, titles);
  const byMonth = new Map<string, Counted[]>();
  for (const one of all) {
    const those = byMonth.get(one.month);
    if (those) those.push(one);
    else byMonth.set(one.month, [one]);
  }
  const lines = monthsOf([...byMonth.keys()]).map((month) =>
    lineOf(month, byMonth.get(month) ?? [], columns),
  );
  const head = [words.month, ...columns.map(({ heading }) => heading), words.note];
  if (unreadable > 0)
    lines.push([words.monthUnknown, unreadable, ...columns.slice(1).map(() => null), words.unreadable]);
  return [head, ...lines];
}

function lineOf(month: string, those: readonly Counted[], columns: readonly Column[]): Cell[] {
  const found = those.filter(({ faults }) => faults.length > 0);
  const people = new Set(found.flatMap(({ foundBy }) => foundBy)).size;
  const few = found.length > 0 ? mayTellFigures({ people, cases: found.length }) : null;
  const counts = columns.map(({ holds, isFound }) => (isFound && few ? null : those.filter(holds).length));
  return [month, ...counts, few && words.tooFew(few.people, few.cases)];
}

function columnsOf(all: readonly Counted[], titles: TrendTitles): Column[] {
  const each = (
    { list, name }: { list: 'kinds' | 'faults' | 'causes'; name: string },
    found: { isFound?: true } = {},
  ): Column[] => {
    const met = new Set<string>(all.flatMap((one) => one[list]));
    const known = [...titles[list].keys()].filter((id) => met.delete(id));
    return [...known, ...[...met].sort()].map((id) => ({
      heading: headingOf(name, titles[list].get(id) ?? id),
      holds: (one) => (one[list] as readonly string[]).includes(id),
      ...found,
    }));
  };
  return [
    { heading: words.all, holds: () => true },
    { heading: words.serious, holds: ({ serious }) => serious },
    { heading: words.broughtIn, holds: ({ broughtIn }) => broughtIn },
    ...(['settled', 'notSettled', 'passedTo'] as const).map((id) => ({
      heading: headingOf(words.outcome, titles.outcomes.get(id) ?? id),
      holds: ({ outcome }: Counted) => outcome === id,
    })),
    { heading: words.noOutcome, holds: ({ outcome }) => outcome === 'none' },
    ...each({ list: 'kinds', name: words.kind }),
    { heading: words.noKind, holds: ({ kinds }) => kinds.length === 0 },
    ...each({ list: 'faults', name: words.fault }, { isFound: true }),
    ...each({ list: 'causes', name: words.cause }, { isFound: true }),
  ];
}

function headingOf(name: string, title: string): string {
  return textCell(`${name}: ${title}`) ?? name;
}

function monthsOf(met: readonly string[]): string[] {
  const sorted = [...met].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const from = Temporal.PlainYearMonth.from(first);
  const months = from.until(last, { largestUnit: 'months' }).months;
  if (months >= mostMonths) return sorted;
  return Array.from({ length: months + 1 }, (_, at) => from.add({ months: at }).toString());
}
