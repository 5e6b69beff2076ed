/**
 * What a filed report says, row by row, before it is put into words. Instants, amounts and answers stay data:
 * whoever renders it knows the language. There is no field here for what must never be on paper.
 */
import type { PayloadOf } from '../event/catalogue';
import type {
  Signature,
  AspectAnswer,
  Channel,
  Fault,
  Length,
  Outcome,
  RemedyAnswer,
  RemedyKind,
} from '../event/values';
import type { AttachmentKind } from '../attachment/kinds';
import type { Money } from '../money/money';

/** Somebody, and when by the clock of the desk they were at. */
export interface ByAt {
  byName: string;
  at: string;
}

export interface AspectRow {
  id: string;
  label: string;
  words: string;
  facts: string;
  answer: (ByAt & { answer: AspectAnswer; theirs: string; ours: string; stands: boolean }) | null;
}

export interface FindingRow {
  id: string;
  label: string;
  fault: Fault;
  basis: PayloadOf<'findingMade.v1'>['basis'];
}

/** One fact with everybody's version. Staff are roles here, never names (K7). */
export interface FactRow {
  id: string;
  /** The aspect it belongs to. */
  aspect: string;
  text: string;
  customer: string;
  staff: { role: string; text: string }[];
  evidence: string;
  agreed: 'agreed' | 'notAgreed' | 'notKnown';
  /** What stood there before it was changed, oldest first. */
  earlier: string[];
}

export type RowState =
  | { kind: 'done'; proof: 'till' | 'scan' | 'time' | 'note'; detail: string; at: string }
  | { kind: 'toDo'; ownerName: string; dueAt: string; dueZone: string }
  | { kind: 'toDo'; ownerName: null }
  | { kind: 'depends'; on: string; otherwise: string }
  /** Offered, and nothing in the ledger came of it. */
  | { kind: 'offered' };

export interface DoneRow {
  id: string;
  label: string;
  ground: { kind: RemedyKind; clause: string } | null;
  /** Signed from the customer's side: + to the customer, − the customer pays. */
  amount: Money | null;
  state: RowState;
  arrives: string;
  answer: RemedyAnswer | null;
  approved: ByAt | null;
}

export interface PromiseRow {
  id: string;
  what: string;
  ownerName: string;
  standIn: string;
  dueAt: string;
  dueZone: string;
  number: string;
  /** What the house does for itself (Branch C, K4): on no copy of the customer's. */
  isHouseOwn: boolean;
  kept: (ByAt & { how: string }) | null;
}

export interface CorrectionRow extends ByAt {
  id: string;
  about: string;
  was: string;
  now: string;
  reason: string;
}

/** A photo or file, listed with its hash; photos are printed small. */
export interface AttachmentRow extends ByAt {
  id: string;
  name: string;
  caption: string;
  kind: AttachmentKind;
  /** In bytes. */
  size: number;
  /** Hexadecimal SHA-256 of what is kept. */
  sha256: string;
  hasPicture: boolean;
}

/** What came after the seal. `other` tells only the kind: an entry of another desk that didn't know of the sealing. */
export type LaterEntry = ByAt & { id: string } & (
    | { kind: 'note'; text: string }
    | { kind: 'promise'; promise: PromiseRow }
    | { kind: 'kept'; what: string; how: string }
    | { kind: 'attached'; attachment: AttachmentRow }
    | { kind: 'other'; type: string }
  );

export interface IncidentReport {
  language: string;
  zone: string;
  sample: boolean;
  letterhead: { name: string; address: string };
  reference: string;
  filedAt: string;
  /** Hexadecimal SHA-256 of the seal. */
  record: string;
  copy: ByAt & { number: number };
  length: Length;
  outcome: {
    outcome: Outcome;
    happy: 'yes' | 'no' | 'left' | null;
    passedTo: string;
    acceptedAt: string | null;
    whereNext: string;
  } | null;
  ifTheyComeBack: string;
  /** 12.1: the whole in short, as it was filed; empty where the report is short enough without. */
  summary: string;
  /** What a person complaining is called here: "guest". */
  one: string;
  customer: {
    name: string;
    /** How we speak to them; empty when nobody was named. */
    address: string;
    phone: string;
    email: string;
    prefers: 'call' | 'text' | 'email' | 'letter' | 'none' | null;
  };
  handled: {
    opened: ByAt | null;
    closed: ByAt;
    channel: Channel;
    parked: ByAt | null;
    managerAsked: (ByAt & { answer: 'coming' | 'rings' | 'nobody'; who: string }) | null;
    playbook: { title: string; version: string };
  };
  times: {
    happened: string;
    receivedAt: string | null;
    /** Only when it was entered markedly later than it reached us. */
    enteredAt: string | null;
    /** K3. */
    writtenUpAfter: { chosenAt: string; writtenAt: string | null } | null;
  };
  /** It was written down before there was Amends: from which file, and what its row said of it. Null: taken here. */
  broughtIn:
    | (ByAt & {
        file: string;
        row: number;
        receivedOn: string;
        closedOn: string | null;
        theirReference: string;
        done: string;
      })
    | null;
  /** Branch C: from when on every gate was lifted; neither kind nor note goes on paper. */
  seriousSince: string | null;
  /** Several kinds of serious: who accepted them, one by one. The kinds themselves are never on paper. */
  acceptedBy: { who: string; at: string }[];
  words: string;
  aspects: AspectRow[];
  missedAskedAt: string | null;
  sideBySide: FactRow[];
  /** Roles of the staff who were heard. */
  heard: string[];
  findings: FindingRow[];
  sought: { words: string; dontKnow: boolean } | null;
  regretAt: string | null;
  faultApologyAt: string | null;
  done: DoneRow[];
  noRemedy: string;
  /** Null where no amount moves. `certain`: done or promised; `depending`: what still hangs on something. */
  total: { certain: Money; depending: Money | null } | null;
  recap: (ByAt & { how: 'aloud' | 'screen' | 'writtenUpAfter' }) | null;
  agreement: (ByAt & { answer: 'yes' | 'no' | 'thinking'; how: 'spoken' | 'screen'; stands: boolean }) | null;
  promised: PromiseRow[];
  attached: AttachmentRow[];
  notes: (ByAt & { id: string; text: string })[];
  /** Made before the seal. */
  corrected: CorrectionRow[];
  signatures: {
    house: boolean;
    customer: boolean;
    /** What they signed on their own screen, while it stands for these very rows. */
    signed: (ByAt & { signature: Signature }) | null;
  };
  /** Accounts that stood side by side when it was sealed, and entries that can't be read here. */
  unresolved: { contested: number; newer: number; erased: number };
  /** Never part of what was sealed. */
  later: { corrections: CorrectionRow[]; entries: LaterEntry[] };
}
