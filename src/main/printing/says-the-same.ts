// Whether a paper that was looked at may come out as it is: everything on it still holds, but for the minute of printing.
import type { PaperPage } from '#contract/paper';

/** Where on a paper the minute stands in which it was made: who printed which copy still counts. */
const minutes = new Set(['printing', 'copy']);

export function saysTheSame(a: PaperPage, b: PaperPage): boolean {
  return a.kind !== 'reports' && JSON.stringify(a, withoutMinutes) === JSON.stringify(b, withoutMinutes);
}

function withoutMinutes(this: unknown, key: string, value: unknown): unknown {
  if (!minutes.has(key) || typeof value !== 'object' || value === null) return value;
  return { ...value, at: '', when: '' };
}
