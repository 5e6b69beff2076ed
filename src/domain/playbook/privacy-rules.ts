// What stays private at this kind of desk (K7, K8).
import { z } from 'zod';

export const PrivacyRules = z.strictObject({
  /** What lists on the desk show beside the reference: initials and a line of what it is about, or nothing. */
  lists: z.enum(['initials', 'reference']),
  /** How staff stand on paper and on the customer's screen. A branch may say otherwise in its settings. */
  staffOnPaper: z.enum(['fullName', 'firstName']),
  /** Health and the like is thrown away this many days after it was written, unless a hold stands. */
  specialKeptDays: z.int().min(1).max(3650),
});
export type PrivacyRules = z.infer<typeof PrivacyRules>;
