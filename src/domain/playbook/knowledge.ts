// What the branch knows: categories, the bank of questions, policies, and what can be done for a customer.
import { z } from 'zod';
import { When } from './condition';
import { Fault, Id, Keywords as KeywordList, Minor, text } from './vocabulary';

const Keywords = KeywordList.default([]);

export const Category = z.strictObject({
  id: Id,
  title: text(40),
  keywords: Keywords,
  /** Concrete labels under the category, e.g. "Lift" under mechanical. */
  labels: z.array(z.strictObject({ id: Id, title: text(40), keywords: Keywords })).default([]),
  /** Who to ask, in this order (7.2). */
  consult: z.array(text(60)).default([]),
});
export type Category = z.infer<typeof Category>;

export const BankQuestion = z.strictObject({
  id: Id,
  text: text(140),
  kind: z.enum(['open', 'closed']),
  /**
   * What it is for, where that isn't the facts: needs and how to meet them (5.4, 5.5), somebody's safety, what drives the
   * complaint (2.10), or what they think of it, kept apart from what happened (2.11). A question with the id of a step of
   * the journey is that step's question: answered in one place, it isn't asked in the other.
   */
  topic: z.enum(['needs', 'safety', 'behind', 'opinion']).optional(),
  /** Category ids; empty means any. */
  categories: z.array(Id).default([]),
  when: When,
});
export type BankQuestion = z.infer<typeof BankQuestion>;

export const Policy = z.strictObject({
  id: Id,
  /** The number staff and paper use, e.g. "4.2". */
  clause: z.string().regex(/^\d{1,2}\.\d{1,2}$/, 'a clause looks like 4.2'),
  title: text(60),
  /** "right" is owed to the customer whatever anybody decides. */
  kind: z.enum(['right', 'policy']),
  rule: text(360),
  why: text(300),
  /** What to do, in order. */
  fix: z.array(text(160)).min(1),
  /** What the customer can choose when the answer isn't what they hoped (8.8). */
  choices: z.array(text(120)).default([]),
  categories: z.array(Id).default([]),
  keywords: Keywords,
});
export type Policy = z.infer<typeof Policy>;

export const RemedyKind = z.enum(['right', 'mend', 'gesture']);
export type RemedyKind = z.infer<typeof RemedyKind>;

export const Remedy = z.strictObject({
  id: Id,
  kind: RemedyKind,
  /** What happens, as the customer would see it: "Refund the second payment to the card". */
  label: text(70),
  /** Completes "I can …": "put the second payment back on your card". */
  say: text(110),
  /** How the ledger and the recap say it once it is done, and before. */
  done: text(90),
  toDo: text(90),
  row: z.enum(['change', 'charge', 'credit', 'refund', 'adjustment']),
  clause: Policy.shape.clause,
  amount: z.discriminatedUnion('how', [
    z.strictObject({ how: z.literal('asked') }),
    z.strictObject({ how: z.literal('fixed'), minor: Minor }),
    z.strictObject({ how: z.literal('none') }),
  ]),
  /** When it reaches them; without working days it is there at once or as the text says. */
  arrives: z.strictObject({
    text: text(60),
    workingDays: z.strictObject({ from: z.int().min(0), to: z.int().min(0).max(60) }).optional(),
  }),
  gives: z.enum(['staff', 'manager']),
  /** Category ids; empty means any. */
  categories: z.array(Id).default([]),
  keywords: Keywords,
  /** Findings that open it; empty means any. Gestures need ours or partlyOurs whatever stands here. */
  onlyWhenFault: z.array(Fault).default([]),
  proof: z.array(z.enum(['till', 'scan', 'time', 'note'])).min(1),
  /** Where its row stands at first, if not at "done": nobody can have done this while they stand here. */
  atFirst: z.literal('toDo').optional(),
  /** "only": opens in a serious matter alone, and comes first there. "later": open there, never put forward. */
  whenSerious: z.enum(['only', 'later']).optional(),
});
export type Remedy = z.infer<typeof Remedy>;
