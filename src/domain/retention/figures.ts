/**
 * What is left of a complaint once it is erased: figures. What it was about by the playbook's own ids, how long things
 * took, what it cost, how it ended. No name, no word anybody said or wrote, no number that leads to a person.
 */
import { z } from 'zod';
import {
  aspectAnswer,
  channel,
  fault,
  instant,
  length,
  outcome,
  remedyAnswer,
  remedyKind,
} from '../event/values';
import { money } from '../money/money-value';

/** An id of the playbook. Whatever doesn't look like one isn't kept: somebody could have written words there. */
export const playbookId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/);
/** A place in one of the lists here, from 0. */
const place = z.number().int().min(0).max(9_999);

/** Years of odd use stay below this, and a hostile history is cut there. */
const most = 500;

export const figures = z.object({
  state: z.enum(['open', 'parked', 'sealed', 'void']),
  sample: z.boolean(),
  length,
  channel,
  playbook: z.object({ name: playbookId, version: z.string().max(40) }).nullable(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  receivedAt: instant.nullable(),
  openedAt: instant.nullable(),
  sealedAt: instant.nullable(),
  storyFinishedAt: instant.nullable(),
  writeUpAfter: z.object({ chosenAt: instant, writtenAt: instant.nullable() }).nullable(),
  outcome: z.object({ at: instant, outcome, happy: z.enum(['yes', 'no', 'left']).nullable() }).nullable(),
  /** Branch C: every kind that stood, since when, and whether somebody accepted it. */
  serious: z
    .array(z.object({ since: instant, kind: playbookId.nullable(), acceptedAt: instant.nullable() }))
    .max(most),
  isRestricted: z.boolean(),
  /** The start, the peak and the end. */
  temperature: z.array(z.object({ at: instant, degrees: z.number().min(0).max(200) })).max(3),
  lengthChanges: z.array(z.object({ at: instant, length })).max(most),
  aspects: z
    .array(
      z.object({
        category: playbookId.nullable(),
        isTakenOff: z.boolean(),
        answer: aspectAnswer.nullable(),
        fault: fault.nullable(),
        cause: playbookId.nullable(),
      }),
    )
    .max(most),
  explanations: z
    .array(
      z.object({ aspect: place.nullable(), policy: playbookId.nullable(), clause: playbookId.nullable() }),
    )
    .max(most),
  policyGaps: z.array(z.object({ aspect: place.nullable() })).max(most),
  remedies: z
    .array(
      z.object({
        key: playbookId.nullable(),
        kind: remedyKind,
        aspect: place.nullable(),
        amount: money.nullable(),
        gives: z.enum(['staff', 'manager']),
        isWithdrawn: z.boolean(),
        answer: remedyAnswer.nullable(),
        isApproved: z.boolean(),
        isAsked: z.boolean(),
        isRefused: z.boolean(),
      }),
    )
    .max(most),
  isNoneOffered: z.boolean(),
  managerAsked: z.array(z.enum(['coming', 'rings', 'nobody'])).max(most),
  ledger: z
    .array(
      z.object({
        remedy: place.nullable(),
        amount: money.nullable(),
        state: z.enum(['done', 'toDo', 'depends']),
        promise: place.nullable(),
        isTakenOff: z.boolean(),
        isRead: z.boolean(),
      }),
    )
    .max(most),
  promises: z
    .array(
      z.object({
        kind: z.enum(['call', 'task', 'check']),
        madeAt: instant,
        dueAt: instant,
        keptAt: instant.nullable(),
        isRead: z.boolean(),
      }),
    )
    .max(most),
  said: z.array(z.object({ moment: playbookId, phrase: playbookId.nullable() })).max(most),
  /** How many colleagues were asked, and how many were heard. */
  staff: z.object({ asked: place, heard: place }),
  boundaries: z.array(z.enum(['limit', 'lastWarning', 'leaving'])).max(most),
  recap: z.enum(['aloud', 'screen', 'writtenUpAfter']).nullable(),
  agreement: z.enum(['yes', 'no', 'thinking']).nullable(),
  acknowledged: z
    .array(z.object({ at: instant, how: z.enum(['slip', 'letter', 'email', 'spoken']) }))
    .max(most),
  handOvers: z.array(z.enum(['accepted', 'refused', 'lapsed', 'withdrawn'])).max(most),
  prints: place,
  /** 13.7; left out by the first ones that were erased. */
  setAside: z.enum(['mistake', 'merged']).nullable().default(null),
  /** 13.5: where they said that it may become public. */
  publicity: z
    .array(z.enum(['press', 'social', 'reviews', 'other']))
    .max(4)
    .default([]),
  /** It was brought in from a table, and when it had been closed: so that figures may go on leaving it out. */
  broughtIn: z.object({ closedAt: instant.nullable() }).nullable().default(null),
});
export type Figures = z.infer<typeof figures>;
