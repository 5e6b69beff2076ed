// Batches in the order in which their events were made, a few under way at once: while one is answered, the next are read,
// packed and signed. Each but the first names the event before it, and the register takes it only behind that one: whatever
// is lost on the way, and however answers cross, nothing is there without what was made before it.
import { RegisterSaidNo } from './register-port';
import { aboutTheBatch } from './send-batch';

export interface InOrder<E extends { id: string }, Answer> {
  /** The next ones, without those under way; empty: that is all. */
  next(underWay: readonly E[]): Promise<readonly E[]>;
  /** @param behind the event before them, where that isn't answered yet */
  send(batch: readonly E[], behind: string | null): Promise<Answer>;
  /** Batch after batch in their order, whichever was answered first. */
  settle(answer: Answer, batch: readonly E[]): Promise<void>;
  /** Asked before each batch; what is under way is settled all the same. */
  goesOn(): boolean;
  /** So many under way at once. */
  most: number;
}

interface UnderWay<E, Answer> {
  batch: readonly E[];
  isBehind: boolean;
  answer: Promise<Answer>;
}

/** @throws what `send` and `settle` throw; nothing is under way any more then */
export async function sendInOrder<E extends { id: string }, Answer>(
  parts: InOrder<E, Answer>,
): Promise<void> {
  let { most } = parts;
  let again: (readonly E[])[] = [];
  let underWay: UnderWay<E, Answer>[] = [];
  const begin = async () => {
    while (underWay.length < most && parts.goesOn()) {
      const batch = again.shift() ?? (await parts.next(underWay.flatMap((one) => one.batch)));
      if (batch.length === 0) return;
      const behind = underWay.at(-1)?.batch.at(-1)?.id ?? null;
      const answer = parts.send(batch, behind);
      // Looked at when its turn comes.
      answer.catch(() => undefined);
      underWay.push({ batch, isBehind: behind !== null, answer });
    }
  };
  const ended = () => Promise.allSettled(underWay.map(({ answer }) => answer));
  try {
    for (await begin(); underWay[0]; await begin()) {
      const [{ batch, isBehind, answer }] = underWay as [UnderWay<E, Answer>];
      try {
        const answered = await answer;
        await parts.settle(answered, batch);
        underWay.shift();
      } catch (error) {
        if (!isBehind || !isWorthAnother(error)) throw error;
        await ended();
        again = [...underWay.map((one) => one.batch), ...again];
        underWay = [];
        most = error.code === 'outOfOrder' ? Math.max(1, most - 1) : 1;
      }
    }
  } finally {
    await ended();
  }
}

/** By itself, with nothing before it: it came too early, or something about the batch, or a register that knows no such call. */
function isWorthAnother(error: unknown): error is RegisterSaidNo {
  if (!(error instanceof RegisterSaidNo)) return false;
  return error.code === 'outOfOrder' || error.code === 'notFound' || aboutTheBatch.has(error.code);
}
