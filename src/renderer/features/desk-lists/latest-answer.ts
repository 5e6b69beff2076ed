// Keeps a quick typist from making a queue: one question is under way, the newest waits, those between are never asked.
import type { RegisterPage } from '#contract/doorway';
import type { Answer } from '#contract/refusal';

export class LatestAnswer {
  private waiting: string | null = null;
  private isAsking = false;
  private isStopped = false;

  constructor(
    private readonly ask: (question: string) => Promise<Answer<RegisterPage>>,
    private readonly show: (answer: Answer<RegisterPage>) => void,
  ) {}

  put(question: string): void {
    this.waiting = question;
    if (!this.isAsking) void this.next();
  }

  /** What is under way is answered to nobody. */
  stop(): void {
    this.isStopped = true;
  }

  private async next(): Promise<void> {
    this.isAsking = true;
    while (this.waiting !== null && !this.isStopped) {
      const question = this.waiting;
      this.waiting = null;
      const answer = await this.ask(question);
      // An answer that was overtaken is never shown.
      if (this.waiting === null && !this.isStopped) this.show(answer);
    }
    this.isAsking = false;
  }
}
