/**
 * Tells receivers what is due. Any number of instances may do it side by side: whoever takes a delivery puts its next try
 * off first, so an instance that is stopped in the middle only makes it late. A receiver may get one twice, with the same id.
 */
import type { Database } from '../database/database';
import { noteLatePromises } from './late-promises';
import { signedHeadersFor } from './signing';

/** Seconds until the next try; after the last the delivery has failed and waits for a replay. About three days in all. */
export const retryAfter = [5, 60, 300, 1800, 7200, 18_000, 36_000, 72_000, 86_400] as const;
/** A receiver has this long, and whoever took a delivery has it for a minute. */
const [usualLongest, leaseSeconds] = [10_000, 60] as const;
const atOnce = 8;

interface Due {
  branch: string;
  delivery: string;
  webhook: string;
  body: string;
  tries: number;
  url: string;
  secret: string;
}
type Outcome = { status: number | null; trouble: string | null };

export interface SenderOptions {
  database: Database;
  now: () => number;
  /** Milliseconds between looks for what is due, and for late promises. */
  every?: number;
  lateEvery?: number;
  /** Milliseconds a receiver has, and seconds until each next try. */
  longest?: number;
  waits?: readonly number[];
}

export class WebhookSender {
  private readonly stopping = new AbortController();
  private readonly loops: NodeJS.Timeout[] = [];
  private running: Promise<void> | null = null;
  private isAskedAgain = false;

  constructor(private readonly options: SenderOptions) {}

  start(): void {
    const { every = 5_000, lateEvery = 60_000, database } = this.options;
    const late = () => void noteLatePromises(database).then((noted) => noted > 0 && this.wake(), this.later);
    this.loops.push(
      setInterval(() => this.wake(), every),
      setInterval(late, lateEvery),
    );
    for (const loop of this.loops) loop.unref();
  }

  /** Something may be due now. */
  wake(): void {
    if (this.stopping.signal.aborted) return;
    if (this.running) {
      this.isAskedAgain = true;
      return;
    }
    this.isAskedAgain = false;
    this.running = this.sendDue().then(
      (sent) => {
        this.running = null;
        if (this.isAskedAgain || sent === atOnce) this.wake();
      },
      () => {
        // The database is away: the next look finds what is due.
        this.running = null;
      },
    );
  }

  /** What is under way is given up; it is tried again by whoever looks next. */
  async stop(): Promise<void> {
    for (const loop of this.loops) clearInterval(loop);
    this.stopping.abort();
    await this.running;
  }

  private readonly later = () => {};

  private async sendDue(): Promise<number> {
    const found = await this.options.database.within('all', ({ query }) =>
      query<Due>(
        `select d.branch, d.delivery, d.webhook, d.body, d.tries, h.url, h.secret
           from amends.webhook_delivery d join amends.webhook h on h.webhook = d.webhook
          where d.due_at <= now() and h.stopped_at is null order by d.due_at limit ${atOnce}`,
      ),
    );
    const sent = await Promise.all(found.map((due) => this.sendOne(due)));
    return sent.length;
  }

  private async sendOne(due: Due): Promise<void> {
    if (!(await this.isOurs(due))) return;
    const { status, trouble } = await this.deliver(due);
    const isDone = status !== null && status >= 200 && status < 300;
    const wait = isDone ? undefined : (this.options.waits ?? retryAfter)[due.tries];
    await this.options.database.within([due.branch], ({ query }) =>
      query(
        `update amends.webhook_delivery set status = $3, trouble = $4, sent_at = case when $5 then now() end,
           due_at = case when $5 or $6::integer is null then null else now() + make_interval(secs => $6) end
         where branch = $1 and delivery = $2`,
        [due.branch, due.delivery, status, isDone ? null : trouble, isDone, wait ?? null],
      ),
    );
  }

  private async isOurs({ branch, delivery, tries }: Due): Promise<boolean> {
    const taken = await this.options.database.within([branch], ({ query }) =>
      query(
        `update amends.webhook_delivery set tries = tries + 1, due_at = now() + make_interval(secs => ${leaseSeconds})
          where branch = $1 and delivery = $2 and tries = $3 and due_at <= now() returning 1 as taken`,
        [branch, delivery, tries],
      ),
    );
    return taken.length > 0;
  }

  private async deliver({ delivery, body, url, secret }: Due): Promise<Outcome> {
    const { longest = usualLongest, now } = this.options;
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: signedHeadersFor(delivery, Math.floor(now() / 1000), body, secret),
        body,
        // An address that sends elsewhere isn't the one head office chose.
        redirect: 'manual',
        signal: AbortSignal.any([this.stopping.signal, AbortSignal.timeout(longest)]),
      });
      await response.body?.cancel();
      const { status } = response;
      return { status, trouble: status >= 300 && status < 400 ? 'moved' : 'refused' };
    } catch (error) {
      return { status: null, trouble: (error as Error).name === 'TimeoutError' ? 'timeout' : 'unreachable' };
    }
  }
}
