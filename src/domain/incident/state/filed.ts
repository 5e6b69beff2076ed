/** The sealed report, what came after it, and how it is kept. */
import type { PayloadOf } from '../../event/catalogue';
import type { Id } from '../../event/values';
import type { Done } from './done';

export type SetAside = Done & { reason: string; into: { id: Id; reference: string } | null };

/** What was added after the report was sealed, or reached us only then. */
export interface Addendum {
  hash: string;
  type: string;
  byName: string;
  at: string;
  seen: boolean;
}

export interface Filed {
  seal: (Done & { covers: string[]; reference: string }) | null;
  /** 13.7: opened by mistake (`into` null), or part of another one. Null: it stands by itself. */
  setAside: SetAside | null;
  restored: (Done & { reason: string; was: SetAside })[];
  notes: (Done & { text: string })[];
  corrections: (Done & { about: string; was: string; now: string; reason: string })[];
  prints: (Done & { how: 'pdf' | 'printer' | 'dialog'; printer: string; copies: number })[];
  /** What was printed of it beside its report, oldest first. */
  papers: (Done & PayloadOf<'paperPrinted.v2'>)[];
  lettersApproved: (Done & PayloadOf<'letterApproved.v1'>)[];
  addenda: Addendum[];
  retentionHold: (Done & { reason: string }) | null;
  /** Its words are gone; what stands here is told from figures. Asked of before anything is shown or added. */
  erasure: (Done & { why: 'asked' | 'kept'; rule: string | null }) | null;
}
