/** What was promised, by whom and by when, and that they know we have it. */
import type { Due, Id } from '../../event/values';
import type { Done } from './done';

export interface Promised {
  id: Id;
  what: string;
  kind: 'call' | 'task' | 'check';
  owner: Id;
  ownerName: string;
  standIn: string;
  due: Due;
  number: string;
  made: Done;
  kept: (Done & { how: string }) | null;
  /** Read out since it was made. */
  read: boolean;
}

export interface Owing {
  promises: Promised[];
  /** 1.7 */
  acknowledged: (Done & { how: 'slip' | 'letter' | 'email' | 'spoken'; promise: Id; text: string })[];
}
