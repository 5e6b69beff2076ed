// The stages and steps of the conversation, as data. A new step of kind "question" needs no code at all.
import { z } from 'zod';
import { When } from './condition';
import { CustomerAsk, Id, Moment, text } from './vocabulary';

/** Which words to say here: a moment, or a moment that only sometimes applies. */
const StepMoment = z.union([
  Moment.transform((moment) => ({ moment, when: [] })),
  z.strictObject({ moment: Moment, when: When }),
]);

const common = {
  id: Id,
  /** The core question of the screen, its heading. */
  ask: text(90),
  /** The heading where customers can see the screen (K2): it speaks to both. */
  quiet: text(90).optional(),
  hint: text(160).optional(),
  /** Heading and line where nothing is read aloud: they read it themselves (K6). */
  inWriting: z.strictObject({ ask: text(90), hint: text(160) }).optional(),
  /** The same where nobody stands there any more: it is written up after (K3). */
  afterwards: z.strictObject({ ask: text(90), hint: text(160) }).optional(),
  /** "Why we ask", in a sentence or two. */
  why: text(260),
  /** Large cue lines: what to do with eyes, hands and voice. */
  cues: z.array(text(60)).default([]),
  /** Which of the fixed questions stands on the turned screen here (K6), where the kind of step doesn't say it. */
  customerAsk: CustomerAsk.optional(),
  /** Cues for eyes, hands and voice that only sometimes fit: on the phone, when it is hot. See cuesFor(). */
  sometimes: z.array(z.strictObject({ cue: text(60), when: When })).optional(),
  moments: z.array(StepMoment).default([]),
  when: When,
};

const ConfirmAnswer = z.strictObject({
  id: z.enum(['yes', 'nearly', 'wrong', 'differently']),
  label: text(40),
  hint: text(60).optional(),
});

const StaffAnswer = z.strictObject({
  id: z.enum(['yes', 'nearly', 'no']),
  label: text(40),
  hint: text(90).optional(),
});

const plain = <K extends string>(kind: K) => z.strictObject({ ...common, kind: z.literal(kind) });

export const Step = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('listening'),
    /** Open questions shown as cues: "What happened?" */
    openQuestions: z.array(text(40)).min(1),
    /** Shown from 90 °C (2.5). */
    coolDown: z.array(text(90)).min(1),
  }),
  plain('apology'),
  plain('aspects'),
  z.strictObject({ ...common, kind: z.literal('confirming'), answers: z.array(ConfirmAnswer).length(4) }),
  plain('missed'),
  z.strictObject({
    ...common,
    kind: z.literal('staff'),
    /** What to ask a colleague first. */
    openQuestions: z.array(text(60)).min(1),
    /** What they say once their account is said back. */
    answers: z.array(StaffAnswer).length(3),
    /** Why somebody isn't asked this time, in one tap. */
    leaveOut: z.array(text(60)).min(1),
  }),
  plain('facts'),
  z.strictObject({
    ...common,
    kind: z.literal('finding'),
    /** What the customer can choose after an explanation, where the rule itself names nothing (8.8). */
    choices: z.array(text(120)).default([]),
  }),
  plain('sought'),
  z.strictObject({ ...common, kind: z.literal('remedies'), reflect: text(160).optional() }),
  plain('ledger'),
  plain('recap'),
  plain('comingBack'),
  z.strictObject({
    ...common,
    kind: z.literal('outcome'),
    /** 9.10: small things nobody asked for, each done in a minute. */
    oneThingMore: z.array(text(80)).default([]),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('question'),
    answer: z.enum(['text', 'longText', 'choice', 'yesNo', 'date', 'phone']),
    choices: z.array(z.strictObject({ id: Id, label: text(60) })).default([]),
    /** Private answers are never spoken and never on the customer's screen (K7). */
    private: z.boolean().default(false),
  }),
]);
export type Step = z.infer<typeof Step>;
export type StepKind = Step['kind'];

export const Stage = z.strictObject({
  id: Id,
  title: text(24),
  when: When,
  steps: z.array(Step).min(1),
});
export type Stage = z.infer<typeof Stage>;

export const Journey = z.strictObject({ stages: z.array(Stage).min(1) });
export type Journey = z.infer<typeof Journey>;
