// What is noted before the log's own code was read. Each note goes to the file once it is open, in order.
import type { Log } from './log';

export class HeldLog implements Log {
  private held: ((log: Log) => void)[] = [];
  private written: Log | null = null;

  readonly note: Log['note'] = (event, facts) => {
    if (this.written) this.written.note(event, facts);
    else this.held.push((log) => log.note(event, facts));
  };

  goesTo(written: Log): void {
    this.written = written;
    for (const tell of this.held) tell(written);
    this.held = [];
  }
}
