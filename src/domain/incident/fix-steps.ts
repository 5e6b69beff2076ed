/** The steps of a rule as a checklist (8.4). The ticks are an answer like any other, so that they never reach paper. */
import type { Proposal } from '../event/catalogue';
import type { Incident } from './state';

/** Positions, from 0, of the steps that are ticked for this aspect under this rule. Another rule starts afresh. */
export function tickedSteps(incident: Incident, aspect: string, policy: string): number[] {
  const [about, ticked = ''] = (incident.answers[questionFor(aspect)]?.value ?? '').split(' ');
  if (about !== policy) return [];
  return ticked.split(',').flatMap((position) => (/^\d+$/.test(position) ? [Number(position)] : []));
}

export function tickStep(
  incident: Incident,
  { aspect, policy, position }: { aspect: string; policy: string; position: number },
): Proposal {
  const before = tickedSteps(incident, aspect, policy);
  const now = before.includes(position)
    ? before.filter((one) => one !== position)
    : [...before, position].sort((a, b) => a - b);
  return {
    type: 'answerGiven.v1',
    payload: { question: questionFor(aspect), value: `${policy} ${now.join(',')}` },
  };
}

function questionFor(aspect: string): string {
  return `fix-${aspect}`;
}
