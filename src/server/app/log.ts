// What the register writes down about its work: which call, how long, what status. Never a body, an address of a query, a name.
import type { FastifyRequest } from 'fastify';
import { pino, type DestinationStream, type Logger } from 'pino';

export function makeLog(level: string, to?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    serializers: {
      // The path as the table has it: ids and search words stay out.
      req: (request: FastifyRequest) => ({ method: request.method, call: request.routeOptions?.url ?? null }),
      res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
      err: (error: Error & { code?: string }) => ({ kind: error.name, code: error.code ?? null }),
    },
    redact: { paths: ['headers', '*.headers', 'body', '*.body'], remove: true },
  };
  return to ? pino(options, to) : pino(options);
}
