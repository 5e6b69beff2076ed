// When a checkpoint happens by itself: after a quiet moment, or after many saves without one.

export class CheckpointClock {
  #timer: NodeJS.Timeout | null = null;
  #saves = 0;
  #isStopped = false;

  constructor(
    /** In milliseconds; 0: never. */
    private readonly quiet: number,
    private readonly long: number,
    private readonly run: () => Promise<void>,
  ) {}

  saved(): void {
    if (this.#isStopped) return;
    this.#saves += 1;
    if (this.#saves >= this.long) this.#begin();
    else this.#wait();
  }

  stop(): void {
    this.#isStopped = true;
    if (this.#timer) clearTimeout(this.#timer);
  }

  /** One timer that is pushed back costs a save next to nothing. */
  #wait(): void {
    if (this.quiet === 0) return;
    if (this.#timer) this.#timer.refresh();
    else this.#timer = setTimeout(() => this.#begin(), this.quiet).unref();
  }

  /** One that fails is tried again at the next occasion; until then the journal holds everything. */
  #begin(): void {
    this.#saves = 0;
    void this.run().catch(() => undefined);
  }
}
