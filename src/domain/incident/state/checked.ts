/** What it is about, as the customer confirmed it, and whose it was. */
import type { PayloadOf } from '../../event/catalogue';
import type { AspectAnswer, Fault, Id } from '../../event/values';
import type { Done } from './done';

export interface Aspect {
  id: Id;
  label: string;
  /** Quotation of the customer; empty when nobody wrote it down. */
  words: string;
  category: string | null;
  /** The event that last worded it: an answer stands only if it was given to that wording. */
  worded: string;
  takenOff: string | null;
  answer: (Done & { answer: AspectAnswer; theirs: string; ours: string; stands: boolean }) | null;
  facts: string;
  finding:
    (Done & { fault: Fault; basis: PayloadOf<'findingMade.v1'>['basis']; cause: string | null }) | null;
}

export interface Checked {
  aspects: Aspect[];
  restatement: (Done & { text: string }) | null;
  missed: (Done & { answer: 'nothing' | 'more'; stands: boolean }) | null;
  /** One per aspect at most: the latest. */
  explanations: (Done & { aspect: Id; policy: string; clause: string; version: string; choice: string })[];
  policyGaps: (Done & { aspect: Id | null; note: string })[];
}
