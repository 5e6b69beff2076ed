// A "no" with its name, thrown through a transaction so that everything is taken back, and answered by app/answer-route.
import type { Problem, ProblemCode } from '#contract/register-api/problem';

export type ProblemFacts = Partial<Pick<Problem, 'field' | 'branch' | 'found'>>;

export class Refused extends Error {
  constructor(
    readonly problem: ProblemCode,
    readonly facts: ProblemFacts = {},
  ) {
    super(problem);
  }
}

export function refuse(problem: ProblemCode, facts: ProblemFacts = {}): never {
  throw new Refused(problem, facts);
}
