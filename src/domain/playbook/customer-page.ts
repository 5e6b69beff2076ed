// The fixed sentences of the turned screen and of the customer's display, one entry a language. Nothing is translated by a
// machine: what isn't here is shown as it was written.
import { z } from 'zod';
import { text } from './vocabulary';
import { slotsNamedIn } from './word-slots';

/** Every sentence with the slots it fills in: a language that lacks a sentence or a slot doesn't load. */
export const customerSlots = {
  title: [],
  withYou: ['colleague'],
  reference: ['reference'],
  happened: [],
  more: [],
  isThisAll: [],
  isThisRight: [],
  missed: [],
  easier: [],
  matters: [],
  looking: [],
  wouldLike: [],
  wouldHelp: [],
  agreed: [],
  anythingElse: [],
  sorry: [],
  yes: [],
  no: [],
  notRight: [],
  thinking: [],
  writeHere: [],
  send: [],
  kept: [],
  theirWords: [],
  about: [],
  changes: [],
  promised: [],
  asWritten: [],
  rowRefund: [],
  rowCredit: [],
  rowCharge: [],
  rowAdjustment: [],
  rowChange: [],
  done: [],
  toDo: ['name', 'time'],
  toDoNobody: [],
  depends: [],
  arrivesDays: ['from', 'to'],
  arrivesUpTo: ['to'],
  totalBack: [],
  totalPays: [],
  promiseCall: ['name', 'time'],
  promiseWrite: ['name', 'time'],
  promiseTask: ['name', 'time'],
  promiseCheck: ['name', 'time'],
  orColleague: ['name'],
  /** K7: stands for a name on paper, wherever a name stands. */
  badge: ['number'],
  record: [],
  rights: [],
  forStaff: [],
  // The customer's own screen (K11).
  yesRight: [],
  signAsk: [],
  signWhy: [],
  signHere: [],
  typeName: [],
  yourName: [],
  signByHand: [],
  signIt: [],
  startAgain: [],
  noSignature: [],
  signedThanks: [],
  agreedThanks: [],
  thinkingThanks: [],
  notRightThanks: [],
  changedSince: [],
  signatureVoid: [],
  staffPin: [],
  notKept: [],
} as const satisfies Record<string, readonly string[]>;
export type CustomerWord = keyof typeof customerSlots;

const words = Object.fromEntries(
  Object.entries(customerSlots).map(([key, slots]) => [key, text(200).superRefine(fills(slots))]),
) as Record<CustomerWord, z.ZodString>;

export const CustomerPage = z.strictObject({
  /** ISO 639-1. */
  id: z.string().regex(/^[a-z]{2}$/, 'a language is two small letters'),
  /** As its speakers call it: they look for it themselves. */
  title: text(30),
  words: z.strictObject(words),
});
export type CustomerPage = z.infer<typeof CustomerPage>;

function fills(slots: readonly string[]) {
  return (message: string, context: z.RefinementCtx) => {
    const named = slotsNamedIn(message);
    if (named === null || [...named].sort().join() !== [...slots].sort().join())
      context.addIssue({ code: 'custom', message: `should fill in ${slots.join(', ') || 'nothing'}` });
  };
}
