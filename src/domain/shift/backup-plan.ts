/** When a backup is made by itself. A run that was missed is still due, however late somebody opens the shop again. */
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { spansOf } from '../promise/opening-hours';
import type { BranchHours } from './branch-hours';

export const backupPlan = z.object({
  /** time: every day at `at` · closing: when the counter closes · drive: once a day, when the drive is plugged in. */
  when: z.enum(['time', 'closing', 'drive']),
  /** "18:30", by the branch's clock. */
  at: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/),
});
export type BackupPlan = z.infer<typeof backupPlan>;

/** A drive that is carried home every evening comes back a little earlier on some days. */
const driveEvery = { hours: 20 };
/** Days without a good backup before anybody is told, with a plan and without one. */
const oldAfter = { planned: 3, byHand: 8 };

/** The last moment at which a run was to be made; null: the counter hasn't been open for a week. */
export function lastDue(
  plan: BackupPlan,
  now: Temporal.ZonedDateTime,
  hours: BranchHours,
): Temporal.ZonedDateTime | null {
  if (plan.when === 'drive') return now.subtract(driveEvery);
  for (let days = 0; days < 8; days += 1) {
    const day = now.subtract({ days });
    const at = plan.when === 'time' ? plan.at : spansOf(hours, day).at(-1)?.to;
    const due = at && day.withPlainTime(at);
    if (due && due.epochMilliseconds <= now.epochMilliseconds) return due;
  }
  return null;
}

/** @param lastGood epoch milliseconds of the last run that came to its end; null: none did */
export function isBackupDue(
  plan: BackupPlan,
  lastGood: number | null,
  now: Temporal.ZonedDateTime,
  hours: BranchHours,
): boolean {
  const due = lastDue(plan, now, hours);
  return due !== null && (lastGood === null || lastGood < due.epochMilliseconds);
}

/** @param lastGood of the last good backup, or of when the branch was set up. Epoch milliseconds, both. */
export function isBackupOld(plan: BackupPlan | null, lastGood: number, now: number): boolean {
  const days = plan ? oldAfter.planned : oldAfter.byHand;
  return now - lastGood > days * 24 * 60 * 60_000;
}
