/**
 * Telling desks at once that there is something new. Each instance asks the counters of its connected branches twice a
 * second, in one statement: no LISTEN, so that any pooler may stand between and any instance may be stopped.
 */
import type { FastifyReply } from 'fastify';
import type { LiveNotice } from '#contract/register-api/events';
import type { Database } from '../database/database';
import type { Caller } from '../register/caller';
import { standing, type Deps } from './handler';

interface Counters {
  branch: string;
  events: number;
  people: number;
  erasures: number;
  card: number;
}
interface Listener {
  /** Null: an office, which is told of every branch of its scope. */
  branch: string | null;
  scope: ReadonlySet<string> | 'all';
  send(notice: LiveNotice): void;
  end(): void;
}

/** Seconds: no statement may take longer, and a push is a few. */
const longestPush = 40;

export class Live {
  private readonly listeners = new Set<Listener>();
  private readonly seen = new Map<string, Counters>();
  private playbooks: number | null = null;
  private timer: NodeJS.Timeout | null = null;
  private isAsking = false;
  /** What offices were told last, of each branch. */
  private readonly toldOffices = new Map<string, number>();
  private officesAskedAt = 0;

  /** @param longest milliseconds a stream may last */
  constructor(
    private readonly deps: Deps,
    private readonly every = 500,
    private readonly longest = 600_000,
  ) {}

  get connected(): number {
    return this.listeners.size;
  }

  async listen(caller: Caller, scope: readonly string[] | 'all', reply: FastifyReply): Promise<void> {
    const { branch } = caller;
    const counters = branch === null ? null : await this.countersOf(this.deps.database, [branch]);
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
    const now = counters?.[0];
    if (now && !this.seen.has(now.branch)) this.seen.set(now.branch, now);
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
    this.seen.clear();
    this.toldOffices.clear();
    this.playbooks = null;
  }

  private async ask(): Promise<void> {
    if (this.isAsking) return;
    this.isAsking = true;
    try {
      const branches = [
        ...new Set([...this.listeners].flatMap(({ branch }) => (branch === null ? [] : [branch]))),
      ];
      for (const row of await this.countersOf(this.deps.database, branches)) this.tellOf(row);
      await this.askForOffices();
      await this.askForPlaybooks();
    } catch {
      // The database is away for a moment: desks see it at their next call, and this goes on when it is back.
    } finally {
      this.isAsking = false;
    }
  }

  private tellOf(row: Counters): void {
    const before = this.seen.get(row.branch);
    this.seen.set(row.branch, row);
    if (!before) return;
    for (const listener of this.listeners) {
      if (listener.branch !== row.branch) continue;
      if (row.events !== before.events)
        listener.send({ kind: 'events', branch: row.branch, cursor: row.events });
      if (row.people !== before.people) listener.send({ kind: 'changed', what: 'people' });
      if (row.erasures !== before.erasures) listener.send({ kind: 'changed', what: 'erasures' });
      if (row.card !== before.card) listener.send({ kind: 'changed', what: 'branch' });
    }
  }

  /**
   * Offices look at many branches: every five seconds, and only those that changed of late, by the database's clock. A push
   * is stamped when it begins and seen when it ends, so each look reaches back further than the last one.
   */
  private async askForOffices(): Promise<void> {
    const offices = [...this.listeners].filter(({ branch }) => branch === null);
    const since = performance.now() - this.officesAskedAt;
    if (offices.length === 0 || since < 10 * this.every) return;
    const rows = await this.deps.database.within('all', ({ query }) =>
      query<{ branch: string; events: number }>(
        `select branch, events from amends.counter where changed_at > now() - make_interval(secs => $1)
          order by changed_at desc limit 5000`,
        [Math.min(since / 1000, 600) + longestPush],
      ),
    );
    this.officesAskedAt = performance.now();
    for (const { branch, events } of rows) {
      if (this.toldOffices.get(branch) === events) continue;
      this.toldOffices.set(branch, events);
      for (const office of offices) {
        if (office.scope === 'all' || office.scope.has(branch))
          office.send({ kind: 'events', branch, cursor: events });
      }
    }
  }

  private async askForPlaybooks(): Promise<void> {
    const [row] = await this.deps.database.query<{ playbooks: number }>(
      'select playbooks from amends.register',
    );
    const before = this.playbooks;
    this.playbooks = row?.playbooks ?? 0;
    if (before === null || before === this.playbooks) return;
    for (const listener of this.listeners) listener.send({ kind: 'changed', what: 'playbooks' });
  }

  private async countersOf(database: Database, branches: readonly string[]): Promise<Counters[]> {
    if (branches.length === 0) return [];
    return database.within(branches, ({ query }) =>
      query<Counters>(
        'select branch, events, people, erasures, card from amends.counter where branch = any ($1::uuid[])',
        [branches],
      ),
    );
  }
}
