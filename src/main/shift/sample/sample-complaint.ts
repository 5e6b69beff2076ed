// The shape of one made-up complaint of the sample branch, before it is told event by event.
import type { Channel, Fault, Length, RemedyKind } from '#domain/event/values';

export type SamplePerson = 'Amira K.' | 'Ben T.' | 'Chen W.' | 'Dora M.';

/** A moment of the branch: a time on a day before today, or so many minutes before the sample is made. */
export type Moment = { daysAgo: number; at: string } | { minutesAgo: number };

export interface SampleAspect {
  label: string;
  words?: string;
  category?: string;
  fault?: Fault;
  /** A clause of the hotel's papers ("4.2 Payments taken in error"), or a reason in staff's own words. */
  basis?: { policy: string; clause: string; title: string } | { reason: string };
  cause?: string;
}
export interface SamplePromise {
  what: string;
  kind: 'call' | 'task' | 'check';
  owner: SamplePerson;
  standIn?: string;
  number?: string;
  due: Moment;
  /** When somebody kept it, and what they wrote. */
  kept?: { when: Moment; how: string };
}
export interface SampleRemedy {
  key?: string;
  kind: RemedyKind;
  label: string;
  /** Minor units. */
  amount?: number;
  clause?: string;
  arrives?: string;
  gives?: 'manager';
  answer?: 'yes' | 'no' | 'thinking';
  /** How it was done, or who promised to do it. */
  done?: { proof: 'till' | 'time' | 'note'; detail: string };
  promised?: SamplePromise;
}
export type SampleEnd =
  | { outcome: 'settled' }
  | { outcome: 'notSettled'; whereNext: string }
  | { outcome: 'passedTo'; who: string }
  | { parked: string; note: string; promise?: SamplePromise }
  | { stillOpen: 'listening' | 'checking' | 'putting right' };

export interface SampleComplaint {
  when: Moment;
  by: SamplePerson;
  channel?: Channel;
  length?: Extract<Length, 'usual' | 'full'>;
  guest?: { name: string; address: string; phone?: string };
  words: string;
  degrees: number[];
  aspects: SampleAspect[];
  sought?: string;
  remedies?: SampleRemedy[];
  comeBack?: string;
  end: SampleEnd;
  /** Added after it was filed. */
  note?: { by: SamplePerson; when: Moment; text: string };
  correction?: { by: SamplePerson; when: Moment; about: string; was: string; now: string; reason: string };
}

/** K1: one line, and how they left. */
export interface SmallComplaint {
  when: Moment;
  by: SamplePerson;
  label: string;
  category: string;
  words: string;
  did: string;
  happy: 'yes' | 'no' | 'left';
}
