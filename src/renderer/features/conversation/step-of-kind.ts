import type { Playbook, StepKind } from '#domain/playbook/playbook';

/** The id of the playbook's step of that kind: what is typed is kept under it, on whichever page its field stands. */
export function stepOfKind({ journey }: Pick<Playbook, 'journey'>, kind: StepKind): string {
  return journey.stages.flatMap(({ steps }) => steps).find((step) => step.kind === kind)?.id ?? kind;
}
