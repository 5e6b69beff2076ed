/** Events of how we talk (K6) and of how a complaint reached us (0.10, 6.4): ways, who speaks for whom, what they wrote themselves. */
import { z } from 'zod';
import { eventKind } from '../event-kind';
import { id, instant, way } from '../values';
import { filledLine, line, note } from '../../wording/clean-text';

export const talking = {
  /** K6, 5.5: what to adjust, never why. Somebody may write with us today and bring an interpreter tomorrow. */
  'waysOfTalkingSet.v1': eventKind(
    () =>
      z.object({
        ways: z.array(way).min(1).max(3),
        /** False: nobody rings them and nobody calls their name; promises to come back are kept in writing. */
        byVoice: z.boolean().default(true),
        /** Somebody under 18 is there: a child is never the interpreter. */
        under18: z.boolean().default(false),
        /** "Text or wave", in their words. */
        adjust: line(300).default(''),
        /** Who interprets, or is to: a name or an agency. Never a child. */
        interpreter: line().default(''),
        /** Of the turned screen and what they take home: an id of the playbook's customer-page.json. */
        language: z
          .string()
          .regex(/^[a-z]{2}$/)
          .default('en'),
      }),
    { subject: () => 'ways' },
  ),
  /** Somebody speaks for them. Without authority seen we listen and write down, and tell nothing. */
  'representativeNoted.v1': eventKind(
    () =>
      z.object({
        name: line().default(''),
        relation: filledLine(80),
        /** What was seen, as the playbook calls it; never a copy, never a number of a document. */
        papers: z
          .array(z.object({ id: filledLine(80), label: filledLine() }))
          .max(12)
          .default([]),
        /** Whether what was seen lets us tell them what we know. */
        mayBeTold: z.boolean().default(false),
      }),
    { subject: () => 'representative' },
  ),
  /** They speak for themselves after all. */
  'representativeTakenOff.v1': eventKind(() => z.object({}), { subject: () => 'representative' }),
  /** What they typed or tapped on the turned screen: their own words, as they stand. */
  'customerWrote.v1': eventKind(() =>
    z.object({
      /** Which of the fixed questions stood there. */
      ask: filledLine(40),
      /** The aspect it was about. */
      about: id.nullable().default(null),
      answer: z.enum(['yes', 'no', 'notRight', 'thinking']).nullable().default(null),
      text: note(4000).default(''),
      language: z.string().regex(/^[a-z]{2}$/),
    }),
  ),
  /** 6.4: when it reached us, where that isn't when it was entered: a letter, an e-mail, a form from a power cut. */
  'receivedNoted.v1': eventKind(() => z.object({ at: instant }), { subject: () => 'received' }),
  /** 2.12: the whole message was read before anybody answers it. */
  'readThroughConfirmed.v1': eventKind(() => z.object({}), { subject: () => 'readThrough' }),
  /** 1.7: they know that we have it and by when they hear from us; the promise has its own clock. */
  'acknowledgementGiven.v1': eventKind(() =>
    z.object({
      how: z.enum(['slip', 'letter', 'email', 'spoken']),
      promise: id,
      text: note(4000).default(''),
    }),
  ),
};
