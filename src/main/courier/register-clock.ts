// What time the register has, reckoned from this computer's clock and what the register said last. The computer's own clock
// is never trusted and never set: people are told by how much it is wrong.

/** Seconds that nobody need know of. */
const nearEnough = 60;

export class RegisterClock {
  /** Milliseconds this computer is ahead. */
  private ahead: number | null = null;

  /** @param now epoch milliseconds, by this computer's clock */
  constructor(private readonly now: () => number) {}

  /** @param serverTime as the register said. Answers whether it moved by more than a few seconds. */
  hear(serverTime: string): boolean {
    const ahead = this.now() - Date.parse(serverTime);
    if (!Number.isFinite(ahead)) return false;
    const moved = Math.abs(ahead - (this.ahead ?? 0));
    this.ahead = ahead;
    return moved > 5_000;
  }

  /** Seconds since 1970, by the register's clock as far as it is known. */
  seconds(): number {
    return Math.floor((this.now() - (this.ahead ?? 0)) / 1000);
  }

  /** In seconds, positive when this computer is ahead; null: near enough, or nobody has said yet. */
  get aheadBy(): number | null {
    const seconds = Math.round((this.ahead ?? 0) / 1000);
    return Math.abs(seconds) <= nearEnough ? null : seconds;
  }
}
