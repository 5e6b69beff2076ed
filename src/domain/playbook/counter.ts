// How a counter runs: how long a colleague has to answer, what abuse is called, and when somebody is here.
import { z } from 'zod';
import { Id, text } from './vocabulary';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time looks like 09:00');
/** Null: closed that day. */
const Day = z
  .strictObject({ from: time, to: time })
  .refine(({ from, to }) => from < to, 'opens before it closes')
  .nullable();

export const OpeningHours = z.strictObject({
  monday: Day,
  tuesday: Day,
  wednesday: Day,
  thursday: Day,
  friday: Day,
  saturday: Day,
  sunday: Day,
});
export type OpeningHours = z.infer<typeof OpeningHours>;

/** Branch A: what it is called when it is counted. At some of them nobody waits for a second press to leave. */
export const AbuseKind = z.strictObject({ id: Id, label: text(40), leaveAtOnce: z.boolean() });
export type AbuseKind = z.infer<typeof AbuseKind>;

export const Counter = z.strictObject({
  /** K5: who hasn't answered by then is taken to have no time, and the duty manager is asked. */
  handOver: z.strictObject({ acceptWithinMinutes: z.int().min(1).max(240) }),
  abuse: z.array(AbuseKind).min(1),
  /** Promises fall within them (13.2). */
  hours: OpeningHours,
});
export type Counter = z.infer<typeof Counter>;
