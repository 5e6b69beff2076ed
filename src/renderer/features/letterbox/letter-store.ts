// What is typed on the locked screen: sent whole after a pause and at least once a second, one save at a time. Once it is
// put away it is gone from this screen: nothing here can read it back.
import { create } from 'zustand';
import type { Refusal } from '#contract/refusal';
import { ask } from '../../app/bridge';

export interface Letter {
  words: string;
  name: string;
  number: string;
}
interface LetterStore {
  isOpen: boolean;
  id: string | null;
  typed: Letter;
  /** When it was last kept; null before the first time. */
  savedAt: string | null;
  /** The last letter typed is kept too. */
  isKept: boolean;
  refusal: Refusal | null;
  /** The letter of before the desk was opened: whoever wrote it goes on with it. */
  lastId: string | null;
  start(): Promise<void>;
  type(change: Partial<Letter>): void;
  /** Keeps what is typed, then puts it out of sight. */
  putAway(): Promise<void>;
  takeLast(): string | null;
}

const rhythm = 600;
const nothing: Letter = { words: '', name: '', number: '' };
let timer: ReturnType<typeof setTimeout> | null = null;
let saving: Promise<void> = Promise.resolve();
let isDirty = false;

export const useLetter = create<LetterStore>((set, get) => {
  async function save(): Promise<void> {
    timer = null;
    const { id, typed } = get();
    if (!id || !isDirty) return;
    isDirty = false;
    const answer = await ask('letterbox.write', { id, ...typed });
    if (answer.ok) return set({ savedAt: answer.value.savedAt, isKept: !isDirty, refusal: null });
    // Still here, and tried again with the next pause: nothing typed is given up.
    isDirty = true;
    set({ refusal: answer.refusal });
    if (answer.refusal.code !== 'noSuchThing') timer ??= setTimeout(queue, rhythm * 3);
  }
  function queue(): void {
    saving = saving.then(save);
  }
  return {
    isOpen: false,
    id: null,
    typed: nothing,
    savedAt: null,
    isKept: true,
    refusal: null,
    lastId: null,
    async start() {
      if (get().isOpen) return;
      const answer = await ask('letterbox.begin', {});
      isDirty = false;
      const begun = { isOpen: true, typed: nothing, savedAt: null, isKept: true, refusal: null };
      if (answer.ok) set({ ...begun, id: answer.value.id });
    },
    type(change) {
      set({ typed: { ...get().typed, ...change }, isKept: false });
      isDirty = true;
      timer ??= setTimeout(queue, rhythm);
    },
    async putAway() {
      if (timer) clearTimeout(timer);
      queue();
      await saving;
      const { refusal, id, savedAt } = get();
      // What couldn't be kept stays on the screen.
      if (isDirty && refusal) return;
      set({ isOpen: false, id: null, typed: nothing, lastId: savedAt ? id : get().lastId });
    },
    takeLast() {
      const { lastId } = get();
      set({ lastId: null });
      return lastId;
    },
  };
});
