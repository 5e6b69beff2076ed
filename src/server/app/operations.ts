// What those who run the server look at: is it alive, is it ready, how much does it do, what can it do.
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Deps } from './handler';
import type { Live } from './live';
import { openApi } from './openapi';
import { readablePage } from './readable-page';

export async function addOperations(
  app: FastifyInstance,
  { deps, live }: { deps: Deps; live: Live },
): Promise<void> {
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  const registers = [metrics];
  const calls = new Counter({
    ...{ name: 'amends_calls_total', help: 'Calls answered', labelNames: ['call', 'status'], registers },
  });
  const seconds = new Histogram({
    ...{ name: 'amends_call_seconds', help: 'How long answers took', labelNames: ['call'], registers },
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  });
  new Gauge({
    ...{ name: 'amends_live_streams', help: 'Desks that listen now', registers },
    collect() {
      this.set(live.connected);
    },
  });
  new Gauge({
    ...{
      name: 'amends_database_connections',
      help: 'Connections by state',
      labelNames: ['state'],
      registers,
    },
    collect() {
      const { totalCount, idleCount, waitingCount } = deps.database.pool;
      this.set({ state: 'open' }, totalCount);
      this.set({ state: 'idle' }, idleCount);
      this.set({ state: 'waited for' }, waitingCount);
    },
  });
  app.addHook('onResponse', async (request, reply) => {
    const call = callOf(request.routeOptions.config);
    calls.inc({ call, status: String(reply.statusCode) });
    seconds.observe({ call }, reply.elapsedTime / 1000);
  });

  app.get('/health', async () => ({ alive: true }));
  app.get('/ready', async (_request, reply) => {
    try {
      await deps.database.query('select 1 as here from amends.register');
      return { ready: true };
    } catch {
      return reply.code(503).send({ ready: false });
    }
  });
  app.get('/metrics', async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.metrics()),
  );
  const document = openApi(deps.version);
  app.get('/openapi.json', async () => document);
  app.get('/', async (_request, reply) => reply.type('text/html; charset=utf-8').send(readablePage()));
}

function callOf(config: unknown): string {
  const call = (config as { call?: string } | undefined)?.call;
  return call ?? 'other';
}
