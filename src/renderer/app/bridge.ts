// The only way from a screen to main: one call by name, always answered by a value or a named refusal.
import type { CallName } from '#contract/channels';
import type { Args, Reply } from '#contract/doorway';
import { unpack } from '#contract/packed';
import type { Answer } from '#contract/refusal';
import { pressOver } from './while-pressed';

export async function ask<C extends CallName>(name: C, args: Args<C>): Promise<Answer<Reply<C>>> {
  const answer = unpack(await window.amends.ask(name, args));
  const held = pressOver();
  if (held) await held;
  return answer;
}
