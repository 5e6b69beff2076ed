// Whatever goes wrong is answered as a problem with its name; what it was in full stays here, and nothing personal is in either.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { problemStatus, type Problem, type ProblemCode } from '#contract/register-api/problem';
import { Refused } from '../register/problem';

/** fastify's own refusals. */
const ofFastify: Record<string, ProblemCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'tooLarge',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'notThisKind',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'notValid',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'notValid',
  FST_ERR_BAD_URL: 'notValid',
  FST_UNDER_PRESSURE: 'busy',
};

export function answerProblems(app: FastifyInstance, now: () => number): void {
  const answer = (problem: ProblemCode, facts: Partial<Problem> = {}): Problem => ({
    ...{ problem, serverTime: new Date(now()).toISOString() },
    ...facts,
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send(answer('notFound')));
  app.setErrorHandler((error: Error & { code?: string; statusCode?: number }, request, reply) => {
    if (error instanceof Refused) {
      return reply.code(problemStatus[error.problem]).send(answer(error.problem, error.facts));
    }
    const named = ofFastify[error.code ?? ''] ?? byStatus(error.statusCode);
    if (!named) logUnexpected(request, error);
    const problem = named ?? (isOfTheDatabase(error) ? 'busy' : 'unexpected');
    if (error.code === '53100')
      request.log.error({ code: error.code }, 'the disk of the database is full: nothing is taken');
    if (problem === 'busy') void reply.header('retry-after', '5');
    return reply.code(problemStatus[problem]).send(answer(problem));
  });
}

function byStatus(status: number | undefined): ProblemCode | undefined {
  if (status === 429) return 'tooMany';
  if (status === 503) return 'busy';
  if (status === 413) return 'tooLarge';
  if (status === 415) return 'notThisKind';
  return status !== undefined && status >= 400 && status < 500 ? 'notValid' : undefined;
}

/** The database is away or takes too long: it is worth asking again. */
function isOfTheDatabase(error: Error & { code?: string }): boolean {
  if (/^(08|53|57|58|40)/.test(error.code ?? '') || /^E(CONN|PIPE|TIMEDOUT)/.test(error.code ?? ''))
    return true;
  return /connection|timeout/i.test(error.message);
}

/** Messages of PostgreSQL quote values: the code and the place are enough. */
function logUnexpected(request: FastifyRequest, error: Error & { code?: string }): void {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  request.log.error({ kind: error.name, code: error.code, at: frames.slice(0, 6) }, 'unexpected');
}
