// A refusal as staff read it.
import type { Refusal } from '#contract/refusal';
import { say, type Values } from './say';

export function refused(refusal: Refusal): string {
  const facts = Object.fromEntries(
    Object.entries(refusal).filter(([, fact]) => typeof fact === 'string' || typeof fact === 'number'),
  ) as Values;
  return say(`refusal.${refusal.code}`, facts);
}
