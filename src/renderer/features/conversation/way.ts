// The way through a complaint, reckoned from the playbook and the record: which step is next, what is done, where a gap is filled.
import type { Stage as StageName } from '#domain/event/values';
import { isEverybodyHeard } from '#domain/incident/consult-chain';
import { missingToSeal, standingAspects, type GateId, type Missing } from '#domain/incident/gates';
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

const filledBy: Record<GateId, StepKind | null> = {
  aspects: 'aspects',
  aspectUnconfirmed: 'confirming',
  missedNotAsked: 'missed',
  aspectWithoutFinding: 'finding',
  nothingOffered: 'remedies',
  remedyUnanswered: 'remedies',
  remedyNotApproved: 'remedies',
  remedyWithoutRow: 'ledger',
  rowNotRead: 'recap',
  notAgreed: 'recap',
  comingBackEmpty: 'comingBack',
  outcomeMissing: 'outcome',
  passedToNobody: 'outcome',
  notWrittenUp: null,
};

/** Where what is missing can be given; null when it isn't a step (the page of "I'll write it up after"). */
export function spotFor(stages: readonly Stage[], missing: Missing): Spot | null {
  const kind = filledBy[missing.gate];
  if (kind === null) return null;
  return spotsOf(stages).find(({ step }) => step.kind === kind) ?? spotAt(stages, missing.stage, null);
}
