/**
 * One complaint as a line of the register's extract. Columns are chosen one by one: contact details, notes, answers, health
 * data, boundaries and the temperature have no way in (K8). Who may have it is decided before.
 */
import { sumPerCurrency, redressOf } from '../history/redress';
import { standingAspects } from '../incident/gates';
import type { Incident } from '../incident/state';
import { summarise } from '../incident/summary';
import { minorDigits, showMoney, type Money } from '../money/money';
import { textCell, timeCell, type Cell } from './cell';
import { words } from './words.en';

export type Column = keyof typeof words.columns;
export const columns = Object.keys(words.columns) as Column[];

export interface ExtractAround {
  /** Of the branch. */
  zone: string;
  /** What the playbook calls who complains: "guest". */
  one: string;
  /** Titles of the kinds, by their ids. */
  kinds: ReadonlyMap<string, string>;
}

export function headings({ one }: Pick<ExtractAround, 'one'>): string[] {
  const named = [...one]
    .map((letter, at) => (at === 0 ? letter.toLocaleUpperCase('en-GB') : letter))
    .join('');
  return columns.map((column) => (column === 'customer' ? named : words.columns[column]));
}

export function extractLine(incident: Incident, around: ExtractAround): Cell[] {
  const { zone } = around;
  const summary = summarise(incident);
  const { promise } = summary;
  const { broughtIn } = incident;
  const sums = sumPerCurrency(redressOf(incident));
  const own = sums.find(({ currency }) => currency === incident.currency) ?? null;
  const cells: Record<Column, Cell> = {
    reference: textCell(incident.reference ?? ''),
    received: timeCell(incident.receivedAt ?? summary.openedAt, zone),
    channel: words.channels[incident.channel],
    customer: textCell(incident.customer.name ?? ''),
    about: textCell(summary.about),
    aspects: standingAspects(incident).length,
    kinds: textCell(kindsOf(incident, around).join(words.list)),
    holder: textCell(incident.holder?.name ?? ''),
    state: words.states[incident.state],
    outcome: summary.outcome && words.outcomes[summary.outcome],
    serious: summary.serious ? words.serious : null,
    given: own && figureOf(own),
    currency: own && own.currency,
    alsoGiven: textCell(
      sums
        .filter((sum) => sum !== own)
        .map((sum) => showMoney(sum, 'en-GB'))
        .join(words.list),
    ),
    filed: timeCell(summary.sealedAt, zone),
    promise: textCell(promise?.what ?? ''),
    owner: textCell(promise?.ownerName ?? ''),
    standIn: textCell(promise?.standIn ?? ''),
    due: timeCell(promise?.dueAt ?? null, zone),
    broughtIn: broughtIn && textCell(words.broughtIn(broughtIn.file, broughtIn.row)),
  };
  return columns.map((column) => cells[column]);
}

/** Its document can't be read: it is in the list, so it is in the file. */
export function unreadableLine(): Cell[] {
  return columns.map((column) => (column === 'state' ? words.unreadable : null));
}

function kindsOf(incident: Incident, { kinds }: ExtractAround): string[] {
  const ids = standingAspects(incident).flatMap(({ category }) => category ?? []);
  return [...new Set(ids)].map((id) => kinds.get(id) ?? id);
}

/** In whole units, for a column that can be added up. */
function figureOf({ minor, currency }: Money): number {
  return minor / 10 ** minorDigits(currency);
}
