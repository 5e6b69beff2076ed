// A refusal as staff read it.
import type { Refusal } from '#contract/refusal';
import { say, type Values } from './say';

export function refused(refusal: Refusal): string {
  const facts = Object.fromEntries(
    Object.entries(refusal).filter(([, fact]) => typeof fact === 'string' || typeof fact === 'number'),
  ) as Values;
  const day: Values = 'day' in refusal ? { day: spokenDay(refusal.day) } : {};
  return say(`refusal.${refusal.code}`, { ...facts, ...day });
}

/** "2026-11-27" as "Friday 27 November". */
function spokenDay(day: string): string {
  const named = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', named).replace(',', '');
}
