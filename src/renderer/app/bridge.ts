// The only way from a screen to main: one call by name, always answered by a value or a named refusal.
import type { CallName } from '#contract/channels';
import type { Args, Reply } from '#contract/doorway';
import type { Answer } from '#contract/refusal';

export function ask<C extends CallName>(name: C, args: Args<C>): Promise<Answer<Reply<C>>> {
  return window.amends.ask(name, args);
}
