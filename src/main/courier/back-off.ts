// How long to wait after a try that failed: longer each time, and never the same on two desks, so that a register that
// comes back isn't asked by every branch in the same second.

const first = 1_000;
const longest = 5 * 60_000;

export class BackOff {
  private failures = 0;

  /** @param random 0 up to 1 */
  constructor(private readonly random: () => number) {}

  /** Milliseconds until the next try: between half and all of 1 s, 2 s, 4 s … 5 minutes. */
  next(): number {
    const most = Math.min(longest, first * 2 ** Math.min(this.failures, 20));
    this.failures += 1;
    return Math.round(most * (0.5 + this.random() / 2));
  }

  worked(): void {
    this.failures = 0;
  }
}
