/** An incident as its events tell it: what screens, reports and lists show. Never stored as truth, always retold. */
import type {
  AspectAnswer,
  Channel,
  Due,
  Fault,
  Id,
  Length,
  Place,
  RemedyAnswer,
  RemedyKind,
} from '../event/values';
import type { Figure } from '../event/payloads/looking-back';
import type { PayloadOf } from '../event/catalogue';
import type { Money } from '../money/money';
import type { Attachment } from './attachments';

/** Who did something, when by the maker's clock, and in which event. */
export interface Done {
  by: Id;
  byName: string;
  at: string;
  hash: string;
}

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
  approval: (Done & { manager: Id; managerName: string }) | null;
  /** 9.6: it waits for a manager's word, and the customer was promised when they'll know. */
  asked: (Done & { promise: Id | null }) | null;
  /** A manager said no; somebody offers something else. */
  refused: (Done & { reason: string }) | null;
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

/** The latest word on a figure of the customer's history (Branch B). */
export interface FigureWord extends Done {
  figure: Figure;
  word: 'contested' | 'takenBack' | 'stands' | 'wrong';
  contestedBy: 'customer' | 'manager' | null;
  text: string;
}

export interface WrittenSummary extends Done {
  text: string;
  /** False: as it was composed. */
  edited: boolean;
  covers: string[];
}

/** Two or more accounts of one thing whose makers didn't know of each other. Both are kept. */
export interface Contested {
  subject: string;
  versions: { hash: string; type: string; byName: string; at: string }[];
}

/** What was added after the report was sealed, or reached us only then. */
export interface Addendum {
  hash: string;
  type: string;
  byName: string;
  at: string;
  seen: boolean;
}

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

/** One kind of serious (Branch C), by its id in the playbook. */
export interface SeriousMatter extends Done {
  kind: string;
  note: string;
  since: string;
  /** Raised when a complaint could have one kind only: the next such one takes its place. */
  isAlone: boolean;
  accepted: (Done & { who: string; acceptedAt: string }) | null;
}

export type SetAside = Done & { reason: string; into: { id: Id; reference: string } | null };

