/** What is serious about it (Branch C), what may become public, and limits that were set (Branch A). */
import type { PayloadOf } from '../../event/catalogue';
import type { Done } from './done';

/** One kind of serious (Branch C), by its id in the playbook. */
export interface SeriousMatter extends Done {
  kind: string;
  note: string;
  since: string;
  /** Raised when a complaint could have one kind only: the next such one takes its place. */
  isAlone: boolean;
  accepted: (Done & { who: string; acceptedAt: string }) | null;
}

export interface Safety {
  /** Branch C: since when, and every kind that stands. Null: nothing serious, or all of it was taken back. */
  serious: { at: string; matters: SeriousMatter[] } | null;
  seriousTakenBack: (Done & { kind: string; note: string; reason: string })[];
  /** 13.5: they said that it may become public, and which manager knows. */
  publicity: (Done & PayloadOf<'publicityFlagged.v1'>) | null;
  boundaries: (Done & { step: 'limit' | 'lastWarning' | 'leaving' })[];
}
