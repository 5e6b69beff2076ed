// What every room's list of calls is made of: a schema for the argument, a type for the reply.
import { z } from 'zod';
import { pin } from '../app-state';

export interface Call<Args extends z.ZodType, Reply> {
  args: Args;
  /** Never there at run time: it carries the reply's type. */
  reply?: Reply;
}
export const call = <Reply>() => ({
  with: <Args extends z.ZodType>(args: Args): Call<Args, Reply> => ({ args }),
});

export const nothing = z.object({}).strict();
export const id = z.uuid();
export const passphrase = z.string().min(1).max(300);
export const recoveryKey = z.string().min(1).max(200);
export const managersPin = z.object({ person: id, pin });

export interface Saved {
  /** Instant of the flush that made it safe. */
  savedAt: string;
}
