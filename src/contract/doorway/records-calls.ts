// Calls about the records as a whole: whether they hold, where copies of them lie, what leaves this computer.
import { z } from 'zod';
import type { RecordsState } from '../records';
import { call, id, nothing } from './call';

export const recordsCalls = {
  /** Managers: whether the records hold, and where copies of them lie. */
  'records.state': call<RecordsState>().with(nothing),
  /** Reads everything; the answer comes when it has come to its end or was stopped. */
  'records.verify': call<RecordsState>().with(nothing),
  'records.stop': call<null>().with(nothing),
  /** To the folder of last time, or to one that is asked for. */
  'records.backUp': call<RecordsState>().with(z.object({ isElsewhere: z.boolean() })),
  /** `file` null: nobody wanted to after all, or it was stopped. */
  'records.exportAll': call<{ file: string | null; incidents: number }>().with(nothing),
  'records.exportOne': call<{ file: string | null }>().with(z.object({ id })),
};
