/** Events of passing on (K5, 9.6): a colleague is asked to take it, says yes or no, and what waits for a manager's word. */
import { z } from 'zod';
import { eventKind } from '../event-kind';
import { due, id } from '../values';
import { filledLine, filledNote, line, note } from '../../wording/clean-text';

/** Twenty seconds to read, so that nobody starts again: see incident/hand-over for how it is made. */
const brief = z.object({
  who: line(200),
  what: note(600),
  want: note(600),
  promised: note(600),
  /** Branch C: every kind that stands, in the playbook's words. */
  serious: line(200).default(''),
  degrees: z.number().int().min(30).max(100).nullable(),
});
/** Said at no desk of the branch, but at this one's computer. Left out: at the branch. The register holds it against the computer's role. */
const fromAfar = z.enum(['area', 'headOffice']);
/** Who is asked next: the duty manager of the day, with an offer of its own. */
const next = z.object({ handOver: id, to: id, toName: filledLine(), due }).nullable();

export const passingOn = {
  /** Until the other says yes, whoever asked still owns it (1.4). By when they should have answered is a fact, never reckoned later. */
  'handOverOffered.v1': eventKind(
    () => z.object({ handOver: id, to: id, toName: filledLine(), brief, note: note(2000).default(''), due }),
    { subject: () => 'handOver' },
  ),
  'handOverAccepted.v1': eventKind(() => z.object({ handOver: id }), {
    by: 'house',
    subject: (accepted) => `handOver/${accepted.handOver}`,
  }),
  'handOverRefused.v1': eventKind(() => z.object({ handOver: id, why: note(2000).default(''), next }), {
    by: 'house',
    subject: (refused) => `handOver/${refused.handOver}`,
  }),
  /** Nobody answered in time, and the shop's clock noticed. */
  'handOverLapsed.v1': eventKind(() => z.object({ handOver: id, next }), {
    by: 'house',
    subject: (lapsed) => `handOver/${lapsed.handOver}`,
  }),
  /** Whoever asked keeps it after all. */
  'handOverWithdrawn.v1': eventKind(() => z.object({ handOver: id }), { subject: () => 'handOver' }),
  /** 9.6: no manager is here; it waits for one, and the customer was promised when they'll know. */
  'approvalAsked.v1': eventKind(() => z.object({ remedy: id, promise: id.nullable() }), {
    subject: (asked) => `remedy/${asked.remedy}/asked`,
  }),
  /** A manager's yes, from their own desk; with their PIN at somebody else's it is the first version. */
  'approvalGranted.v2': eventKind(
    () => z.object({ remedy: id, from: fromAfar.optional(), note: note(2000).optional() }),
    { by: 'anyone', subject: (granted) => `remedy/${granted.remedy}/approval` },
  ),
  'approvalRefused.v1': eventKind(
    () => z.object({ remedy: id, reason: filledNote(2000), from: fromAfar.optional() }),
    { by: 'anyone', subject: (refused) => `remedy/${refused.remedy}/approval` },
  ),
};
