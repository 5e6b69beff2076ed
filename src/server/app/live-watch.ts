// What is new since the last look, asked of the database in a few statements for everybody who listens here.
import type { LiveNotice } from '#contract/register-api/events';
import type { Database } from '../database/database';

export interface Counters {
  branch: string;
  events: number;
  people: number;
  erasures: number;
  card: number;
}
export interface Listener {
  /** Null: an office, which is told of every branch of its scope. */
  branch: string | null;
  scope: ReadonlySet<string> | 'all';
  send(notice: LiveNotice): void;
  end(): void;
}

/** Seconds: no statement may take longer, and a push is a few. */
const longestPush = 40;

export class LiveWatch {
  private readonly seen = new Map<string, Counters>();
  private playbooks: number | null = null;
  /** What offices were told last, of each branch. */
  private readonly toldOffices = new Map<string, number>();
  private officesAskedAt = 0;

  /** @param every milliseconds between two looks */
  constructor(
    private readonly database: Database,
    private readonly every: number,
  ) {}

  /** Tells each of them what concerns it. */
  async look(listeners: ReadonlySet<Listener>): Promise<void> {
    const branches = new Set([...listeners].flatMap(({ branch }) => (branch === null ? [] : [branch])));
    for (const row of await this.countersOf([...branches])) this.tellOf(row, listeners);
    await this.askForOffices(listeners);
    await this.askForPlaybooks(listeners);
  }

  /** How a branch stands, from which on it is watched. */
  async standingOf(branch: string): Promise<Counters | undefined> {
    const [now] = await this.countersOf([branch]);
    const seen = this.seen.get(branch);
    if (now && !seen) this.seen.set(branch, now);
    // A look that ended meanwhile may have seen more, and told it to those who listened by then.
    return now && seen && seen.events > now.events ? seen : now;
  }

  /** Nobody listens any more: what was seen means nothing to whoever comes next. */
  forget(): void {
    this.seen.clear();
    this.toldOffices.clear();
    this.playbooks = null;
  }

  private tellOf(row: Counters, listeners: ReadonlySet<Listener>): void {
    const before = this.seen.get(row.branch);
    this.seen.set(row.branch, row);
    if (!before) return;
    for (const listener of listeners) {
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
  private async askForOffices(listeners: ReadonlySet<Listener>): Promise<void> {
    const offices = [...listeners].filter(({ branch }) => branch === null);
    const since = performance.now() - this.officesAskedAt;
    if (offices.length === 0 || since < 10 * this.every) return;
    const rows = await this.database.within('all', ({ query }) =>
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

  private async askForPlaybooks(listeners: ReadonlySet<Listener>): Promise<void> {
    const [row] = await this.database.query<{ playbooks: number }>('select playbooks from amends.register');
    const before = this.playbooks;
    this.playbooks = row?.playbooks ?? 0;
    if (before === null || before === this.playbooks) return;
    for (const listener of listeners) listener.send({ kind: 'changed', what: 'playbooks' });
  }

  private async countersOf(branches: readonly string[]): Promise<Counters[]> {
    if (branches.length === 0) return [];
    return this.database.within(branches, ({ query }) =>
      query<Counters>(
        'select branch, events, people, erasures, card from amends.counter where branch = any ($1::uuid[])',
        [branches],
      ),
    );
  }
}
