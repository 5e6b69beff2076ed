// When a computer was last heard of, to the minute: not worth a write at every call.
import type { Database } from '../database/database';

export class LastSeen {
  private readonly noted = new Map<string, number>();

  constructor(
    private readonly database: Database,
    private readonly now: () => number,
  ) {}

  note(device: string): void {
    const now = this.now();
    if (now - (this.noted.get(device) ?? 0) < 60_000) return;
    this.noted.set(device, now);
    // Nobody waits for it, and nobody misses it.
    void this.database
      .query('update amends.device set last_seen_at = now() where device = $1', [device])
      .catch(() => {});
  }
}
