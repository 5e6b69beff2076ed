// Keeps this store and its register together while the shop is open: exchanges when there is something new on either side,
// tries again by itself when the line is down, and says in plain facts how things stand. It holds nobody up.
import type { LiveNotice } from '#contract/register-api/events';
import type { RegisterHold, RegisterStatus } from '#contract/register-status';
import { VaultError } from '../vault/vault';
import { BackOff } from './back-off';
import { exchange, type ExchangeParts } from './exchange';
import { Unreachable } from './http-port';
import { keepListening } from './keep-listening';
import { RegisterSaidNo } from './register-port';
import { Waking } from './waking';

export interface CourierClock {
  /** 0 up to 1. */
  random: () => number;
  /** Resolves after so many milliseconds, or when the signal says so. */
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

export type CourierParts = Omit<ExchangeParts, 'isStopped' | 'isCalled'> & {
  clock: CourierClock;
  /** In seconds; null: near enough. */
  clockAheadBy(): number | null;
  /** Before the first exchange after a time without contact: what the register has to know, and what goes before all else. */
  prepare(): Promise<void>;
  /** After each change of what `status` answers. */
  changed(): void;
  /** People, playbooks, erasures: asked for at the first contact, and when the register says that they changed. */
  freshen(what: Extract<LiveNotice, { kind: 'changed' }>['what'] | 'all'): Promise<void>;
};

/** While the live stream stands, and while it doesn't; in milliseconds. */
const askEvery = { live: 120_000, alone: 15_000, held: 300_000 };
/** So that what is told in one go is sent in one go. */
const gather = 150;

const holds: Partial<Record<string, RegisterHold>> = {
  revoked: 'revoked',
  moved: 'moved',
  branchClosed: 'branchClosed',
  otherRegister: 'otherRegister',
  notSigned: 'otherRegister',
  notUnderstood: 'updateNeeded',
};

export class Courier {
  private readonly stopping = new AbortController();
  private readonly waking = new Waking();
  private readonly backOff: BackOff;
  private line: RegisterStatus['line'] = 'idle';
  private isLive = false;
  /** What the stream would have told while there was none is asked for once more. */
  private hasMissed = true;
  /** How people, erasures and the like stood at the last `hello`. */
  private mark: string | undefined;
  private underWay: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: CourierParts) {
    this.backOff = new BackOff(parts.clock.random);
  }

  start(): void {
    this.underWay = Promise.all([this.exchanging(), this.listening()]);
  }

  /** Nothing of the store is touched any more once this resolves. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.waking.wake();
    await this.underWay;
  }

  /** Something was made here, the network is back, or somebody wants it now. */
  wake(): void {
    this.waking.wake();
  }

  /** Something didn't get through that goes with what is asked for after a time without contact. */
  miss(): void {
    this.hasMissed = true;
    this.wake();
  }

  status(): Omit<RegisterStatus, 'enrolled' | 'playbookNotTaken' | 'erasedElsewhere'> {
    const { memory, outbox, clockAheadBy } = this.parts;
    const { notTaken, lastContact, hold, attachmentsToSend, attachmentsToFetch } = memory.now;
    return {
      ...{ line: this.line, waiting: outbox.waiting, notTaken: notTaken.length },
      attachments: { toSend: attachmentsToSend?.length ?? 0, toFetch: attachmentsToFetch.length },
      ...{ lastContact, clockAheadBy: clockAheadBy(), hold },
    };
  }

  private get isStopped(): boolean {
    return this.stopping.signal.aborted;
  }

  private async exchanging(): Promise<void> {
    const { outbox, clock } = this.parts;
    try {
      await outbox.load(() => this.isStopped);
    } catch {
      return;
    }
    while (!this.isStopped) {
      this.say('busy');
      const { hasMissed } = this;
      this.hasMissed = false;
      const worked = await this.exchangeOnce(hasMissed);
      this.hasMissed ||= !worked;
      this.say(worked ? 'reached' : 'away');
      const pause = worked ? this.pauseAfterSuccess() : this.backOff.next();
      await this.waking.within((signal) => clock.wait(pause, signal), this.stopping.signal);
      if (!this.isStopped) await clock.wait(gather, this.stopping.signal);
    }
  }

  private pauseAfterSuccess(): number {
    this.backOff.worked();
    const { hold, attachmentsToFetch } = this.parts.memory.now;
    if (hold !== null) return askEvery.held;
    // Nothing tells when bytes have come there.
    const isWaiting = attachmentsToFetch.length > 0 || this.parts.errands.wanted().length > 0;
    return Math.round(
      (this.isLive && !isWaiting ? askEvery.live : askEvery.alone) * (0.75 + this.parts.clock.random() / 2),
    );
  }

  /** Answers whether the register was reached. */
  private async exchangeOnce(hasMissed: boolean): Promise<boolean> {
    try {
      if (hasMissed) await this.parts.prepare();
      await exchange({
        ...this.parts,
        isStopped: () => this.isStopped,
        isCalled: () => this.waking.isCalled,
      });
      if (hasMissed) await this.parts.freshen('all');
      return true;
    } catch (error) {
      return this.after(error);
    }
  }

  private async after(error: unknown): Promise<boolean> {
    if (error instanceof VaultError && error.code === 'closed') this.stopping.abort();
    if (error instanceof Unreachable || !(error instanceof RegisterSaidNo)) return false;
    const hold = holds[error.code];
    if (!hold) return false;
    await this.parts.memory
      .change((record) => (record.hold === null ? { ...record, hold } : record))
      .catch(() => undefined);
    return true;
  }

  /** The stream says that there is something new; where there is none, asking now and then finds it too. */
  private listening(): Promise<void> {
    const { register, clock } = this.parts;
    return keepListening({
      ...{ register, clock, stopping: this.stopping.signal },
      hear: (notice) => this.heard(notice),
      ended: () => {
        // It broke off without a word: whatever it would have told meanwhile wasn't heard.
        if (this.isLive) this.hasMissed = true;
        this.isLive = false;
      },
    });
  }

  private heard(notice: LiveNotice): void {
    const isBack = !this.isLive;
    this.isLive = notice.kind !== 'goodbye';
    if (notice.kind === 'hello' || notice.kind === 'events') {
      const { cursor, incarnation } = this.parts.memory.now;
      const isAnother = notice.kind === 'hello' && notice.incarnation !== incarnation;
      if (notice.kind === 'hello' && notice.mark !== this.mark) {
        this.mark = notice.mark;
        this.hasMissed = true;
      }
      // Also while an exchange is under way: it began before anything was missed, so the next one asks for it.
      const isToAsk = isBack && (this.hasMissed || this.line === 'away');
      if (notice.cursor > cursor || isAnother || isToAsk) this.wake();
    } else if (notice.kind === 'changed') void this.parts.freshen(notice.what).catch(() => this.miss());
  }

  private say(line: RegisterStatus['line']): void {
    this.line = line;
    this.parts.changed();
  }
}
