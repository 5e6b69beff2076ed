// Which stages, steps and moments a conversation has at this moment.
import { allHold, type Situation } from './condition';
import type { Playbook, Stage, Step } from './playbook';
import type { Moment } from './vocabulary';

/** The stages that apply, each with the steps that apply, in order. A stage without steps is left out. */
export function stagesFor(playbook: Playbook, situation: Situation): Stage[] {
  return playbook.journey.stages
    .filter(({ when }) => allHold(when, situation))
    .map((stage) => ({ ...stage, steps: stage.steps.filter(({ when }) => allHold(when, situation)) }))
    .filter(({ steps }) => steps.length > 0);
}

/**
 * The cues that fit now, at most `most`: those written for this situation first, since they say what is different.
 */
export function cuesFor(step: Step, situation: Situation, most = 3): string[] {
  const fitting = (step.sometimes ?? []).filter(({ when }) => allHold(when, situation)).map(({ cue }) => cue);
  return [...fitting, ...step.cues].slice(0, most);
}

/** What there is to say at this step, in order. */
export function momentsFor(step: Step, situation: Situation): Moment[] {
  return step.moments.filter(({ when }) => allHold(when, situation)).map(({ moment }) => moment);
}
