import type { CallName } from '#contract/channels';
import type { ParsedArgs, Reply } from '#contract/doorway';
import type { Answer } from '#contract/refusal';
import type { KnownWindow } from '../window/known-windows';

/** One for every name at the door: the compiler names the one that is missing. */
export type Handlers = {
  [C in CallName]: (args: ParsedArgs<C>, from: KnownWindow) => Promise<Answer<Reply<C>>>;
};
