/** How far its events could be told: what contradicts, what is newer than this version, what it ends in. */
/** Two or more accounts of one thing whose makers didn't know of each other. Both are kept. */
export interface Contested {
  subject: string;
  versions: { hash: string; type: string; byName: string; at: string }[];
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
