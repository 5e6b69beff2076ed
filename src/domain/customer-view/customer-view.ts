/** K6, K7: the incident as the customer may see it. A pure fold: nothing goes in but what is named here. */
import { standingAspects, standingRemedies, standingRows } from '../incident/gates';
import { promisesToThem } from '../incident/promises-to-them';
import type { Incident } from '../incident/state';
import type { LedgerRow, Remedy } from '../incident/state/put-right';
import type { Promised } from '../incident/state/promised';
import { mayBeTold, mayRing } from '../incident/talking';
import { addMoney } from '../money/money';
import type { Playbook, Step } from '../playbook/playbook';
import { answersAt, askAt } from './asks';
import { firstName } from './first-name';
import type { CustomerPromise, CustomerRow, CustomerView } from './payload';

export interface Viewed {
  incident: Incident;
  step: Pick<Step, 'kind' | 'customerAsk'> | null;
  /** The aspect at hand. */
  aspect: string | null;
  branch: string;
  /** Whoever is at the desk, by any name: only the first is shown. */
  colleague: string;
  playbook: Pick<Playbook, 'remedies' | 'customerPage'>;
  /** How a whole name stands on paper (K7); left out: on a screen, by the first name. */
  staff?: (wholeName: string) => string;
}

type Naming = NonNullable<Viewed['staff']>;

export function customerView(viewed: Viewed): CustomerView {
  const { incident, step, aspect, branch, colleague, playbook, staff = firstName } = viewed;
  const isTold = mayBeTold(incident);
  const aspects = standingAspects(incident).map(({ id, label }) => ({ id, label }));
  const rows = isTold ? standingRows(incident) : [];
  const inLedger = new Set(rows.map(({ remedy }) => remedy));
  const offers = isTold
    ? standingRemedies(incident).filter(({ id, answer }) => !inLedger.has(id) && answer?.answer !== 'no')
    : [];
  const asked = askAt(step, incident);
  // "Would this help?" over nothing would be an empty promise: then it is what they would like that is asked.
  const ask = asked === 'wouldHelp' && offers.length === 0 ? 'wouldLike' : asked;
  const amounts = rows.flatMap(({ amount }) => (amount ? [amount] : []));
  return {
    language: shownLanguage(incident, playbook),
    branch,
    reference: incident.reference,
    colleague: firstName(colleague),
    ask,
    about: ask === 'isThisRight' ? (aspects.find(({ id }) => id === aspect) ?? null) : null,
    answers: answersAt(ask, isTold && incident.serious === null),
    saysSorry: incident.said.some(({ moment }) => moment === 'regret'),
    theirWords: incident.words,
    aspects,
    offered: offers.map((remedy) => offerRow(remedy, playbook)),
    rows: rows.map((row) => ledgerRow(row, incident, playbook, staff)),
    total: amounts.length > 0 ? addMoney(amounts, incident.currency) : null,
    promises: isTold ? promisesToThem(incident).map((one) => promised(one, incident, staff)) : [],
  };
}

function shownLanguage({ ways }: Incident, { customerPage }: Pick<Playbook, 'customerPage'>): string {
  const wanted = ways?.language ?? 'en';
  return customerPage.some(({ id }) => id === wanted) ? wanted : 'en';
}

function offerRow(remedy: Remedy, playbook: Viewed['playbook']): CustomerRow {
  return {
    id: remedy.id,
    ...known(remedy.key, playbook),
    asWritten: remedy.label,
    amount: remedy.amount,
    state: { kind: 'offered' },
  };
}

function ledgerRow(
  row: LedgerRow,
  incident: Incident,
  playbook: Viewed['playbook'],
  staff: Naming,
): CustomerRow {
  const remedy = incident.remedies.find(({ id }) => id === row.remedy);
  const from = known(remedy?.key ?? null, playbook);
  const isOwed = row.amount !== null && row.amount.minor < 0;
  return {
    id: row.id,
    ...from,
    kind: isOwed ? 'charge' : from.kind,
    asWritten: row.label,
    amount: row.amount,
    state: stateOf(row, incident, staff),
  };
}

function stateOf({ state }: LedgerRow, { promises }: Incident, staff: Naming): CustomerRow['state'] {
  // The proof is the branch's own: a till number, a scan, whatever somebody typed beside it.
  if (state.kind === 'done') return { kind: 'done' };
  if (state.kind === 'depends') return { kind: 'depends', on: state.on, otherwise: state.otherwise };
  const promise = promises.find(({ id }) => id === state.promise);
  return promise ? { kind: 'toDo', ...whoAndWhen(promise, staff) } : { kind: 'toDoNobody' };
}

/** What the playbook knows of a remedy: which sentence says it, and when it is there. */
function known(key: string | null, { remedies }: Viewed['playbook']): Pick<CustomerRow, 'kind' | 'arrives'> {
  const remedy = remedies.find(({ id }) => id === key);
  const days = remedy?.arrives.workingDays;
  return { kind: remedy?.row ?? 'change', arrives: days ? { from: days.from, to: days.to } : null };
}

function promised(promise: Promised, incident: Incident, staff: Naming): CustomerPromise {
  const kind = promise.kind === 'call' && !mayRing(incident) ? 'write' : promise.kind;
  return { id: promise.id, kind, ...whoAndWhen(promise, staff), asWritten: promise.what };
}

function whoAndWhen({ ownerName, standIn, due }: Promised, staff: Naming) {
  return { name: staff(ownerName), orColleague: standIn !== '', dueAt: due.at, zone: due.zone };
}
