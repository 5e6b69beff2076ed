// A desk without its screen and store: it tells made-up complaints of real shape and size, pushes them in pieces as the
// courier does, listens, and pulls what others of its branch wrote.
import type { StoredEvent } from '#domain/event/envelope';
import type { LiveNotice } from '#contract/register-api/events';
import { Unreachable } from '#main/courier/http-port';
import { RegisterSaidNo } from '#main/courier/register-port';
import { madeEvents } from '../bench/made/made-events';
import { complaint } from '../bench/made/made-up-complaints';
import type { Joined } from './signing-client';

/** Complaints are numbered; each desk has so many of its own. */
const ownNumbers = 10_000;
const ofAll = 100_000_000;

export interface DeskFigures {
  pushMs: number[];
  pullMs: number[];
  /** From the register's receipt of somebody else's event until it is here. */
  seenMs: number[];
  pushed: number;
  /** Pushes and pulls that had to be made again. */
  again: number;
  streams: number;
}

export class SimulatedDesk {
  readonly figures: DeskFigures = { pushMs: [], pullMs: [], seenMs: [], pushed: 0, again: 0, streams: 0 };
  /** Ids of what the register said it has, and of what came from it, where they are kept. */
  readonly acknowledged = new Set<string>();
  readonly pulled = new Set<string>();
  cursor = 0;
  private told = 0;
  private chain = { seq: 0, hash: null as string | null };
  private waiting: StoredEvent[] = [];
  private heard = 0;
  private pulling: Promise<void> | null = null;

  constructor(
    private readonly joined: Joined,
    private readonly number: number,
    private readonly keepIds = false,
  ) {}

  /** The next 1 to 20 events of its day. */
  next(random = Math.random): StoredEvent[] {
    const count = 1 + Math.floor(random() * 20);
    while (this.waiting.length < count) this.tellOne();
    return this.waiting.splice(0, count);
  }

  /** Sends until the register has them, or until it is over. @throws where one of them isn't taken */
  async push(events: StoredEvent[], isOver: () => boolean = () => false): Promise<void> {
    for (;;) {
      const from = performance.now();
      try {
        const { results } = await this.joined.client.push({ events, checkpoints: [] });
        this.figures.pushMs.push(performance.now() - from);
        const bad = results.find(({ answer }) => answer !== 'stored' && answer !== 'known');
        if (bad) throw new Error(`an event was ${bad.answer}: ${bad.refusal}`);
        this.figures.pushed += events.length;
        if (this.keepIds) for (const event of events) this.acknowledged.add(idIn(event.header));
        return;
      } catch (error) {
        await this.goneWrong(error);
        if (isOver()) return;
      }
    }
  }

  /** Everything behind its cursor. */
  async pull(): Promise<void> {
    for (let more = true; more;) {
      const from = performance.now();
      try {
        const page = await this.joined.client.pull(this.cursor, 500);
        this.figures.pullMs.push(performance.now() - from);
        for (const { header, receivedAt, cursor } of page.events) this.take(header, receivedAt, cursor);
        this.cursor = page.cursor;
        more = page.more;
      } catch (error) {
        await this.goneWrong(error);
      }
    }
  }

  /** Listens until the signal; a stream that ends is opened again. */
  async listen(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      this.figures.streams += 1;
      await this.joined.client.listen((notice) => this.hear(notice), signal).catch(() => undefined);
      if (!signal.aborted) await pause(100 + Math.random() * 400);
    }
    await this.pulling;
  }

  private hear(notice: LiveNotice): void {
    if (notice.kind !== 'events' && notice.kind !== 'hello') return;
    this.heard = Math.max(this.heard, notice.cursor);
    if (this.heard > this.cursor) this.pulling ??= this.pull().finally(() => (this.pulling = null));
  }

  private take(header: string, receivedAt: string, cursor: number): void {
    if (cursor !== this.cursor + 1) throw new Error(`a gap: ${cursor} after ${this.cursor}`);
    this.cursor = cursor;
    if (this.keepIds) this.pulled.add(idIn(header));
    if (!header.includes(this.joined.device)) this.figures.seenMs.push(Date.now() - Date.parse(receivedAt));
  }

  private tellOne(): void {
    const { device, branch } = this.joined;
    const at = this.number * ownNumbers + (this.told += 1);
    const made = madeEvents(complaint(at, ofAll), this.chain, { device, branch: branch ?? '' });
    this.chain = made.chain;
    this.waiting.push(...made.events);
  }
  /** Only what a real desk tries again. */
  private async goneWrong(error: unknown): Promise<void> {
    const passes =
      error instanceof Unreachable || (error instanceof RegisterSaidNo && mayPass.has(error.code));
    if (!passes) throw error;
    this.figures.again += 1;
    await pause(200 + Math.random() * 300);
  }
}

const mayPass: ReadonlySet<string> = new Set(['busy', 'tooMany', 'unexpected', 'notUnderstood']);
export const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
const idIn = (header: string) => (JSON.parse(header) as { id: string }).id;
