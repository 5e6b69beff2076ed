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

/** @param makes the payload's schema: made when it is first asked for. A desk opens on a few of these kinds, and making all of
 *  them would be most of the time that its thread takes to start. */
export function eventKind<Payload extends z.ZodType>(
  makes: () => Payload,
  rest: Partial<Omit<EventKind<Payload>, 'payload'>> = {},
): EventKind<Payload> {
  let made: Payload | null = null;
  return {
    subject: null,
    by: 'holder',
    afterSealing: false,
    covers: false,
    ...rest,
    get payload() {
      return (made ??= makes());
    },
  };
}
