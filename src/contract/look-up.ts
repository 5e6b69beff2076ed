/**
 * What a company's own till or booking program answers when a desk asks for a number: docs/look-up.md. The same lines
 * stand there in words; both sides may know more fields than the other and drop what they don't know.
 */
import { z } from 'zod';
import { lookedUpFact } from '#domain/event/payloads/listening';
import { filledLine } from '#domain/wording/clean-text';

/** Sent by POST, as JSON. Nothing about the customer or the complaint goes out: only the number that was scanned or typed. */
export interface LookUpAsked {
  v: 1;
  number: string;
  /** The branch's code, "MIL". */
  branch: string;
}

/** In the order in which they should be read. More than twenty are cut. */
export const lookUpReply = z.object({
  facts: z
    .array(lookedUpFact)
    .max(200)
    .transform((facts) => facts.slice(0, 20)),
});

/** Milliseconds a program has. Nobody waits longer at a counter; the conversation goes on without it. */
export const lookUpWithin = 2_000;
/** Bytes of an answer that are read. */
export const largestLookUp = 65_536;

/** `noAnswer`: not there, too slow, or not what was agreed. Staff read the receipt themselves. */
export type LookedUp =
  { found: 'facts'; facts: z.output<typeof lookedUpFact>[] } | { found: 'nothing' | 'noAnswer' };

export interface LookUpSetting {
  /** Null: this branch looks nothing up. */
  address: string | null;
  /** Whether a key is kept. It is never shown again. */
  hasKey: boolean;
}
export const lookUpKey = filledLine(300);
