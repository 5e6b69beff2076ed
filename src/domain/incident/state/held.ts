/** In whose hands it is, who was asked to take it, and who may see it at all. */
import type { PayloadOf } from '../../event/catalogue';
import type { Due, Id } from '../../event/values';
import type { Done } from './done';

/** A colleague was asked to take it and hasn't answered: until then whoever asked still owns it (1.4). */
export interface HandOver {
  id: Id;
  from: { id: Id; name: string };
  to: { id: Id; name: string };
  brief: PayloadOf<'handOverOffered.v1'>['brief'];
  note: string;
  /** By when they should have answered. */
  due: Due;
  offered: Done;
  /** It went on to the duty manager of the day, and doesn't lapse any more. */
  last: boolean;
}

export interface HandOverEnd {
  how: 'accepted' | 'refused' | 'lapsed' | 'withdrawn';
  why: string;
}

/** K4: a colleague is the subject. Whoever it is about is known by id alone. */
export interface Restriction {
  /** Empty: somebody who isn't on the tiles. */
  subjects: Id[];
  /** No manager here may decide it: it goes to the area. */
  area: boolean;
}

export interface Held {
  holder: { id: Id; name: string } | null;
  /** K5: who took it stays the customer's contact, wherever it is decided. */
  contact: { id: Id; name: string } | null;
  handOver: HandOver | null;
  /** Every offer that has an answer, oldest first. */
  handOvers: (Done & HandOverEnd & Pick<HandOver, 'id' | 'from' | 'to'>)[];
  managerAsked: (Done & { answer: 'coming' | 'rings' | 'nobody'; who: string; brief: string })[];
  /** Null: everybody at the branch may see it. Asked through who-may-see alone. */
  restricted: Restriction | null;
  restrictions: (Done & { person: Id | null; area: boolean })[];
  restrictionsLifted: (Done & { reason: string })[];
}
