/** How far its events could be told: what contradicts, what is newer than this version, what it ends in. */
import type { KnownEvent } from '../../event/envelope';
import type { Done } from './done';

/** Two or more accounts of one thing that contradict, and whose makers didn't know of each other. All are kept. */
export interface Contested {
  subject: string;
  /** In the order in which they are told: until somebody settles it the last one shows, of reports the first. */
  versions: ContestedVersion[];
}
export interface ContestedVersion extends Done {
  type: string;
  said: KnownEvent;
  device: string;
  /** The desk's letter when it was told; null: told before desks said so. */
  desk: string | null;
  /** Who would hold the incident, where that is the question. */
  taker: string;
  /** Somebody had chosen it already, and somebody else chose another one meanwhile: `by` and `at` are the choosing's. */
  isSettling: boolean;
}

export interface Told {
  contested: Contested[];
  /** Events that this version of Amends can't read: kept and passed on; the screen says that an update is needed. */
  newer: number;
  erased: number;
  heads: string[];
  /** The newest instant that any event names, for lists only. */
  touchedAt: string | null;
}
