// Lets work on one thing happen one after the other, and work on different things side by side.

const atOnce = Promise.resolve();

export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  take<T>(name: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#last.get(name) ?? atOnce).then(work);
    const leave = () => {
      if (this.#last.get(name) === settled) this.#last.delete(name);
    };
    const settled: Promise<void> = turn.then(leave, leave);
    this.#last.set(name, settled);
    return turn;
  }

  /** When everything that has been asked for so far is done. */
  async settled(): Promise<void> {
    while (this.#last.size > 0) await Promise.all(this.#last.values());
  }
}
