/** Events of reading back and filing: what was agreed, the report, and what may still be added to it. */
import { z } from 'zod';
import { eventKind } from '../event-kind';
import { hash, id, instant, longestSigned, outcome, signature } from '../values';
import { filledLine, filledNote, line, note } from '../../wording/clean-text';

/** The incident's heads that somebody saw when they agreed, signed or sealed: nothing later is covered. */
const covers = z.array(hash).max(64);

export const filing = {
  /** One line of the recap was read aloud: a row of the ledger, or a promise that stands on its own. */
  'recapRowRead.v1': eventKind(() => z.object({ row: id })),
  'recapRead.v1': eventKind(() => z.object({ how: z.enum(['aloud', 'screen', 'writtenUpAfter']), covers }), {
    covers: true,
  }),
  /** 10.1, K11: what the customer says to the whole. */
  'agreementGiven.v1': eventKind(
    () => z.object({ answer: remedyAnswerOfAll(), how: z.enum(['spoken', 'screen']), covers }),
    {
      covers: true,
    },
  ),
  /**
   * K11: the customer's own signature, over an amount. `sheet` is the very text that stood before them and `shown` its
   * SHA-256: what they signed can be read from the event alone, whatever is changed later.
   */
  'customerSigned.v1': eventKind(
    () =>
      z.object({
        sheet: z.string().max(longestSigned),
        shown: hash,
        language: z.string().max(8),
        signature: signature(),
        covers,
      }),
    { by: 'house', covers: true },
  ),
  /** 12.2: the first thing seen when they call again. */
  'ifTheyComeBackNoted.v1': eventKind(() => z.object({ text: note(2000) }), {
    subject: () => 'ifTheyComeBack',
  }),
  /** 12.1: the summary as it stands; `covers`: what it was composed from. `edited`: in somebody's own words. */
  'summaryWritten.v1': eventKind(() => z.object({ text: filledNote(8000), edited: z.boolean(), covers }), {
    covers: true,
    subject: () => 'summary',
  }),
  /** 12.3: the outcome is never left out, "not settled" included. */
  'outcomeSet.v1': eventKind(
    () =>
      z.object({
        outcome,
        /** Small ones only: happy? yes, no, or they had left. */
        happy: z.enum(['yes', 'no', 'left']).nullable().default(null),
        passedTo: line().default(''),
        acceptedAt: instant.nullable().default(null),
        /** Where they can go next (10.3), in plain words. */
        whereNext: note(2000).default(''),
      }),
    { subject: () => 'outcome' },
  ),
  'incidentSealed.v1': eventKind(() => z.object({ covers, reference: z.string().max(40) }), {
    covers: true,
    subject: () => 'seal',
  }),
  /** After sealing: what was filed stays as it was, the correction stands beside it with its reason. */
  'correctionMade.v1': eventKind(
    () =>
      z.object({ about: filledLine(80), was: note(4000), now: filledNote(4000), reason: filledNote(2000) }),
    { by: 'anyone', afterSealing: true },
  ),
  /** The owner has seen what arrived after sealing. */
  'addendumSeen.v1': eventKind(() => z.object({ events: z.array(hash).max(500) }), { afterSealing: true }),
  'reportPrinted.v1': eventKind(
    () =>
      z.object({
        how: z.enum(['pdf', 'printer', 'dialog']),
        printer: line().default(''),
        copies: z.number().int().min(1).max(99),
      }),
    { by: 'house', afterSealing: true },
  ),
  /** F7, while a complaint could have one kind only: the next one takes its place. Now `.v2`, in severity.ts. */
  'seriousRaised.v1': eventKind(() => z.object({ kind: filledLine(80), note: note(4000).default('') }), {
    by: 'anyone',
    subject: () => 'serious',
  }),
  /** Branch A: counted per branch; never on a report or slip. */
  'boundarySet.v1': eventKind(() => z.object({ step: z.enum(['limit', 'lastWarning', 'leaving']) }), {
    by: 'anyone',
  }),
  /** A person decided which of two accounts that didn't know of each other stands. */
  'contestSettled.v1': eventKind(() => z.object({ subject: filledLine(200), keep: hash }), {
    by: 'anyone',
    afterSealing: true,
    subject: (settled) => settled.subject,
  }),
};

function remedyAnswerOfAll() {
  return z.enum(['yes', 'no', 'thinking']);
}
