/** Events of Branch C. A complaint may be serious in several ways at once: each is raised, accepted and taken back by itself. */
import { z } from 'zod';
import { eventKind } from '../event-kind';
import { id, instant } from '../values';
import { filledLine, filledNote, line, note } from '../../wording/clean-text';

const kind = filledLine(80);

export const severity = {
  /** F7: one more kind of serious, beside those that stand. Raised again, its note is worded anew. */
  'seriousRaised.v2': eventKind(() => z.object({ kind, note: note(4000).default('') }), {
    by: 'anyone',
    subject: (raised) => `serious/${raised.kind}`,
  }),
  /** "Passed to NAME, accepted TIME": whoever takes this kind has said so. */
  'seriousAccepted.v1': eventKind(() => z.object({ kind, who: filledLine(), acceptedAt: instant }), {
    by: 'anyone',
    subject: (accepted) => `serious/${accepted.kind}/accepted`,
  }),
  /** 13.5: they said that it may become public. Only what they said themselves: nobody asks. `told`: the manager who knows. */
  'publicityFlagged.v1': eventKind(
    () =>
      z.object({
        where: z
          .array(z.enum(['press', 'social', 'reviews', 'other']))
          .min(1)
          .max(4),
        words: line(500).default(''),
        told: z.object({ id, name: filledLine() }).nullable(),
      }),
    { by: 'anyone', afterSealing: true, subject: () => 'publicity' },
  ),
  'publicityTakenBack.v1': eventKind(() => z.object({ reason: filledNote(2000) }), {
    by: 'anyone',
    afterSealing: true,
    subject: () => 'publicity',
  }),
  /** Noted by mistake. The record keeps that it was, and why it isn't. */
  'seriousTakenBack.v1': eventKind(() => z.object({ kind, reason: filledNote(2000) }), {
    subject: (taken) => `serious/${taken.kind}`,
  }),
};