export interface Incident {
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
  holder: { id: Id; name: string } | null;
  /** K5: who took it stays the customer's contact, wherever it is decided. */
  contact: { id: Id; name: string } | null;
  handOver: HandOver | null;
  /** Every offer that has an answer, oldest first. */
  handOvers: (Done & HandOverEnd & Pick<HandOver, 'id' | 'from' | 'to'>)[];
  state: 'open' | 'parked' | 'sealed' | 'void';
  parked: (Done & { reason: string; note: string; place: Place | null; promise: Id | null }) | null;
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
  /** 2.12: e-mails and letters only. */
  readThrough: Done | null;
  /** 1.7 */
  acknowledged: (Done & { how: 'slip' | 'letter' | 'email' | 'spoken'; promise: Id; text: string })[];
  /** K8. `isHidden`: the text was taken out for whoever looks; see for-eyes.ts. */
  special: (Done & {
    kind: 'health' | 'special';
    text: string;
    keepUntil: string | null;
    rule: string | null;
    isHidden: boolean;
  })[];
  retentionHold: (Done & { reason: string }) | null;
  /** 13.7: other incidents about the same matter, as said here. */
  links: (Done & { other: Id; why: string })[];
  figures: FigureWord[];
  words: string;
  temperature: (Done & { degrees: number; after: { kind: 'said' | 'done'; what: string } | null })[];
  storyFinished: Done | null;
  writeUpAfter: { chosenAt: string; writtenAt: string | null } | null;
  said: (Done & { moment: string; phrase: string | null })[];
  answers: Record<string, Done & { value: string; private: boolean }>;
  scans: string[];
  /** In the order in which they came, those taken off among them. */
  attachments: Attachment[];
  aspects: Aspect[];
  restatement: (Done & { text: string }) | null;
  missed: (Done & { answer: 'nothing' | 'more'; stands: boolean }) | null;
  staff: Consulted[];
  facts: Fact[];
  /** One per aspect at most: the latest. */
  explanations: (Done & { aspect: Id; policy: string; clause: string; version: string; choice: string })[];
  sought: (Done & { words: string; dontKnow: boolean }) | null;
  policyGaps: (Done & { aspect: Id | null; note: string })[];
  remedies: Remedy[];
  /** 9.4. `promise`: when a manager has looked at it by; null where none was made. */
  noRemedy: (Done & { reason: string; promise: Id | null }) | null;
  managerAsked: (Done & { answer: 'coming' | 'rings' | 'nobody'; who: string; brief: string })[];
  ledger: LedgerRow[];
  promises: Promised[];
  recap: (Done & { how: 'aloud' | 'screen' | 'writtenUpAfter'; covers: string[]; stands: boolean }) | null;
  agreement:
    | (Done & {
        answer: 'yes' | 'no' | 'thinking';
        how: 'spoken' | 'screen';
        covers: string[];
        stands: boolean;
      })
    | null;
  /** K11. Whether it still counts is asked of customer-view/agreed-sheet alone. */
  signature: (Done & PayloadOf<'customerSigned.v1'>) | null;
  ifTheyComeBack: string;
  outcome: (Done & PayloadOf<'outcomeSet.v1'>) | null;
  /** 12.1. What was written in own words before stays in `earlierSummaries`, oldest first. */
  summary: WrittenSummary | null;
  earlierSummaries: WrittenSummary[];
  /** Branch C: since when, and every kind that stands. Null: nothing serious, or all of it was taken back. */
  serious: { at: string; matters: SeriousMatter[] } | null;
  seriousTakenBack: (Done & { kind: string; note: string; reason: string })[];
  /** 13.5: they said that it may become public, and which manager knows. */
  publicity: (Done & PayloadOf<'publicityFlagged.v1'>) | null;
  /** 13.7: opened by mistake (`into` null), or part of another one. Null: it stands by itself. */
  setAside: SetAside | null;
  restored: (Done & { reason: string; was: SetAside })[];
  /** 2.3: somebody opened the questions while it was hot. */
  questionsOpened: Done | null;
  /** Null: everybody at the branch may see it. Asked through who-may-see alone. */
  restricted: Restriction | null;
  restrictions: (Done & { person: Id | null; area: boolean })[];
  restrictionsLifted: (Done & { reason: string })[];
  boundaries: (Done & { step: 'limit' | 'lastWarning' | 'leaving' })[];
  seal: (Done & { covers: string[]; reference: string }) | null;
  notes: (Done & { text: string })[];
  corrections: (Done & { about: string; was: string; now: string; reason: string })[];
  prints: (Done & { how: 'pdf' | 'printer' | 'dialog'; printer: string; copies: number })[];
  addenda: Addendum[];
  contested: Contested[];
  /** Events that this version of Amends can't read: kept and passed on; the screen says that an update is needed. */
  newer: number;
  erased: number;
  /** Its words are gone; what stands here is told from figures. Asked of before anything is shown or added. */
  erasure: (Done & { why: 'asked' | 'kept'; rule: string | null }) | null;
  heads: string[];
  /** The newest instant that any event names, for lists only. */
  touchedAt: string | null;
}

export function emptyIncident(id: Id): Incident {
  return {
    id,
    branch: '',
    reference: null,
    sample: false,
    length: 'usual',
    lengthChanges: [],
    channel: 'walkIn',
    playbook: null,
    currency: 'GBP',
    language: 'en',
    opened: null,
    zone: 'UTC',
    receivedAt: null,
    heardBeforeOpening: null,
    happened: '',
    holder: null,
    contact: null,
    handOver: null,
    handOvers: [],
    state: 'open',
    parked: null,
    customer: { name: null, named: false, address: '', phone: '', email: '', prefers: null },
    matched: [],
    ways: null,
    representative: null,
    wrote: [],
    readThrough: null,
    acknowledged: [],
    special: [],
    retentionHold: null,
    links: [],
    figures: [],
    words: '',
    temperature: [],
    storyFinished: null,
    writeUpAfter: null,
    said: [],
    answers: {},
    scans: [],
    attachments: [],
    aspects: [],
    restatement: null,
    missed: null,
    staff: [],
    facts: [],
    explanations: [],
    sought: null,
    policyGaps: [],
    remedies: [],
    noRemedy: null,
    managerAsked: [],
    ledger: [],
    promises: [],
    recap: null,
    agreement: null,
    signature: null,
    ifTheyComeBack: '',
    outcome: null,
    summary: null,
    earlierSummaries: [],
    serious: null,
    seriousTakenBack: [],
    publicity: null,
    setAside: null,
    restored: [],
    questionsOpened: null,
    restricted: null,
    restrictions: [],
    restrictionsLifted: [],
    boundaries: [],
    seal: null,
    notes: [],
    corrections: [],
    prints: [],
    addenda: [],
    contested: [],
    newer: 0,
    erased: 0,
    erasure: null,
    heads: [],
    touchedAt: null,
  };
}
