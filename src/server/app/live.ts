/**
 * Telling desks at once that there is something new. Each instance asks the counters of its connected branches twice a
 * second, in one statement: no LISTEN, so that any pooler may stand between and any instance may be stopped.
 */
import type { FastifyReply } from 'fastify';
import type { Caller } from '../register/caller';
import { standing, type Deps } from './handler';
import { LiveWatch, type Listener } from './live-watch';

export class Live {
  private readonly listeners = new Set<Listener>();
  private readonly watch: LiveWatch;
  private timer: NodeJS.Timeout | null = null;
  private isAsking = false;

  /** @param longest milliseconds a stream may last */
  constructor(
    private readonly deps: Deps,
    private readonly every = 500,
    private readonly longest = 600_000,
  ) {
    this.watch = new LiveWatch(deps.database, every);
  }

  get connected(): number {
    return this.listeners.size;
  }

  async listen(caller: Caller, scope: readonly string[] | 'all', reply: FastifyReply): Promise<void> {
    const { branch } = caller;
    const now = branch === null ? undefined : await this.watch.standingOf(branch);
    reply.hijack();
    const stream = reply.raw;
    stream.writeHead(200, {
      ...reply.getHeaders(),
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    } as Record<string, string>);
    const listener: Listener = {
      branch,
      scope: scope === 'all' ? 'all' : new Set(scope),
      send: (notice) => void stream.write(`event: ${notice.kind}\ndata: ${JSON.stringify(notice)}\n\n`),
      end: () => {
        if (stream.writableEnded) return;
        listener.send({ kind: 'goodbye' });
        stream.end();
      },
    };
    const end = setTimeout(listener.end, this.longest);
    const beat = setInterval(() => void stream.write(':\n\n'), 15_000);
    stream.once('close', () => {
      clearTimeout(end);
      clearInterval(beat);
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.stop();
    });
    const cursor = now?.events ?? 0;
    const mark = now && `people ${now.people} erasures ${now.erasures} card ${now.card}`;
    listener.send({ kind: 'hello', ...standing(this.deps), cursor, ...(mark && { mark }) });
    this.listeners.add(listener);
    this.timer ??= setInterval(() => void this.ask(), this.every);
  }

  /** Everybody is told to come back; nothing new is listened to by this instance. */
  close(): void {
    for (const listener of this.listeners) listener.end();
    this.stop();
  }

  private stop(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    this.watch.forget();
  }

  private async ask(): Promise<void> {
    if (this.isAsking) return;
    this.isAsking = true;
    try {
      await this.watch.look(this.listeners);
    } catch {
      // The database is away for a moment: desks see it at their next call, and this goes on when it is back.
    } finally {
      this.isAsking = false;
    }
  }
}
