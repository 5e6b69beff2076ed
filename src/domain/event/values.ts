/** Small values that many events carry. */
import { z } from 'zod';
import { filledLine } from '../wording/clean-text';

export const id = z.uuid();
/** SHA-256 of an event's header, base64url. */
export const hash = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
/** An instant with its offset, as the maker's clock had it: for display, never for order. */
export const instant = z.iso.datetime({ offset: true });
/** HMAC-SHA-256 over a file's bytes under its incident's own key, hexadecimal: the same file in another incident has another id. */
export const attachmentId = z.string().regex(/^[0-9a-f]{64}$/);
export const channel = z.enum(['walkIn', 'phone', 'email', 'letter']);
/** K6: how the talking is done. */
export const way = z.enum(['speak', 'write', 'interpreter']);
/** The three lengths of K1. */
export const length = z.enum(['small', 'usual', 'full']);
/** The customer's answer to one aspect (6.1). */
export const aspectAnswer = z.enum(['yes', 'nearly', 'wrong', 'differently']);
/** Where the fault lies, per aspect (8.2). */
export const fault = z.enum([
  'ours',
  'partlyOurs',
  'thirdParty',
  'notMadeClear',
  'notYetKnown',
  'undetermined',
]);
/** The three kinds of remedy, in the order in which they are offered (9.12). */
export const remedyKind = z.enum(['right', 'mend', 'gesture']);
export const remedyAnswer = z.enum(['yes', 'no', 'thinking']);
export const outcome = z.enum(['settled', 'notSettled', 'passedTo']);
/** The stages of the usual length (K1). */
export const stage = z.enum(['listen', 'check', 'putRight', 'readBack']);
/** Where somebody was: enough to put the caret back. Stages are playbook data, so any id may stand here. */
export const place = z.object({
  stage: z.string().max(80),
  step: z.string().max(80),
  field: z.string().max(120).nullable(),
});
/** A due date is a fact: the instant, the zone it was reckoned in, the clock pack's version where one was used. */
export const due = z.object({ at: instant, zone: z.string().max(60), pack: z.string().max(80).nullable() });

export type Id = z.infer<typeof id>;
export type Hash = z.infer<typeof hash>;
export type Channel = z.infer<typeof channel>;
export type Way = z.infer<typeof way>;
export type Length = z.infer<typeof length>;
export type AspectAnswer = z.infer<typeof aspectAnswer>;
export type Fault = z.infer<typeof fault>;
export type RemedyKind = z.infer<typeof remedyKind>;
export type RemedyAnswer = z.infer<typeof remedyAnswer>;
export type Outcome = z.infer<typeof outcome>;
export type Stage = z.infer<typeof stage>;
export type Place = z.infer<typeof place>;
export type Due = z.infer<typeof due>;

/** The text somebody signs; an agreement of a hundred long rows stays below it. */
export const longestSigned = 100_000;

/** Points of one signature: a long name written slowly has about a thousand. */
const longestStroke = 4_000;
const pixel = z.number().int().min(0).max(4_000);

/** Drawn by hand, as lines of x and y in turn within a box; or a name that was typed. */
export function signature() {
  return z.discriminatedUnion('how', [
    z.strictObject({
      how: z.literal('drawn'),
      width: pixel.min(1),
      height: pixel.min(1),
      strokes: z.array(z.array(pixel).min(2).max(longestStroke)).min(1).max(80),
    }),
    z.strictObject({ how: z.literal('typed'), name: filledLine(120) }),
  ]);
}
export type Signature = z.infer<ReturnType<typeof signature>>;
