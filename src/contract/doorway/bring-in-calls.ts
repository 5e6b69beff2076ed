// Calls about complaints from before there was Amends: from a table into the records, and back out again. For managers.
import { z } from 'zod';
import { mapping } from '#domain/bring-in/fields';
import type { BringingIn, TableChosen, TableLooked } from '../bring-in';
import { call, id, nothing } from './call';

export const bringInCalls = {
  /** Asks for a file and reads it. Null: nobody chose one. */
  'bringIn.choose': call<TableChosen | null>().with(nothing),
  /** The chosen table as it would stand. */
  'bringIn.look': call<TableLooked>().with(z.object({ mapping })),
  /** Every good row, one after the other; stopped by `records.stop`, and then the rest isn't there. */
  'bringIn.begin': call<BringingIn>().with(z.object({ mapping })),
  /** The chosen table is let go of. */
  'bringIn.leave': call<null>().with(nothing),
  /** Every bringing in of this desk, the newest first. */
  'bringIn.runs': call<BringingIn[]>().with(nothing),
  /** Takes away for good all it brought, but those that something was added to since. */
  'bringIn.undo': call<BringingIn>().with(z.object({ run: id })),
};
