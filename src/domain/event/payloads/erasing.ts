/** The event that is left when a complaint's words are gone: figures, and why. */
import { z } from 'zod';
import { eventKind } from '../event-kind';
import { filledLine } from '../../wording/clean-text';
import { figures } from '../../retention/figures';

export const erasing = {
  /**
   * From now on every other event of this incident is told as erased, wherever its bytes still lie. `asked`: the customer
   * asked for it; `kept`: it was kept as long as the playbook's rule says. The reference stays, so that whoever comes
   * with the paper can be told what became of it.
   */
  'incidentErased.v1': eventKind(
    () =>
      z.object({
        why: z.enum(['asked', 'kept']),
        /** The playbook's rule, by its id; null where somebody asked. */
        rule: filledLine(80).nullable(),
        reference: z.string().max(40).nullable(),
        figures,
      }),
    { by: 'house', afterSealing: true },
  ),
};
