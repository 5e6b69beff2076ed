// Calls about throwing away: one complaint because its customer asks, and those that were kept as long as the rule says.
import { z } from 'zod';
import type { RetentionList } from '../retention';
import { call, id } from './call';

export const retentionCalls = {
  /** Managers: for good. Answers once nothing of it can be read on this computer any more. */
  'incident.erase': call<null>().with(z.object({ id })),
  /** Managers: what is due, the longest due first. Nothing is ever thrown away by itself. */
  'retention.list': call<RetentionList>().with(z.object({ limit: z.number().int().min(1).max(200) })),
  /** `parts`: those of which only special data was due. `left`: those that aren't due (any more), or are on hold. */
  'retention.anonymise': call<{ erased: number; parts: number; left: number }>().with(
    z.object({ ids: z.array(id).min(1).max(200) }),
  ),
};
