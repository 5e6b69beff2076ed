// Makes one line of the contract's table a route of fastify: who signed, what they may, what they sent, then the answer.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Route, WhoMay } from '#contract/register-api/route';
import type { RouteName } from '#contract/register-api/routes';
import type { Caller } from '../register/caller';
import { refuse } from '../register/problem';
import type { Asked, Deps, Handler } from './handler';
import { parsed, unpacked } from './read-body';
import type { LastSeen } from '../register/last-seen';
import { deviceThatSigned, newcomerThatSigned, readSigned, useOnce, type Signing } from './signed-request';

const usualLargest = 65_536;

export interface RouteOptions {
  deps: Deps;
  seen: LastSeen;
  /** Every answer is held against the contract: for tests. */
  checkReplies?: boolean;
  /** What serves a stream. */
  listen: (caller: Caller, reply: FastifyReply) => Promise<void>;
}

export function addRoute<N extends RouteName>(
  app: FastifyInstance,
  name: N,
  route: Route,
  handler: Handler<N>,
  { deps, seen, checkReplies = false, listen }: RouteOptions,
): void {
  const largest = route.largest ?? usualLargest;
  app.route({
    method: route.method,
    url: route.path,
    bodyLimit: largest,
    config: { call: name },
    handler: async (request, reply) => {
      const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const isJson = route.body !== undefined;
      // The signature stands over the bytes as sent: nothing is unpacked or parsed for somebody unknown,
      // but for a newcomer, whose key stands in the body.
      const caller = await whoAsks(request, raw, route.who, { ...deps, seen });
      const bytes = await unpacked(raw, request.headers['content-encoding'], largest);
      const body = isJson ? parsed(bytes) : undefined;
      if (route.who === 'newcomer') newcomerThatSigned(deps, readSigned(request, raw), keyIn(body));
      const asked = {
        params: part('params', route.params, request.params),
        query: part('query', route.query, request.query),
        body: part('body', route.body, body),
        caller,
        bytes,
      } as unknown as Asked<N>;
      if (route.once) await useOnce(deps.database, readSigned(request, raw));
      if (route.live) return listen(caller, reply);
      const answer = await handler(asked, deps);
      if (checkReplies && route.bytes !== 'reply') route.reply.parse(answer);
      if (route.bytes === 'reply') return reply.type('application/octet-stream').send(answer);
      return answer;
    },
  });
}

async function whoAsks(request: FastifyRequest, raw: Buffer, who: WhoMay, deps: Signing): Promise<Caller> {
  if (who === 'anyone' || who === 'newcomer') return noCaller;
  const caller = await deviceThatSigned(deps, readSigned(request, raw));
  if (!who.includes(caller.role)) refuse('notAllowed');
  return caller;
}

const noCaller: Caller = {
  ...{ device: '', role: 'staff', key: '', name: '', branch: null, area: null, letter: null, person: null },
  ...{ chains: [], aliases: [] },
};

function keyIn(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'key' in body ? body.key : undefined;
}

/** The first thing that isn't right, by its name and never by its value. */
function part(where: string, schema: Route['body'], value: unknown): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const path = result.error.issues[0]?.path.map(String).join('.') ?? '';
  return refuse('notValid', { field: [where, path].filter(Boolean).join('.').slice(0, 200) });
}
