/** Who complains, how they are spoken with, and what is known of them from before. */
import type { PayloadOf } from '../../event/catalogue';
import type { Figure } from '../../event/payloads/looking-back';
import type { Hash, Id } from '../../event/values';
import type { Done } from './done';

/** The latest word on a figure of the customer's history (Branch B). */
export interface FigureWord extends Done {
  figure: Figure;
  word: 'contested' | 'takenBack' | 'stands' | 'wrong';
  contestedBy: 'customer' | 'manager' | null;
  text: string;
}

export interface OfCustomer {
  customer: {
    name: string | null;
    named: boolean;
    address: string;
    phone: string;
    email: string;
    prefers: string | null;
  };
  /** What people said of whose other incidents are this customer's; the latest word for each. */
  matched: (Done & { other: Id; decided: 'same' | 'different' | 'unsure'; why: string })[];
  /** K6: null while nobody asked; then they speak and hear like most. */
  ways: (Done & PayloadOf<'waysOfTalkingSet.v1'>) | null;
  representative: (Done & PayloadOf<'representativeNoted.v1'>) | null;
  /** What they typed or tapped on the turned screen, oldest first. */
  wrote: (Done & PayloadOf<'customerWrote.v1'>)[];
  /** K8. `isHidden`: the text was taken out for whoever looks; see for-eyes.ts. */
  special: (Done & {
    kind: 'health' | 'special';
    text: string;
    keepUntil: string | null;
    rule: string | null;
    isHidden: boolean;
  })[];
  /** K8: what was kept as long as its rule says, by the hashes of the events that told it. */
  specialErased: (Done & { events: Hash[] })[];
  /** 13.7: other incidents about the same matter, as said here. */
  links: (Done & { other: Id; why: string; reference: string })[];
  figures: FigureWord[];
}
