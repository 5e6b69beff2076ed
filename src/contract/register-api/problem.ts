/** Every "no" of the register by name. The courier says it to people in plain words, so nothing here is a sentence. */
import { z } from 'zod';
import { id, instant } from './values';

/** Code → HTTP status. */
export const problemStatus = {
  notValid: 400,
  /** No signature, a wrong one, an unknown key: which of them stays with the register. */
  notSigned: 401,
  /** Signed at a time that isn't now: `serverTime` says what now is. */
  clockWrong: 401,
  /** Signed for another register, or for this one before it was set up anew. */
  otherRegister: 401,
  /** This very request was made before. */
  repeated: 401,
  codeNotGood: 403,
  notAllowed: 403,
  /** This computer was taken off the register; its unsent work is still its own. */
  revoked: 403,
  /** It belongs to another branch now: `branch`. */
  moved: 403,
  branchClosed: 403,
  notFound: 404,
  tooSlow: 408,
  alreadyThere: 409,
  /** The device's id or key stands for another computer: enrol anew. */
  deviceKnown: 409,
  /** What it was to be taken behind isn't there: to be sent again when that is. Nothing of it was taken. */
  outOfOrder: 409,
  gone: 410,
  tooLarge: 413,
  notThisKind: 415,
  /** What was sent is understood and can't be: the digest of a file, a playbook that doesn't hold. */
  notConsistent: 422,
  tooMany: 429,
  unexpected: 500,
  busy: 503,
} as const;
export type ProblemCode = keyof typeof problemStatus;

export const problem = z.object({
  problem: z.enum(Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]]),
  /** So that a wrong clock can be told from every answer. */
  serverTime: instant,
  /** notValid: which part. Never a value. */
  field: z.string().max(200).optional(),
  /** moved: where to. */
  branch: id.optional(),
  /** notConsistent of a playbook: what to mend. */
  found: z.array(z.string().max(500)).max(50).optional(),
});
export type Problem = z.infer<typeof problem>;
