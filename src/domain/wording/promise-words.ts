// What a promise sounds like in staff's notes, as data: patterns of words, and what near them says that it is none (13.2).
import { z } from 'zod';
import { Nearby, Pattern } from './wording';

export const PromiseWords = z.strictObject({
  language: z.string().max(35),
  lists: z.record(z.string().regex(/^[a-z][a-zA-Z]*$/), z.array(z.string().min(1).max(60)).min(1)),
  find: z.array(Pattern).min(1),
  unless: z.array(Nearby),
});
export type PromiseWords = z.infer<typeof PromiseWords>;
