// What the records page shows: read once when it opens, and again after each piece of work.
import { create } from 'zustand';
import type { RecordsState } from '#contract/records';
import type { Answer, Refusal } from '#contract/refusal';
import { ask } from '../../app/bridge';

interface Records {
  state: RecordsState | null;
  refusal: Refusal | null;
  load(): Promise<void>;
  /** Takes an answer that carries the new state. */
  take(answer: Answer<RecordsState>): void;
}

export const useRecords = create<Records>((set, get) => ({
  state: null,
  refusal: null,
  async load() {
    get().take(await ask('records.state', {}));
  },
  take(answer) {
    set(answer.ok ? { state: answer.value, refusal: null } : { refusal: answer.refusal });
  },
}));
