/** Events about what Amends itself tells of earlier complaints: figures that somebody doubts, and incidents about one matter. */
import { z } from 'zod';
import { eventKind } from '../event-kind';
import { id } from '../values';
import { filledNote, line } from '../../wording/clean-text';

/** Branch B: the figures of indicators. */
export const figure = z.enum(['claims', 'credits', 'upheld']);
export type Figure = z.infer<typeof figure>;

const about = { by: 'anyone', afterSealing: true } as const;

export const lookingBack = {
  /** Branch B: the customer or a manager says that a figure is wrong. It shows as doubted until somebody has reviewed it. */
  'figureContested.v1': eventKind(
    () => z.object({ figure, by: z.enum(['customer', 'manager']), reason: filledNote(2000) }),
    { ...about, subject: (contested) => `figure/${contested.figure}` },
  ),
  'figureContestTakenBack.v1': eventKind(() => z.object({ figure, why: line().default('') }), {
    ...about,
    subject: (taken) => `figure/${taken.figure}`,
  }),
  'figureReviewed.v1': eventKind(
    () => z.object({ figure, finding: z.enum(['stands', 'wrong']), note: filledNote(2000) }),
    { ...about, subject: (reviewed) => `figure/${reviewed.figure}` },
  ),
  /** 13.7: two incidents about one matter. Each stays what it is; both say that the other is there. */
  'incidentLinked.v1': eventKind(
    // `reference`: the other one's, by which people name it; earlier events don't say it.
    () => z.object({ other: id, why: line().default(''), reference: line(40).default('') }),
    { ...about, subject: (linked) => `linked/${linked.other}` },
  ),
  'incidentUnlinked.v1': eventKind(() => z.object({ other: id, why: line().default('') }), {
    ...about,
    subject: (unlinked) => `linked/${unlinked.other}`,
  }),
};
