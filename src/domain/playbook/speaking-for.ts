// Who may speak for somebody: what to look at, and whether it lets us tell them what we know (K6).
import { z } from 'zod';
import { Id, text } from './vocabulary';

export const SpeakingFor = z.strictObject({
  id: Id,
  /** What is looked at; no copy of it is kept. */
  label: text(70),
  /** False: it lets them speak, and us listen and act on it, but tells them nothing of what we have on record. */
  mayBeTold: z.boolean(),
});
export type SpeakingFor = z.infer<typeof SpeakingFor>;
