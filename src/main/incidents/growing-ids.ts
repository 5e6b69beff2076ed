// Ids that only ever grow (UUIDv7), whatever the computer's clock does: a clock that was set back never makes an id
// that sorts before one this desk has given already.
import { randomBytes } from 'node:crypto';

/** 12 bits: ids per millisecond before the next millisecond is borrowed. */
const mostPerMillisecond = 0xfff;
const latestTime = 2 ** 48 - 1;

export class GrowingIds {
  private time = 0;
  private count = 0;

  /** @param now epoch milliseconds by the computer's clock, right or wrong */
  constructor(private readonly now: () => number) {}

  /** Ids from now on are greater than this one. Anything that is no UUIDv7 is left alone. */
  startAfter(id: string): void {
    if (!/^[0-9a-f]{8}-[0-9a-f]{4}-7/.test(id)) return;
    const time = parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
    const count = parseInt(id.slice(15, 18), 16);
    if (time < this.time || (time === this.time && count <= this.count)) return;
    this.time = time;
    this.count = count;
  }

  /** Sorts with or behind every id given so far. */
  get latest(): string {
    const time = this.time.toString(16).padStart(12, '0');
    const count = this.count.toString(16).padStart(3, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-8000-000000000000`;
  }

  next(): string {
    const now = Math.min(Math.max(0, Math.floor(this.now())), latestTime);
    if (now > this.time) {
      this.time = now;
      this.count = 0;
    } else if (this.count < mostPerMillisecond) this.count += 1;
    else {
      this.time += 1;
      this.count = 0;
    }
    const random = randomBytes(8);
    random[0] = ((random[0] ?? 0) & 0x3f) | 0x80;
    const time = this.time.toString(16).padStart(12, '0');
    const tail = random.toString('hex');
    const count = this.count.toString(16).padStart(3, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${tail.slice(0, 4)}-${tail.slice(4)}`;
  }
}
