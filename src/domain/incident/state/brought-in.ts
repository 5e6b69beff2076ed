/** Where a complaint came from that was never taken down here. */
import type { Done } from './done';

export interface FromBefore {
  /** Null: it was taken down here. `at` and `byName` say who brought it in, and when. */
  broughtIn:
    | (Done & {
        run: string;
        file: string;
        row: number;
        receivedOn: string;
        closedOn: string | null;
        closedAt: string | null;
        theirReference: string;
        done: string;
        /** Taken back with all that came with it: it stands in no list and counts nowhere. */
        undone: (Done & { reason: string }) | null;
      })
    | null;
}
