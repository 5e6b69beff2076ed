// Every way through the stages reaches an end, and passes the steps nothing may be closed without.
import type { PlaybookProblem } from '../assemble-playbook';
import type { Playbook, StepKind } from '../playbook';
import { stagesFor } from '../stages-for';
import { situationsFor } from './situations-for';

const file = 'journey.json';

/** In this order on every path; other steps may stand between them. */
const backbone: readonly StepKind[] = [
  'listening',
  'apology',
  'aspects',
  'confirming',
  'missed',
  'finding',
  'sought',
  'remedies',
  'ledger',
  'recap',
  'comingBack',
  'outcome',
];

export function checkJourney(playbook: Playbook): PlaybookProblem[] {
  const { stages } = playbook.journey;
  const problems: PlaybookProblem[] = [];
  const ids = stages.flatMap(({ id, steps }) => [id, ...steps.map((step) => step.id)]);
  for (const [index, id] of ids.entries())
    if (ids.indexOf(id) !== index)
      problems.push({ file, path: id, says: 'the id stands in the journey twice' });
  for (const step of stages.flatMap(({ steps }) => steps))
    if (step.kind === 'question' && (step.answer === 'choice') !== step.choices.length > 1)
      problems.push({
        file,
        path: step.id,
        says: 'a choice needs two answers or more, and only a choice has them',
      });

  const conditions = stages.flatMap(({ when, steps }) => [...when, ...steps.flatMap((step) => step.when)]);
  for (const situation of situationsFor(conditions)) {
    const kinds = stagesFor(playbook, situation).flatMap(({ steps }) => steps.map(({ kind }) => kind));
    const says = whatIsWrong(kinds);
    if (says) {
      const when = conditions.map(({ field }) => `${field} ${JSON.stringify(situation[field])}`);
      problems.push({ file, path: 'stages', says: `${says} (${[...new Set(when)].join(', ') || 'always'})` });
      break;
    }
  }
  return problems;
}

function whatIsWrong(kinds: readonly StepKind[]): string | null {
  for (const kind of backbone) {
    const times = kinds.filter((one) => one === kind).length;
    if (times !== 1) return `the step “${kind}” is there ${times} times, and should be there once`;
  }
  const order = kinds.filter((kind) => backbone.includes(kind));
  if (order.join() !== backbone.join()) return `the steps should come in this order: ${backbone.join(', ')}`;
  return kinds.at(-1) === 'outcome' ? null : 'the last step should be the outcome';
}
