// The way through a complaint, reckoned from the playbook and the record: which step is next, what is done, where a gap is filled.
import type { Length, Stage as StageName } from '#domain/event/values';
import { isEverybodyHeard } from '#domain/incident/consult-chain';
import {
  agreedRemedies,
  missingToSeal,
  standingAspects,
  standingRows,
  type GateId,
  type Missing,
} from '#domain/incident/gates';
import type { Incident } from '#domain/incident/state';
import type { Stage, Step, StepKind } from '#domain/playbook/playbook';

export interface Spot {
  stage: Stage;
  step: Step;
}

/** Every stop in order: stages can be visited in any order, this is only what Continue and Back follow. */
export function spotsOf(stages: readonly Stage[]): Spot[] {
  return stages.flatMap((stage) => stage.steps.map((step) => ({ stage, step })));
}

/** The stop of that name; when it no longer applies, the stage's first; when that doesn't either, the very first. */
export function spotAt(stages: readonly Stage[], stage: string, step: string | null): Spot | null {
  const spots = spotsOf(stages);
  return (
    spots.find((spot) => spot.stage.id === stage && spot.step.id === step) ??
    // A stage that a playbook adds is kept as checking, and its steps are found by their names.
    spots.find((spot) => spot.step.id === step) ??
    spots.find((spot) => spot.stage.id === stage) ??
    spots[0] ??
    null
  );
}

/**
 * K1: in the usual length these are asked on a page that asks more: what they would like stands on top of what we can
 * do, and what the next person should know stands with how it ends. The full length takes one question at a time.
 */
const askedOn: Partial<Record<StepKind, StepKind>> = { sought: 'remedies', comingBack: 'outcome' };

/** The stages with what their length folds together taken out; in the full length all of them. */
export function foldedStages(stages: readonly Stage[], length: Length): Stage[] {
  if (length === 'full') return [...stages];
  return stages.map((stage) => ({ ...stage, steps: stage.steps.filter(({ kind }) => !askedOn[kind]) }));
}

/** Where a step is asked in this length: itself, or the one whose page it stands on. */
export function askedAt(stages: readonly Stage[], length: Length, step: string | null): string | null {
  if (length === 'full') return step;
  const spots = spotsOf(stages);
  const host = askedOn[spots.find((spot) => spot.step.id === step)?.step.kind ?? 'listening'];
  return host ? (spots.find((spot) => spot.step.kind === host)?.step.id ?? step) : step;
}

/** The next stop that has something left to ask: what was answered on an earlier page isn't asked twice. */
export function onward(stages: readonly Stage[], here: Spot, incident: Incident): Spot | null {
  const next = neighbour(stages, here, 1);
  return next && isAnswered(next.step.kind, incident) ? onward(stages, next, incident) : next;
}

function isAnswered(kind: StepKind, incident: Incident): boolean {
  if (kind === 'missed') return incident.missed?.stands ?? false;
  if (kind !== 'ledger' || incident.length === 'full') return false;
  const inLedger = new Set(standingRows(incident).map(({ remedy }) => remedy));
  return agreedRemedies(incident).every(({ id }) => inLedger.has(id));
}

export function neighbour(stages: readonly Stage[], here: Spot, by: 1 | -1): Spot | null {
  const spots = spotsOf(stages);
  const at = spots.findIndex(({ stage, step }) => stage.id === here.stage.id && step.id === here.step.id);
  return spots[at + by] ?? null;
}

/** A stage is ticked when somebody has been there and nothing of it is missing. */
export function isStageDone(incident: Incident, stage: string): boolean {
  if (stage === 'listen') return incident.storyFinished !== null;
  if (stage === 'staffInvolved') return isEverybodyHeard(incident);
  if (stage === 'readBack') return incident.state === 'sealed';
  const hasBegun =
    stage === 'check'
      ? standingAspects(incident).length > 0
      : incident.remedies.length > 0 || incident.noRemedy !== null;
  return hasBegun && missingToSeal(incident).every((missing) => missing.stage !== stage);
}

/** Where somebody picks it up when nobody noted a place: the first stage that isn't done. */
export function firstUndone(incident: Incident): StageName {
  const order: StageName[] = ['listen', 'check', 'putRight', 'readBack'];
  return order.find((stage) => !isStageDone(incident, stage)) ?? 'readBack';
}

/** The kinds of step where it can be given, the first that is there. */
const filledBy: Record<GateId, readonly StepKind[] | null> = {
  aspects: ['aspects'],
  aspectUnconfirmed: ['confirming'],
  missedNotAsked: ['missed'],
  aspectWithoutFinding: ['finding'],
  nothingOffered: ['remedies'],
  remedyUnanswered: ['remedies'],
  remedyNotApproved: ['remedies'],
  remedyWithoutRow: ['ledger'],
  rowNotRead: ['recap'],
  notAgreed: ['recap'],
  comingBackEmpty: ['comingBack', 'outcome'],
  outcomeMissing: ['outcome'],
  passedToNobody: ['outcome'],
  seriousNotAccepted: ['outcome'],
  notWrittenUp: null,
};

/** Where what is missing can be given; null when it isn't a step (the page of "I'll write it up after"). */
export function spotFor(stages: readonly Stage[], missing: Missing): Spot | null {
  const kinds = filledBy[missing.gate];
  if (kinds === null) return null;
  const spots = spotsOf(stages);
  const found = kinds.flatMap((kind) => spots.filter(({ step }) => step.kind === kind));
  return found[0] ?? spotAt(stages, missing.stage, null);
}
