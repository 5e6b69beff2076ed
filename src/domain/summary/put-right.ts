/** What the summary says of putting it right: wished, offered, done, promised, and how it ended. */
import { quotable } from '../coaching/spoken';
import { promisesAlone, standingRemedies, standingRows } from '../incident/gates';
import { takers } from '../incident/serious-rules';
import type { Incident } from '../incident/state';
import type { LedgerRow } from '../incident/state/put-right';
import type { Promised } from '../incident/state/promised';
import { addMoney, showMoney } from '../money/money';
import { amountPart, inline, say, shownTime } from './say';

export function whatTheyWish(incident: Incident): string[] {
  const { sought } = incident;
  const words = quotable(inline(sought?.words ?? ''));
  if (words) return [say('sought', { words })];
  return sought?.dontKnow ? [say('soughtDontKnow')] : [];
}

/** Offers that the ledger doesn't tell of, who approved what, and what couldn't be offered. */
export function whatWasOffered(incident: Incident): string[] {
  const inLedger = new Set(standingRows(incident).map((row) => row.remedy));
  const remedies = standingRemedies(incident);
  const wasSaid = (moment: string) => incident.said.some((said) => said.moment === moment);
  return [
    ...(wasSaid('regret') ? [say('regret')] : []),
    ...(wasSaid('faultApology') ? [say('faultApology')] : []),
    ...remedies
      .filter((remedy) => !inLedger.has(remedy.id))
      .map(({ label, amount, answer }) =>
        say('offered', {
          label: inline(label),
          amount: amount?.minor ? say('offeredAmount', { amount: showMoney(amount, 'en-GB') }) : '',
          answer: answer?.answer ?? 'none',
        }),
      ),
    ...remedies.flatMap(({ label, approval }) =>
      approval ? [say('approved', { name: approval.managerName, label: inline(label) })] : [],
    ),
    ...(incident.noRemedy ? [say('noRemedy', { reason: inline(incident.noRemedy.reason) })] : []),
  ];
}

export function whatWasDone(incident: Incident): string[] {
  const rows = standingRows(incident);
  const certain = rows.filter(({ state }) => state.kind !== 'depends');
  const total = addMoney(
    certain.flatMap(({ amount }) => (amount ? [amount] : [])),
    incident.currency,
  );
  const done = rows.filter(({ state }) => state.kind === 'done');
  const moving = certain.filter(({ amount }) => amount?.minor).length;
  return [
    ...(done.length > 0 ? [say('done', { rows: done.map(doneRow).join('; ') })] : []),
    ...rows.filter(({ state }) => state.kind !== 'done').map((row) => openRow(row, incident)),
    // One amount is its own total.
    ...(moving > 1 && total.minor !== 0
      ? [say(total.minor > 0 ? 'totalBack' : 'totalToPay', { amount: showMoney(total, 'en-GB') })]
      : []),
    ...promisesAlone(incident).map((promise) => onePromise(promise, incident)),
    ...incident.promises.flatMap(({ kept, what }) =>
      kept ? [say('kept', { name: kept.byName, what: inline(what) })] : [],
    ),
  ];
}

function partsOf({ label, amount, arrives }: LedgerRow) {
  return {
    label: inline(label),
    amount: amountPart(amount),
    arrives: inline(arrives) ? say('arrives', { when: inline(arrives) }) : '',
  };
}

function doneRow(row: LedgerRow): string {
  const { state } = row;
  const detail = state.kind === 'done' ? inline(state.detail) : '';
  const keys = { till: 'proofTill', scan: 'proofScan', time: 'proofOther', note: 'proofOther' } as const;
  const proof = state.kind === 'done' && detail ? say(keys[state.proof], { detail }) : '';
  return say('doneRow', { ...partsOf(row), proof });
}

/** One that somebody still has to see to, or that hangs on something. */
function openRow(row: LedgerRow, incident: Incident): string {
  const { state } = row;
  if (state.kind === 'depends')
    return say('depends', { ...partsOf(row), on: inline(state.on), otherwise: inline(state.otherwise) });
  const promise = state.kind === 'toDo' && incident.promises.find((one) => one.id === state.promise);
  if (!promise) return say('toDoNobody', partsOf(row));
  const when = promisedTime(promise, incident);
  return say('toDo', { ...partsOf(row), name: promise.ownerName, when });
}

/** The year goes without saying where it is the one it came in. */
function promisedTime({ due }: Promised, { receivedAt, opened }: Incident): string {
  return shownTime(due.at, due.zone, null, receivedAt ?? opened?.at);
}

function onePromise(promise: Promised, incident: Incident): string {
  const { what, ownerName, standIn } = promise;
  return say('promised', {
    name: ownerName,
    what: inline(what),
    when: promisedTime(promise, incident),
    standIn: standIn.trim() ? say('standIn', { name: standIn.trim() }) : '',
  });
}

export function howItEnded(incident: Incident): string[] {
  const { recap, agreement, outcome } = incident;
  return [
    ...(recap?.stands ? [say('readBack')] : []),
    ...(agreement?.stands ? [say('agreement', { answer: agreement.answer })] : []),
    ...(outcome ? ended(outcome, incident) : []),
  ];
}

function ended(outcome: NonNullable<Incident['outcome']>, incident: Incident): string[] {
  const { zone, receivedAt: from } = incident;
  const next = inline(outcome.whereNext) ? [say('whereNext', { text: inline(outcome.whereNext) })] : [];
  switch (outcome.outcome) {
    case 'settled':
      return [outcome.happy ? say('settledHappy', { happy: outcome.happy }) : say('settled'), ...next];
    case 'notSettled':
      return [say('notSettled', { happy: outcome.happy ?? 'other' }), ...next];
    case 'passedTo': {
      const accepted = takers(incident);
      // Branch C in several kinds: each was taken by somebody, at a time of their own.
      if (accepted.length > 1)
        return [
          ...accepted.map(({ who, at }) =>
            say('passedTo', { name: inline(who), when: shownTime(at, zone, from) }),
          ),
          ...next,
        ];
      const name = inline(outcome.passedTo) || '…';
      return outcome.acceptedAt
        ? [say('passedTo', { name, when: shownTime(outcome.acceptedAt, zone, from) }), ...next]
        : [say('passedToNobodyYet', { name }), ...next];
    }
  }
}
