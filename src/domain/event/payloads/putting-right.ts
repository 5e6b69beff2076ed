/** Events of putting it right: what we found, what they would like, what was offered, and the ledger of changes. */
import { z } from 'zod';
import { eventKind } from '../event-kind';
import { fault, id, instant, remedyAnswer, remedyKind } from '../values';
import { money } from '../../money/money-value';
import { filledLine, filledNote, line, note } from '../../wording/clean-text';

/** 8.1: a finding rests on a clause of the company's papers or on judgment with its reason. */
const basis = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('policy'),
    policy: filledLine(80),
    clause: line(40),
    title: line(),
    version: line(40),
  }),
  z.object({ kind: z.literal('judgment'), reason: filledNote(2000) }),
]);

/** 11.1: a row is done (with its proof), still to do (so: a promise) or depends on something. */
const rowState = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('done'),
    proof: z.enum(['till', 'scan', 'time', 'note']),
    detail: line(),
    at: instant,
  }),
  z.object({ kind: z.literal('toDo'), promise: id }),
  z.object({ kind: z.literal('depends'), on: filledLine(), otherwise: filledLine() }),
]);

export const puttingRight = {
  'findingMade.v1': eventKind(() => z.object({ aspect: id, fault, basis, cause: line(80).nullable() }), {
    subject: (made) => `aspect/${made.aspect}/finding`,
  }),
  /** 8.5: the company's papers say nothing on this; somebody should write it down. */
  'policyGapNoted.v1': eventKind(() => z.object({ aspect: id.nullable(), note: filledNote(2000) })),
  /** 9.1: what would put it right, in their words; `dontKnow` opens the suggestions. */
  'remedySought.v1': eventKind(() => z.object({ words: note(4000), dontKnow: z.boolean() }), {
    subject: () => 'sought',
  }),
  'remedyOffered.v1': eventKind(
    () =>
      z.object({
        remedy: id,
        /** The playbook's id; null for one in staff's own words. */
        key: line(80).nullable(),
        kind: remedyKind,
        label: filledLine(),
        aspect: id.nullable(),
        amount: money.nullable(),
        clause: line(40).default(''),
        arrives: line().default(''),
        gives: z.enum(['staff', 'manager']),
      }),
    { subject: (offered) => `remedy/${offered.remedy}` },
  ),
  /** 9.4: none can be offered, and why; a manager looks at it within a working day. */
  'noRemedyOffered.v1': eventKind(
    /** `promise`: that a manager looks at it; told just before. */
    () => z.object({ reason: filledNote(2000), promise: id.nullish() }),
    { subject: () => 'noRemedy' },
  ),
  'remedyWithdrawn.v1': eventKind(() => z.object({ remedy: id, why: line().default('') }), {
    subject: (withdrawn) => `remedy/${withdrawn.remedy}`,
  }),
  'remedyAnswered.v1': eventKind(() => z.object({ remedy: id, answer: remedyAnswer }), {
    subject: (answered) => `remedy/${answered.remedy}/answer`,
  }),
  /** 9.6: a manager said yes, at this desk, with their own PIN. */
  'approvalGranted.v1': eventKind(
    () => z.object({ remedy: id, manager: id, managerName: filledLine(), how: z.enum(['pin']) }),
    { by: 'house', subject: (granted) => `remedy/${granted.remedy}/approval` },
  ),
  /** 9.11: a request, never a failure. */
  'managerAsked.v1': eventKind(() =>
    z.object({
      answer: z.enum(['coming', 'rings', 'nobody']),
      who: line().default(''),
      brief: note(2000).default(''),
    }),
  ),
  /** 11.1: one line of the ledger; entering it again with the same id changes it. */
  'ledgerRowEntered.v1': eventKind(
    () =>
      z.object({
        row: id,
        remedy: id.nullable(),
        label: filledLine(500),
        /** + to the customer, − the customer pays; null for a change without money. */
        amount: money.nullable(),
        state: rowState,
        arrives: line().default(''),
      }),
    { subject: (entered) => `row/${entered.row}` },
  ),
  'ledgerRowTakenOff.v1': eventKind(() => z.object({ row: id, why: line().default('') }), {
    subject: (taken) => `row/${taken.row}`,
  }),
};
