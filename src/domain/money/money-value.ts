/** An amount as it stands in events: apart from the sums, which many need who check nothing. */
import { z } from 'zod';

/** Signed from the customer's side: + goes to the customer, − the customer pays. `minor` is pence, cents, yen. */
export const money = z.object({
  minor: z.number().int().min(-1_000_000_000_00).max(1_000_000_000_00),
  currency: z.string().regex(/^[A-Z]{3}$/),
});
export type Money = z.infer<typeof money>;
