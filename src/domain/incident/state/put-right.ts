/** What they would like, what was offered and answered, and what became of it. */
import type { PayloadOf } from '../../event/catalogue';
import type { Id, RemedyAnswer, RemedyKind } from '../../event/values';
import type { Money } from '../../money/money';
import type { Done } from './done';

/** 9.6: whose computer a yes or no was given at; left out: at a desk of the branch. */
export type FromAfar = 'area' | 'headOffice';

export interface Remedy {
  id: Id;
  key: string | null;
  kind: RemedyKind;
  label: string;
  aspect: Id | null;
  amount: Money | null;
  clause: string;
  arrives: string;
  gives: 'staff' | 'manager';
  offered: Done;
  withdrawn: boolean;
  answer: (Done & { answer: RemedyAnswer }) | null;
  approval: (Done & { manager: Id; managerName: string; from?: FromAfar; note?: string }) | null;
  /** 9.6: it waits for a manager's word, and the customer was promised when they'll know. */
  asked: (Done & { promise: Id | null }) | null;
  /** A manager said no; somebody offers something else. */
  refused: (Done & { reason: string; from?: FromAfar }) | null;
}

export interface LedgerRow {
  id: Id;
  remedy: Id | null;
  label: string;
  amount: Money | null;
  state: PayloadOf<'ledgerRowEntered.v1'>['state'];
  arrives: string;
  entered: Done;
  takenOff: boolean;
  /** Read out since it last changed. */
  read: boolean;
}

export interface PutRight {
  sought: (Done & { words: string; dontKnow: boolean }) | null;
  remedies: Remedy[];
  /** 9.4. `promise`: when a manager has looked at it by; null where none was made. */
  noRemedy: (Done & { reason: string; promise: Id | null }) | null;
  ledger: LedgerRow[];
}
