// A chosen table, a look at it and a bringing in, as the manager's screen shows them.
import type { BringingIn, RowShown, TableChosen, TableLooked } from '#contract/bring-in';
import { guessColumns } from '#domain/bring-in/guess-columns';
import { tellsOrder } from '#domain/bring-in/read-day';
import type { OpenShop } from '../shift/open-shop';
import type { PersonRecord } from '../shift/store-records';
import type { RowsRead } from './read-rows';
import type { Table } from './read-table';
import type { RunRecord, RunsRecord } from './runs-record';

const previewed = 20;
const mostRefused = 100;
const mostStayed = 100;
const mostSampled = 3;
/** Days are read in as many rows before their order is guessed. */
const daysLooked = 500;

export function chosen(
  { branch }: Pick<OpenShop, 'branch'>,
  { file, sha256, headings, rows }: Table,
  { runs, columns, order }: RunsRecord,
): TableChosen {
  const guess = guessColumns(headings, new Map(Object.entries(columns)));
  const days = guess.indexOf('received');
  const told = tellsOrder(rows.slice(0, daysLooked).map(({ cells }) => cells[days] ?? ''));
  const usual = branch.setup.currency === 'USD' ? 'monthFirst' : 'dayFirst';
  const before = runs.findLast((run) => run.sha256 === sha256 && run.state !== 'undone');
  return {
    ...{ file, rows: rows.length },
    columns: headings.map((heading, at) => ({ heading, samples: samplesOf(rows, at) })),
    guess: { columns: guess, order: told ?? order ?? usual },
    before: before ? { at: before.at, byName: before.by.name } : null,
  };
}

function samplesOf(rows: Table['rows'], at: number): string[] {
  const found: string[] = [];
  for (const { cells } of rows.slice(0, daysLooked)) {
    const cell = (cells[at] ?? '').replace(/\s+/g, ' ').trim();
    if (cell !== '' && !found.includes(cell)) found.push(cell);
    if (found.length === mostSampled) break;
  }
  return found.map((cell) => cut(cell, 60));
}

export function looked({ playbook }: Pick<OpenShop, 'playbook'>, { good, bad }: RowsRead): TableLooked {
  const titles = new Map(playbook.categories.map(({ id, title }) => [id, title]));
  const preview = good.slice(0, previewed).map(({ row, remarks, facts }): RowShown => {
    const { receivedOn, closedOn, name, label, channel, outcome, theirReference, category } = facts;
    return {
      ...{ row, receivedOn, closedOn, name, label, channel, outcome, remarks },
      words: cut(facts.words, 200),
      category: (category !== null && titles.get(category)) || null,
      ...{ done: cut(facts.done, 200), reference: theirReference, notes: facts.notes.length },
    };
  });
  const otherKind = good.filter(({ remarks }) => remarks.some(({ field }) => field === 'category')).length;
  return { good: good.length, bad: bad.length, preview, refused: bad.slice(0, mostRefused), otherKind };
}

/** @param isBusy whether one of them is being worked on just now */
export function runWords(
  shop: Pick<OpenShop, 'closed'>,
  person: PersonRecord,
  run: RunRecord,
  isBusy: boolean,
): BringingIn {
  const { id, at, by, file, incidents, bad, undone } = run;
  const isCutOff = run.state === 'adding' || run.state === 'undoing';
  const stayed = run.stayed.slice(0, mostStayed).flatMap((one) => {
    // K4: what this manager may not see isn't named.
    const row = shop.closed.row(one, person);
    return row ? [{ id: one, reference: row.summary.reference ?? '' }] : [];
  });
  return {
    ...{ id, at, byName: by.name, file, rows: incidents.length, bad, stayed },
    there: isCutOff ? incidents.filter((one) => isHere(shop, person, one)).length : run.there,
    state: isCutOff && isBusy ? 'underWay' : stateOf(run.state),
    undone: undone && { at: undone.at, byName: undone.by },
    stayedCount: run.stayed.length,
  };
}

function isHere({ closed }: Pick<OpenShop, 'closed'>, person: PersonRecord, id: string): boolean {
  const row = closed.row(id, person);
  return row !== null && row.summary.state !== 'erased';
}

function stateOf(state: RunRecord['state']): BringingIn['state'] {
  if (state === 'adding') return 'cutOff';
  return state === 'undoing' ? 'undoCutOff' : state;
}

function cut(text: string, most: number): string {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : text;
}
