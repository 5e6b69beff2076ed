/** Events of what stays private (K8): special data with its own end, and a hold on throwing anything away. */
import { z } from 'zod';
import { eventKind } from '../event-kind';
import { hash, instant } from '../values';
import { filledLine, filledNote } from '../../wording/clean-text';

export const privacy = {
  /**
   * Health and the like: for whoever wrote it while the complaint is open, then for managers only. `keepUntil` is reckoned
   * once from the playbook's rule and stands as a fact; null where the playbook has none.
   */
  'specialNoted.v1': eventKind(() =>
    z.object({
      kind: z.enum(['health', 'special']),
      text: filledNote(4000),
      keepUntil: instant.nullable(),
      rule: filledLine(120).nullable(),
    }),
  ),
  /**
   * What these told was kept as long as its rule says, and is gone from every copy; their headers stay. Nothing but special
   * data goes this way, whatever else is named here. `keptUntil`: the last of their ends.
   */
  'specialErased.v1': eventKind(
    () => z.object({ events: z.array(hash).min(1).max(200), keptUntil: instant }),
    {
      by: 'house',
      afterSealing: true,
    },
  ),
  /** Nothing of this incident is thrown away until the hold is lifted: a claim, an inquiry. */
  'retentionHeld.v1': eventKind(() => filledReason(), {
    by: 'anyone',
    afterSealing: true,
    subject: () => 'retentionHold',
  }),
  'retentionHoldLifted.v1': eventKind(() => filledReason(), {
    by: 'anyone',
    afterSealing: true,
    subject: () => 'retentionHold',
  }),
};

function filledReason() {
  return z.object({ reason: filledNote(2000) });
}
