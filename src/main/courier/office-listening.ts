// What the register tells a computer of head office or an area manager unasked: that something changed in a branch that it
// looks after, and never what. Screens ask again then; without a stream they ask now and then.
import type { LiveNotice } from '#contract/register-api/events';
import type { CourierClock } from './courier';
import { keepListening } from './keep-listening';
import type { Register } from './register-port';

export interface OfficeListeningParts {
  register: Pick<Register, 'listen'>;
  clock: CourierClock;
  /** Whether there is a stream is otherwise than a moment ago. */
  told(): void;
  /** Something changed. */
  news(): void;
}

/** Milliseconds: branches that changed at about the same time are told of once. */
const gather = 250;

export class OfficeListening {
  private readonly stopping = new AbortController();
  private readonly underWay: Promise<void>;
  private isOpen = false;
  private isTelling = false;

  constructor(private readonly parts: OfficeListeningParts) {
    this.underWay = keepListening({
      ...{ register: parts.register, clock: parts.clock, stopping: this.stopping.signal },
      hear: (notice) => this.hear(notice),
      ended: () => this.stands(false),
    });
  }

  /** The register tells at once what changes. */
  get isLive(): boolean {
    return this.isOpen;
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.underWay;
  }

  private hear({ kind }: LiveNotice): void {
    this.stands(kind !== 'goodbye');
    // Whatever changed before the stream stood wasn't told.
    if (kind === 'hello' || kind === 'events') void this.tell();
  }

  private stands(isOpen: boolean): void {
    if (isOpen === this.isOpen) return;
    this.isOpen = isOpen;
    if (!this.stopping.signal.aborted) this.parts.told();
  }

  private async tell(): Promise<void> {
    if (this.isTelling) return;
    this.isTelling = true;
    await this.parts.clock.wait(gather, this.stopping.signal);
    this.isTelling = false;
    if (!this.stopping.signal.aborted) this.parts.news();
  }
}
