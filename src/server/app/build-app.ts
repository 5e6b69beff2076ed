// The whole server as one fastify instance, without a port: tests inject into it, main.ts gives it one.
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { Route } from '#contract/register-api/route';
import { routes, type RouteName } from '#contract/register-api/routes';
import { headerNames } from '#contract/register-api/signing';
import { scopeOf } from '../register/caller';
import { LastSeen } from '../register/last-seen';
import { refuse } from '../register/problem';
import { handlers } from '../routes/all-handlers';
import { answerProblems } from './answer-problem';
import { addRoute } from './answer-route';
import type { Deps, Handler } from './handler';
import { Live } from './live';
import { addOperations } from './operations';
import { packAnswers } from './pack-answers';
import { watchSilent } from './silent-connections';

export interface AppOptions extends Deps {
  log: FastifyBaseLogger;
  /** Calls per minute from one address and by one device. */
  limits?: { address: number; device: number; enrolments: number };
  /** A proxy in front says who really asks. */
  behindProxy?: boolean;
  checkReplies?: boolean;
  live?: { every: number; longest: number };
  /** Milliseconds the event loop may lag before new calls are asked to come later; 0: any. */
  mostDelay?: number;
}

export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { limits = { address: 3000, device: 1200, enrolments: 10 }, live: liveTimes, ...deps } = options;
  const app = Fastify({
    loggerInstance: options.log,
    trustProxy: options.behindProxy ?? false,
    // A client that sends a byte a second holds nothing up for long.
    requestTimeout: 30_000,
    connectionTimeout: 0,
    keepAliveTimeout: 72_000,
    bodyLimit: 65_536,
    routerOptions: { maxParamLength: 100 },
    // We say so ourselves, in our own form.
    return503OnClosing: false,
  });
  // Bytes as they were sent, whatever they are called: the digest is theirs.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  answerProblems(app, options.now);
  await app.register(helmet, {
    contentSecurityPolicy: { directives: { defaultSrc: ["'none'"], styleSrc: ["'self'"] } },
  });
  await app.register(underPressure, { maxEventLoopDelay: options.mostDelay ?? 2000, retryAfter: 5 });
  await app.register(rateLimit, {
    max: limits.address,
    timeWindow: 60_000,
    keyGenerator: ({ ip }) => ip,
    allowList: ({ url }) => url === '/health' || url === '/ready',
  });
  packAnswers(app);
  const seen = new LastSeen(deps.database, deps.now);
  const live = new Live(deps, liveTimes?.every, liveTimes?.longest);
  await addOperations(app, { deps, live });
  const endSilent = watchSilent(app.server);
  let isStopping = false;
  app.addHook('preClose', async () => {
    isStopping = true;
    // Whoever is answered meanwhile keeps the line no longer than this: the stop waits for it.
    app.server.keepAliveTimeout = 1_000;
    live.close();
    endSilent();
  });
  app.addHook('onRequest', async (_request, reply) => {
    if (!isStopping) return;
    void reply.header('connection', 'close');
    refuse('busy');
  });
  await app.register(async (calls) => {
    for (const [name, route] of Object.entries(routes) as [RouteName, Route][]) {
      await calls.register(async (one) => {
        const isEnrolment = route.who === 'newcomer';
        if (isEnrolment || route.who !== 'anyone') {
          await one.register(rateLimit, {
            max: isEnrolment ? limits.enrolments : limits.device,
            timeWindow: 60_000,
            keyGenerator: (request) =>
              isEnrolment ? request.ip : claimedDevice(request.headers[headerNames.input]),
          });
        }
        const handler = (name === 'live.listen' ? noAnswer : handlers[name]) as Handler<typeof name>;
        addRoute(one, name, route, handler, {
          deps,
          seen,
          checkReplies: options.checkReplies,
          listen: async (caller, reply) => live.listen(caller, await scopeOf(deps.database, caller), reply),
        });
      });
    }
  });
  return app;
}

const noAnswer = () => Promise.reject(new Error('a stream has no answer'));

/** Whoever claims to be a device uses up that device's allowance; a claim alone opens nothing. */
function claimedDevice(input: string | string[] | undefined): string {
  return /;keyid="([^"]{1,60})"/.exec(typeof input === 'string' ? input : '')?.[1] ?? 'unsigned';
}
