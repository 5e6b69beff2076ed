/**
 * Branch A: what is kept of abuse at the counter, apart from any complaint. It knows the hour, the kind and the steps; it
 * has no field for who stood there or whose complaint it was, so no figure can ever be made of a colleague.
 */
import { z } from 'zod';
import { id, instant } from '../event/values';
import { line } from '../wording/clean-text';

export const abuseStep = z.enum(['limit', 'lastWarning', 'leaving']);
export type AbuseStep = z.infer<typeof abuseStep>;

export const abuseRecord = z.strictObject({
  id,
  /** The branch's day and hour: "2026-11-21", 14. */
  day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  hour: z.number().int().min(0).max(23),
  /** The playbook's word for it; null where nobody said. */
  kind: line(60).nullable(),
  steps: z.array(z.strictObject({ step: abuseStep, at: instant })).max(50),
});
export type AbuseRecord = z.infer<typeof abuseRecord>;

export interface AbuseCount {
  kind: string | null;
  hour: number;
  count: number;
}

/** Per hour of the day and kind, the most frequent first. */
export function countAbuse(records: readonly AbuseRecord[]): AbuseCount[] {
  const counts = new Map<string, AbuseCount>();
  for (const { kind, hour } of records) {
    const key = `${hour} ${kind ?? ''}`;
    const before = counts.get(key) ?? { kind, hour, count: 0 };
    counts.set(key, { ...before, count: before.count + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || a.hour - b.hour);
}
