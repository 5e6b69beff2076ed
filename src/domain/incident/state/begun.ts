/** How a complaint came to be written down: by whom, when it reached us, by which way, how long it may get. */
import type { Channel, Id, Length, Place } from '../../event/values';
import type { Done } from './done';

export interface Begun {
  id: Id;
  branch: string;
  reference: string | null;
  sample: boolean;
  length: Length;
  /** Every change of length with its reason, oldest first. */
  lengthChanges: (Done & { length: Length; why: string })[];
  channel: Channel;
  playbook: { name: string; version: string } | null;
  currency: string;
  language: string;
  opened: Done | null;
  zone: string;
  receivedAt: string | null;
  /** Written down while the desk was locked; `at` and `byName` say when it was taken in, and by whom. */
  heardBeforeOpening: (Done & { begunAt: string; writtenAt: string }) | null;
  happened: string;
  state: 'open' | 'parked' | 'sealed' | 'void';
  parked: (Done & { reason: string; note: string; place: Place | null; promise: Id | null }) | null;
}
