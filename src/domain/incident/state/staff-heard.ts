/** What staff who were there said, and the facts side by side (7.1 to 7.4). */
import type { Id } from '../../event/values';
import type { Done } from './done';

/** One of the staff involved (7.3). The name is for this screen only: paper says the role. */
export interface Consulted {
  id: Id;
  role: string;
  name: string;
  aspects: Id[];
  asked: Done | null;
  leftOut: (Done & { reason: string }) | null;
  account: (Done & { text: string }) | null;
  answer: (Done & { answer: 'yes' | 'nearly' | 'no'; saidBack: string; stands: boolean }) | null;
}

/** What a fact was said to be at one time: everybody's version, the evidence, and whether they agree (7.4). */
export interface FactVersion extends Done {
  text: string;
  customer: string;
  staff: { person: Id; text: string }[];
  evidence: { text: string; ref: string };
  agreed: 'agreed' | 'notAgreed' | 'notKnown';
}

export interface Fact extends FactVersion {
  id: Id;
  aspect: Id;
  /** Versions that were changed, oldest first. */
  earlier: FactVersion[];
  takenOff: boolean;
}

export interface StaffHeard {
  staff: Consulted[];
  facts: Fact[];
}
