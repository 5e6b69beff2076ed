// Nobody has touched this computer for a while: a warning first, then the desk locks. What the system says counts, and
// so does what the page says: on some desktops the system notices no hands at all.

/** How long the warning stands before the desk locks. */
export const warningSeconds = 20;

export interface IdlePort {
  /** Seconds since anybody touched this computer, as the system has it. */
  idleSeconds(): number;
  /** Milliseconds that only ever grow: a clock that is put right locks nobody out. */
  now(): number;
}
export interface IdleTold {
  /** Seconds until the desk locks; null: somebody is there after all. */
  soon(seconds: number | null): void;
  lock(): void;
}

export class IdleWatch {
  private limit: number | null = null;
  private touchedAt = 0;
  private isWarning = false;

  constructor(
    private readonly port: IdlePort,
    private readonly told: IdleTold,
  ) {}

  /** @param minutes of the branch; null while nobody is at the desk */
  atDesk(minutes: number | null): void {
    if (minutes !== null && this.limit === null) this.touchedAt = this.port.now();
    this.limit = minutes === null ? null : minutes * 60;
    if (minutes === null) this.calm();
  }

  /** A key or a tap: the whole time begins again. */
  awake(): void {
    this.touchedAt = this.port.now();
    this.calm();
  }

  /** To be called about once a second. */
  tick(): void {
    if (this.limit === null) return;
    const sinceTouched = (this.port.now() - this.touchedAt) / 1000;
    const left = this.limit - Math.min(this.port.idleSeconds(), sinceTouched);
    if (left <= 0) {
      this.limit = null;
      this.calm();
      this.told.lock();
    } else if (left <= warningSeconds) {
      this.isWarning = true;
      this.told.soon(Math.ceil(left));
    } else this.calm();
  }

  private calm(): void {
    if (!this.isWarning) return;
    this.isWarning = false;
    this.told.soon(null);
  }
}
