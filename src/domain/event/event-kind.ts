/** What the catalogue says of one kind of event. */
import type { z } from 'zod';

export interface EventKind<Payload extends z.ZodType> {
  payload: Payload;
  /**
   * Events about the same subject that don't know of each other are contested: both are kept and a person decides.
   * Null: events of this kind stand side by side.
   */
  subject: ((payload: z.infer<Payload>) => string) | null;
  /** `holder`: only who holds the incident; `anyone`: others at the branch too; `house`: made by Amends itself, never asked for by a screen. */
  by: 'holder' | 'anyone' | 'house';
  /** Whether it may still be made once the report is sealed. */
  afterSealing: boolean;
  /** The payload names the heads it covers; Amends fills them in, a screen leaves them out. */
  covers: boolean;
}

export function eventKind<Payload extends z.ZodType>(
  payload: Payload,
  rest: Partial<Omit<EventKind<Payload>, 'payload'>> = {},
): EventKind<Payload> {
  return { payload, subject: null, by: 'holder', afterSealing: false, covers: false, ...rest };
}
