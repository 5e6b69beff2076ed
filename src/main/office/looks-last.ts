// Lists wait for whoever does something. A desk that was just entered asks for all its lists at once; Ctrl+N, pressed while the
// thread goes through them, is answered after the one it is at, not after the last of them.
import type { QuestionName } from './office-calls';

const looks: ReadonlySet<QuestionName> = new Set(['register.list', 'debrief.list', 'retention.list']);

export class LooksLast {
  private readonly waiting: (() => Promise<void>)[] = [];
  private isLooking = false;

  /** Everything else at once; lists one by one, in their order, each when nothing else has come. */
  run(name: QuestionName, answer: () => Promise<void>): void {
    if (!looks.has(name)) return void answer();
    this.waiting.push(answer);
    if (!this.isLooking) this.next();
  }

  private next(): void {
    this.isLooking = true;
    // What came meanwhile is heard before the next one begins.
    setImmediate(() => {
      const answer = this.waiting.shift();
      if (!answer) return void (this.isLooking = false);
      void answer().finally(() => this.next());
    });
  }
}
