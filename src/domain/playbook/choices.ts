// The short lists staff choose from: feelings, causes, findings, reasons to park, outcomes, small ones, boundaries.
import { z } from 'zod';
import { Fault, Id, text } from './vocabulary';

export const Feeling = z.strictObject({
  id: Id,
  label: text(30),
  /** Fits "anyone would feel …". */
  say: text(40),
});
export type Feeling = z.infer<typeof Feeling>;

/** Blame-free cause codes (0.7, 0.8): about how things work, never about who. */
export const Cause = z.strictObject({ id: Id, label: text(50), hint: text(120).optional() });
export type Cause = z.infer<typeof Cause>;

export const FaultLabel = z.strictObject({ id: Fault, label: text(50), hint: text(120) });
export type FaultLabel = z.infer<typeof FaultLabel>;

export const ParkReason = z.strictObject({
  id: Id,
  label: text(50),
  hint: text(120).optional(),
  /** Parking for this reason makes a promise to come back to the customer (6.2). */
  promises: z.boolean(),
});
export type ParkReason = z.infer<typeof ParkReason>;

export const Outcome = z.strictObject({
  id: z.enum(['settled', 'notSettled', 'passedTo']),
  label: text(40),
  hint: text(140),
  /** What has to be written beside it. */
  asks: z.enum(['nothing', 'reason', 'who']),
});
export type Outcome = z.infer<typeof Outcome>;

/** The chips of a small one (K1): what it was about, and what was done. */
export const SmallOne = z.strictObject({
  id: Id,
  group: z.enum(['about', 'did']),
  label: text(40),
  /** For "about": the category it counts under. */
  category: Id.optional(),
  /** For "did": the remedy it records, with its amount when that is asked. */
  remedy: Id.optional(),
});
export type SmallOne = z.infer<typeof SmallOne>;

/** The three equal buttons of Branch A; their words come from the phrases of the same moment. */
export const Boundary = z.strictObject({
  id: z.enum(['boundary', 'lastWarning', 'leaving']),
  label: text(40),
  hint: text(160),
  pressTwice: z.boolean(),
});
export type Boundary = z.infer<typeof Boundary>;
