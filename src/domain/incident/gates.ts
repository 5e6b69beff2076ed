/**
 * What is missing before an incident may be agreed or sealed, and why the gate holds (procedure.md 6.1, 6.2, 9.4, 11.1, 12).
 * Parking is never gated. Serious cases lift every gate (Branch C).
 */
import type { Stage } from '../event/values';
import type { Aspect } from './state/checked';
import type { Incident } from './state';
import type { LedgerRow, Remedy } from './state/put-right';
import type { Promised } from './state/promised';
import type { SeriousMatter } from './state/serious';

export type GateId =
  | 'aspects'
  | 'aspectUnconfirmed'
  | 'missedNotAsked'
  | 'aspectWithoutFinding'
  | 'nothingOffered'
  | 'remedyUnanswered'
  | 'remedyNotApproved'
  | 'remedyWithoutRow'
  | 'rowNotRead'
  | 'notAgreed'
  | 'comingBackEmpty'
  | 'outcomeMissing'
  | 'passedToNobody'
  | 'seriousNotAccepted'
  | 'notWrittenUp';

/** One thing that is missing; `about` is the aspect's, remedy's or row's label, `id` its id. */
export interface Missing {
  gate: GateId;
  stage: Stage;
  id: string | null;
  about: string;
}

export function standingAspects(incident: Incident): Aspect[] {
  return incident.aspects.filter((aspect) => aspect.takenOff === null);
}
export function standingRows(incident: Incident): LedgerRow[] {
  return incident.ledger.filter((row) => !row.takenOff);
}
export function standingRemedies(incident: Incident): Remedy[] {
  return incident.remedies.filter((remedy) => !remedy.withdrawn);
}
/** A remedy that the customer said yes to and that nobody withdrew. */
export function agreedRemedies(incident: Incident): Remedy[] {
  return standingRemedies(incident).filter((remedy) => remedy.answer?.answer === 'yes');
}

/** Promises that are still to keep and stand in no row of the ledger: the recap reads them too. */
export function promisesAlone(incident: Incident): Promised[] {
  const inRows = new Set(
    standingRows(incident).flatMap(({ state }) => (state.kind === 'toDo' ? [state.promise] : [])),
  );
  return incident.promises.filter((promise) => !promise.kept && !inRows.has(promise.id));
}

/** 6.2: what must be confirmed before anybody can agree to anything. */
export function missingToAgree(incident: Incident): Missing[] {
  if (incident.serious || incident.length === 'small') return [];
  const aspects = standingAspects(incident);
  if (aspects.length === 0) return [missing('aspects', 'check')];
  const open = aspects
    .filter((aspect) => !aspect.answer?.stands)
    .map((aspect) => missing('aspectUnconfirmed', 'check', aspect));
  return incident.missed?.stands ? open : [...open, missing('missedNotAsked', 'check')];
}

/** What must be there before the report can be sealed. Empty: it can. */
export function missingToSeal(incident: Incident): Missing[] {
  if (incident.length === 'small') return smallOnes(incident);
  const writtenUp =
    incident.writeUpAfter && !incident.writeUpAfter.writtenAt ? [missing('notWrittenUp', 'listen')] : [];
  return [...writtenUp, ...missingToAgree(incident), ...puttingRight(incident), ...readingBack(incident)];
}

/** K1: what, and how they left. */
function smallOnes(incident: Incident): Missing[] {
  const what = standingAspects(incident).length > 0 ? [] : [missing('aspects', 'listen')];
  return incident.outcome ? what : [...what, missing('outcomeMissing', 'readBack')];
}

function puttingRight(incident: Incident): Missing[] {
  if (incident.serious) return [];
  const remedies = standingRemedies(incident);
  return [
    ...standingAspects(incident)
      .filter((aspect) => !aspect.finding)
      .map((aspect) => missing('aspectWithoutFinding', 'putRight', aspect)),
    ...(remedies.length > 0 || incident.noRemedy ? [] : [missing('nothingOffered', 'putRight')]),
    ...remedies
      .filter((remedy) => !remedy.answer)
      .map((remedy) => missing('remedyUnanswered', 'putRight', remedy)),
    ...agreedRemedies(incident)
      .filter((remedy) => remedy.gives === 'manager' && !remedy.approval)
      .map((remedy) => missing('remedyNotApproved', 'putRight', remedy)),
  ];
}

/** Branch C: nothing to read out or agree to, but it closes only as passed to a name that accepted it. */
function passedOn({ outcome, ifTheyComeBack, serious }: Incident): Missing[] {
  const isPassed = outcome?.outcome === 'passedTo' && outcome.passedTo !== '' && outcome.acceptedAt !== null;
  return [
    ...(ifTheyComeBack.trim() ? [] : [missing('comingBackEmpty', 'readBack')]),
    ...(outcome ? [] : [missing('outcomeMissing', 'readBack')]),
    ...(outcome && !isPassed ? [missing('passedToNobody', 'readBack')] : []),
    ...acceptedByNobody(serious?.matters ?? []),
  ];
}

/** One kind alone is accepted by whoever the outcome names; several are accepted one by one. `about`: the kind's id. */
function acceptedByNobody(matters: readonly SeriousMatter[]): Missing[] {
  if (matters.length < 2) return [];
  return matters
    .filter(({ accepted }) => accepted === null)
    .map(({ kind }) => missing('seriousNotAccepted', 'readBack', { id: kind, label: kind }));
}

function readingBack(incident: Incident): Missing[] {
  if (incident.serious) return passedOn(incident);
  const rows = standingRows(incident);
  const inLedger = new Set(rows.map((row) => row.remedy));
  const { outcome } = incident;
  const settled = outcome?.outcome === 'settled';
  return [
    ...agreedRemedies(incident)
      .filter((remedy) => !inLedger.has(remedy.id))
      .map((remedy) => missing('remedyWithoutRow', 'readBack', remedy)),
    ...rows.filter((row) => !row.read).map((row) => missing('rowNotRead', 'readBack', row)),
    // 9.4, 11.1: what the customer agreed to or was promised is read out. That a manager looks at why nothing was offered is
    // owed among ourselves: "They'd like to think" is an end of its own (10.3), and doesn't wait for that to be ticked.
    ...promisesAlone(incident)
      .filter((promise) => !promise.read && promise.id !== incident.noRemedy?.promise)
      .map((promise) => missing('rowNotRead', 'readBack', { id: promise.id, label: promise.what })),
    ...(settled && !(incident.agreement?.answer === 'yes' && incident.agreement.stands)
      ? [missing('notAgreed', 'readBack')]
      : []),
    ...(incident.ifTheyComeBack.trim() ? [] : [missing('comingBackEmpty', 'readBack')]),
    ...(outcome ? [] : [missing('outcomeMissing', 'readBack')]),
    ...(outcome?.outcome === 'passedTo' && !(outcome.passedTo && outcome.acceptedAt)
      ? [missing('passedToNobody', 'readBack')]
      : []),
  ];
}

function missing(gate: GateId, stage: Stage, about?: { id: string; label: string }): Missing {
  return { gate, stage, id: about?.id ?? null, about: about?.label ?? '' };
}
