// What the preload puts into a window: calls and notices by name, nothing of Electron.
import type { CallName, NoticeName } from './channels';
import type { Args, Notices, Reply } from './doorway';
import type { Answer } from './refusal';

export interface AmendsBridge {
  ask<C extends CallName>(name: C, args: Args<C>): Promise<Answer<Reply<C>>>;
  /** Answers how to stop listening. */
  on<N extends NoticeName>(name: N, listener: (told: Notices[N]) => void): () => void;
}
