// Typing becomes drafts: the latest text of each field, sent after a pause and at least once a second, one at a time, in order.
import type { Answer, Refusal } from '#contract/refusal';

/** The latest text of one field; null drops it. */
interface Draft {
  /** What it is a draft of. */
  id: string;
  field: string;
  value: string | null;
}
interface Saved {
  savedAt: string;
}

interface Port<D extends Draft, S extends Saved> {
  send(draft: D): Promise<Answer<S>>;
  onSaving(): void;
  onSaved(id: string, saved: S): void;
  onRefused(id: string, refusal: Refusal): void;
}

/** Longest time between a keystroke and its way to the disk, in milliseconds. "Within a second" includes the flush. */
export const draftRhythm = 600;

export function draftQueue<D extends Draft, S extends Saved>(port: Port<D, S>) {
  const waiting = new Map<string, D>();
  /** Key → how often something was typed there since the queue began. */
  const typed = new Map<string, number>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let sending: Promise<void> | null = null;

  const keyOf = (draft: Pick<Draft, 'id' | 'field'>) => `${draft.id} ${draft.field}`;

  function wait(): void {
    timer ??= setTimeout(() => void flush(), draftRhythm);
  }

  async function flush(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    sending ??= sendAll().finally(() => {
      sending = null;
    });
    await sending;
  }

  async function sendAll(): Promise<void> {
    for (let next = first(waiting); next; next = first(waiting)) {
      const [key, draft] = next;
      waiting.delete(key);
      port.onSaving();
      const answer = await port.send(draft);
      if (answer.ok) port.onSaved(draft.id, answer.value);
      else {
        port.onRefused(draft.id, answer.refusal);
        // Still here, and tried again with the next keystroke or after the pause: nothing typed is given up.
        if (canTryAgain(answer.refusal)) {
          if (!waiting.has(key)) waiting.set(key, draft);
          wait();
          return;
        }
      }
    }
  }

  return {
    put(draft: D): void {
      const key = keyOf(draft);
      typed.set(key, (typed.get(key) ?? 0) + 1);
      waiting.set(key, draft);
      wait();
    },
    /**
     * These fields become events: their drafts need not be sent any more. Answers how to take that back where they didn't:
     * what nobody typed on since waits again.
     */
    forget(id: string, fields: readonly string[]): () => void {
      const taken = fields.flatMap((field) => {
        const key = keyOf({ id, field });
        const draft = waiting.get(key);
        waiting.delete(key);
        return draft ? [{ key, draft, count: typed.get(key) }] : [];
      });
      return () => {
        const still = taken.filter(({ key, count }) => typed.get(key) === count);
        for (const { key, draft } of still) waiting.set(key, draft);
        if (still.length > 0) wait();
      };
    },
    /** What the disk hasn't of this one, in the order in which it was typed. */
    waitingOf: (id: string): D[] => [...waiting.values()].filter((draft) => draft.id === id),
    isWaiting: (id: string, field: string) => waiting.has(keyOf({ id, field })),
    flush,
  };
}

function canTryAgain(refusal: Refusal): boolean {
  return ['diskFull', 'readOnly', 'notSaved', 'unexpected', 'nobodyAtTheDesk', 'notOpen'].includes(
    refusal.code,
  );
}

function first<K, V>(map: Map<K, V>): [K, V] | null {
  const next = map.entries().next();
  return next.done ? null : next.value;
}
