// One thing to say: an ICU message with typed slots. Starters, not scripts.
import { z } from 'zod';
import { When } from './condition';
import { messageProblems } from './message';
import { Id, Moment, text } from './vocabulary';

export const Phrase = z.strictObject({
  id: Id,
  moment: Moment,
  /** ICU message; its slots are those of slots.ts. */
  text: text(420).superRefine((message, context) => {
    for (const problem of messageProblems(message)) context.addIssue({ code: 'custom', message: problem });
  }),
  when: When,
  /** Where the idea comes from, e.g. "HEARD: empathise" or "S1 4". Never shown while talking. */
  source: text(80).optional(),
});
export type Phrase = z.infer<typeof Phrase>;
