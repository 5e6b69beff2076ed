// A pause that something may end early. What happens while nobody pauses isn't lost: the next pause ends at once.
export class Waking {
  private isAwake = false;
  private end: (() => void) | null = null;

  /** Somebody called since the last pause. */
  get isCalled(): boolean {
    return this.isAwake;
  }

  wake(): void {
    this.isAwake = true;
    this.end?.();
  }

  /** @param pause given a signal that ends it */
  async within(pause: (signal: AbortSignal) => Promise<void>, stopping: AbortSignal): Promise<void> {
    if (!this.isAwake && !stopping.aborted) {
      const early = new AbortController();
      this.end = () => early.abort();
      await pause(early.signal);
      this.end = null;
    }
    this.isAwake = false;
  }
}
