/** What was listened to, and how warm it was. */
import type { PayloadOf } from '../../event/catalogue';
import type { Attachment } from '../attachments';
import type { Done } from './done';

export interface Heard {
  words: string;
  temperature: (Done & { degrees: number; after: { kind: 'said' | 'done'; what: string } | null })[];
  storyFinished: Done | null;
  writeUpAfter: { chosenAt: string; writtenAt: string | null } | null;
  /** 2.12: e-mails and letters only. */
  readThrough: Done | null;
  /** 2.3: somebody opened the questions while it was hot. */
  questionsOpened: Done | null;
  said: (Done & { moment: string; phrase: string | null })[];
  answers: Record<string, Done & { value: string; private: boolean }>;
  scans: string[];
  /** The latest answer about each number. */
  lookedUp: (Done & PayloadOf<'lookedUp.v1'>)[];
  /** In the order in which they came, those taken off among them. */
  attachments: Attachment[];
}
