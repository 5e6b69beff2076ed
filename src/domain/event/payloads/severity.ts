/** Events of Branch C. A complaint may be serious in several ways at once: each is raised, accepted and taken back by itself. */
import { z } from 'zod';
import { eventKind } from '../event-kind';
import { instant } from '../values';
import { filledLine, filledNote, note } from '../../wording/clean-text';

const kind = filledLine(80);

export const severity = {
  /** F7: one more kind of serious, beside those that stand. Raised again, its note is worded anew. */
  'seriousRaised.v2': eventKind(z.object({ kind, note: note(4000).default('') }), {
    by: 'anyone',
    subject: (raised) => `serious/${raised.kind}`,
  }),
  /** "Passed to NAME, accepted TIME": whoever takes this kind has said so. */
  'seriousAccepted.v1': eventKind(z.object({ kind, who: filledLine(), acceptedAt: instant }), {
    by: 'anyone',
    subject: (accepted) => `serious/${accepted.kind}/accepted`,
  }),
  /** Noted by mistake. The record keeps that it was, and why it isn't. */
  'seriousTakenBack.v1': eventKind(z.object({ kind, reason: filledNote(2000) }), {
    subject: (taken) => `serious/${taken.kind}`,
  }),
};
