// The one long piece of work that may be under way, with its progress for the screen and a way to stop it.
import type { Job } from '#contract/records';

/** How often the screen is told, in milliseconds: often enough to see it move. */
const tellEvery = 200;

export class JobSlot {
  private job: Job | null = null;
  private isStopped = false;
  private toldAt = 0;

  constructor(
    /** Epoch milliseconds. */
    private readonly now: () => number,
    private readonly onChange: () => void,
  ) {}

  get current(): Job | null {
    return this.job;
  }

  /** Null where another one is under way. `work` asks `onProgress` now and then, which answers whether to go on. */
  async run<T>(
    kind: Job['kind'],
    work: (onProgress: (done: number, total: number) => boolean) => Promise<T>,
  ): Promise<T | null> {
    if (this.job) return null;
    this.job = { kind, done: 0, total: 0 };
    this.isStopped = false;
    this.onChange();
    try {
      return await work((done, total) => this.progress(done, total));
    } finally {
      this.job = null;
      this.onChange();
    }
  }

  stop(): void {
    this.isStopped = true;
  }

  private progress(done: number, total: number): boolean {
    if (!this.job || this.isStopped) return false;
    this.job = { ...this.job, done, total };
    if (this.now() - this.toldAt >= tellEvery) {
      this.toldAt = this.now();
      this.onChange();
    }
    return true;
  }
}
