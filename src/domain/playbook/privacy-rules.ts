// What stays private at this kind of desk (K7, K8).
import { z } from 'zod';
import { KeepRules } from '../retention/keep-rules';

export const staffOnPaper = z.enum(['fullName', 'firstName', 'badge']);

export const PrivacyRules = z.strictObject({
  /** What lists on the desk show beside the reference: initials and a line of what it is about, or nothing. */
  lists: z.enum(['initials', 'reference']),
  /**
   * How staff stand on reports and slips, where no manager chose otherwise for the branch. Whoever gave no badge number
   * stands by their first name. On the screen turned round everybody always does.
   */
  staffOnPaper,
  /** Health and the like is thrown away this many days after it was written, unless a hold stands. */
  specialKeptDays: z.int().min(1).max(3650),
  /** How long whole complaints are kept; then their words may be thrown away, and figures stay. */
  kept: KeepRules,
});
export type PrivacyRules = z.infer<typeof PrivacyRules>;
