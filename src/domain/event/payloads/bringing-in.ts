/** Events of complaints that were written down before there was Amends, brought in from a table: what its row said, and that it was taken back. */
import { z } from 'zod';
import { eventKind } from '../event-kind';
import { id, instant, outcome } from '../values';
import { filledLine, filledNote, line, note } from '../../wording/clean-text';

export const bringingIn = {
  /**
   * Everything one row said, as it was understood. It follows `complaintOpened` and comes before the seal; nothing of it was
   * taken down at a desk of ours, and whatever shows or counts it can tell.
   */
  'broughtIn.v1': eventKind(
    () =>
      z.object({
        /** The bringing in that it came with. */
        run: id,
        /** The file's name without its folder, and the row as a spreadsheet counts it: the headings are row 1. */
        file: filledLine(),
        row: z.number().int().min(1).max(10_000_000),
        /** Days as the file has them; it knows no times. `closedAt`: the same day in the branch's zone, for lists. */
        receivedOn: z.iso.date(),
        closedOn: z.iso.date().nullable(),
        closedAt: instant.nullable(),
        /** What it was called where it came from. */
        theirReference: line(80),
        name: line(),
        phone: line(60),
        email: line(),
        /** One aspect: what it was about. */
        aspect: id,
        label: filledLine(),
        category: line(80).nullable(),
        words: note(),
        /** What was done about it, in the file's words. */
        done: note(4000),
        outcome: outcome.nullable(),
        notes: z.array(filledNote(4000)).max(40),
      }),
    { by: 'house' },
  ),
  /** A manager took the whole bringing in back before anything was added to this one. Its erasing follows. */
  'bringingInUndone.v1': eventKind(() => z.object({ run: id, reason: line().default('') }), {
    by: 'house',
    afterSealing: true,
  }),
};
