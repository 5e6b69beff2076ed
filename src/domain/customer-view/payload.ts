/**
 * Everything that may ever stand before a customer: on the turned screen, and in a window of theirs. The schema is strict, so
 * that no other field of an incident gets there: notes, history, limits, temperature, private answers, contact, staff's names.
 */
import { z } from 'zod';
import { CustomerAsk } from '../playbook/vocabulary';

const text = z.string().max(100_000);
const instant = z.string().max(40);
const money = z.strictObject({ minor: z.int(), currency: z.string().max(3) });
/** First name only, and whether a colleague may stand in. */
const who = { name: z.string().max(200), orColleague: z.boolean() };
const byWhen = { dueAt: instant, zone: z.string().max(60) };

export const rowKind = z.enum(['refund', 'credit', 'charge', 'adjustment', 'change']);
export const customerAnswer = z.enum(['yes', 'no', 'notRight', 'thinking']);

export const CustomerRow = z.strictObject({
  id: z.string().max(60),
  kind: rowKind,
  /** As the branch wrote it, never translated. */
  asWritten: text,
  /** + to the customer, − they pay. */
  amount: money.nullable(),
  state: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('offered') }),
    z.strictObject({ kind: z.literal('done') }),
    z.strictObject({ kind: z.literal('toDo'), ...who, ...byWhen }),
    z.strictObject({ kind: z.literal('toDoNobody') }),
    z.strictObject({ kind: z.literal('depends'), on: text, otherwise: text }),
  ]),
  arrives: z.strictObject({ from: z.int(), to: z.int() }).nullable(),
});

export const CustomerPromise = z.strictObject({
  id: z.string().max(60),
  kind: z.enum(['call', 'write', 'task', 'check']),
  ...who,
  ...byWhen,
  asWritten: text,
});

export const CustomerView = z.strictObject({
  language: z.string().max(8),
  branch: z.string().max(80),
  reference: z.string().max(40).nullable(),
  /** First name of whoever is with them. */
  colleague: z.string().max(200),
  ask: CustomerAsk,
  /** The aspect that the question is about. */
  about: z.strictObject({ id: z.string().max(60), label: text }).nullable(),
  answers: z.array(customerAnswer).max(4),
  saysSorry: z.boolean(),
  theirWords: text,
  aspects: z.array(z.strictObject({ id: z.string().max(60), label: text })),
  offered: z.array(CustomerRow),
  rows: z.array(CustomerRow),
  total: money.nullable(),
  promises: z.array(CustomerPromise),
});

export type CustomerRow = z.infer<typeof CustomerRow>;
export type CustomerPromise = z.infer<typeof CustomerPromise>;
export type CustomerView = z.infer<typeof CustomerView>;
export type CustomerAnswer = z.infer<typeof customerAnswer>;
