/** Events that protect people: a colleague is what a complaint is about, so the subject and everybody else stay out of it (K4). */
import { z } from 'zod';
import { eventKind } from '../event-kind';
import { id } from '../values';
import { filledLine, filledNote } from '../../wording/clean-text';

export const protecting = {
  /** Several may stand side by side: each one named is kept out. Never a name: lists of people change, ids don't. */
  'complaintRestricted.v1': eventKind(
    () =>
      z.object({
        /** Null: somebody who isn't on the tiles. */
        person: id.nullable(),
        /** Who holds it from now on, where the person it is about held it. */
        to: z.object({ id, name: filledLine() }).nullable().default(null),
        /** No manager of this branch may decide it: it goes to the area. */
        area: z.boolean().default(false),
      }),
    { by: 'anyone', afterSealing: true },
  ),
  /** Only a manager may, and only with the reason. What it didn't know of stays. */
  'restrictionLifted.v1': eventKind(() => z.object({ reason: filledNote(2000) }), {
    by: 'anyone',
    afterSealing: true,
  }),
};
