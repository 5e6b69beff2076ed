// Everything main can refuse, by name. The words for staff stand in the renderer's message catalogue under the same name.
import type { Missing } from '#domain/incident/gates';
import type { PaperNeed } from '#domain/playbook/papers';

/** Code → the facts its message needs. Adding one here makes the compiler ask for its words. */
export interface RefusalFacts {
  // at the door
  notForThisWindow: Record<never, never>;
  notValid: { field: string };
  tooLong: { field: string };
  unexpected: Record<never, never>;
  // opening the shop
  notOpen: Record<never, never>;
  nobodyAtTheDesk: Record<never, never>;
  managersOnly: Record<never, never>;
  wrongPin: { triesLeft: number };
  tooSoon: { retryAt: number };
  closedByWrongPins: Record<never, never>;
  wrongPassphrase: Record<never, never>;
  weakPassphrase: Record<never, never>;
  mistypedRecoveryKey: Record<never, never>;
  wrongRecoveryKey: Record<never, never>;
  recoveryNotTyped: Record<never, never>;
  keyringChanged: Record<never, never>;
  letterboxFull: Record<never, never>;
  noPinHere: Record<never, never>;
  alreadySetUp: Record<never, never>;
  samePin: Record<never, never>;
  /** K7: somebody else wears this number. */
  badgeTaken: { name: string };
  notYourself: Record<never, never>;
  lastManager: Record<never, never>;
  lastKeyholder: Record<never, never>;
  // the store
  inUse: Record<never, never>;
  newerStore: Record<never, never>;
  damagedStore: Record<never, never>;
  damagedIncident: Record<never, never>;
  diskFull: Record<never, never>;
  readOnly: Record<never, never>;
  notSaved: Record<never, never>;
  /** Its bytes may be good: the disk doesn't give them just now. */
  incidentNotRead: Record<never, never>;
  /** The list of complaints, not the complaints. */
  listNotRead: Record<never, never>;
  // an incident (domain/incident/decide)
  noSuchIncident: Record<never, never>;
  sealed: Record<never, never>;
  void: Record<never, never>;
  /** 13.7: the other one was closed as part of this one, so the two stay linked. */
  partOfThis: { reference: string };
  /** Its words are gone for good; only figures are left. */
  erased: Record<never, never>;
  /** K8: a manager holds it, so nothing of it is thrown away. */
  onHold: { name: string };
  notClosed: Record<never, never>;
  notHolder: Record<never, never>;
  madeByAmends: Record<never, never>;
  noSuchThing: Record<never, never>;
  /** The customer's screen: what they answered isn't what stands there any more. */
  changedMeanwhile: Record<never, never>;
  nothingToShow: Record<never, never>;
  otherCurrency: Record<never, never>;
  gateHolds: { missing: Missing[] };
  /** Branch C: no fault, no gesture, no apology for a fault. */
  notWhenSerious: Record<never, never>;
  /** "This is about me": whom somebody named to take it can't. */
  cannotTakeIt: Record<never, never>;
  /** 11.1: `day` as in a calendar: "2026-11-27". */
  beforeArrival: { label: string; arrives: string; day: string };
  notByVoice: Record<never, never>;
  notReadThrough: Record<never, never>;
  authorityNotSeen: Record<never, never>;
  beyondAuthority: { perGesture: number; perDay: number };
  // photos and files
  notAPicture: Record<never, never>;
  tooBigToAttach: Record<never, never>;
  pictureTooLarge: Record<never, never>;
  pictureUnsafe: Record<never, never>;
  tooManyAttachments: Record<never, never>;
  damagedAttachment: Record<never, never>;
  /** Its bytes aren't on this computer: another desk attached it, or they were lost here. */
  attachmentNotHere: Record<never, never>;
  notAttached: Record<never, never>;
  copyNotSaved: Record<never, never>;
  // the records themselves
  recordsAreHere: Record<never, never>;
  noBackupHere: Record<never, never>;
  newerBackup: Record<never, never>;
  damagedBackup: Record<never, never>;
  restoreFull: Record<never, never>;
  restoreFailed: Record<never, never>;
  letterTaken: { letter: string };
  jobUnderWay: Record<never, never>;
  jobStopped: Record<never, never>;
  fileNotSaved: { file: string };
  tooManyForWorkbook: { most: number };
  nothingPromised: Record<never, never>;
  /** A table of earlier complaints: gone, not to be read, or with a quotation mark that never closes. */
  tableNotRead: { file: string };
  /** A workbook, a picture: no text. */
  notATable: { file: string };
  tableTooBig: { rows: number; megabytes: number };
  tableEmpty: { file: string };
  /** It was let go of: somebody else came to the desk, or the page was left. */
  noTableChosen: Record<never, never>;
  nothingToBringIn: Record<never, never>;
  // head office's register
  notARegister: Record<never, never>;
  codeNotGood: Record<never, never>;
  registerAway: Record<never, never>;
  registerRefused: Record<never, never>;
  /** Only on a computer of head office or an area manager, or only head office's own. */
  headOfficeOnly: Record<never, never>;
  alreadyInRegister: Record<never, never>;
  /** It was there: answered, changed or filed meanwhile. */
  noLongerThere: Record<never, never>;
  /** The line broke behind a yes or no from afar. */
  notSureItArrived: Record<never, never>;
  /** Complaints were written on this computer: it stays a branch's. */
  holdsComplaints: Record<never, never>;
  noPlaybookThere: Record<never, never>;
  // paper
  /** What has to be there before it means anything. */
  paperNotYet: { need: PaperNeed };
  /** 3.9: nobody has said yes to these words. */
  needsManagersYes: Record<never, never>;
  notFiled: Record<never, never>;
  noPrinter: Record<never, never>;
  printFailed: { printer: string };
  /** It was removed or renamed. */
  printerGone: { printer: string };
  notDrawn: Record<never, never>;
  /** No filed report is among what was found. */
  nothingFiled: Record<never, never>;
  pdfNotSaved: Record<never, never>;
}

export type RefusalCode = keyof RefusalFacts;
export type Refusal = { [C in RefusalCode]: { code: C } & RefusalFacts[C] }[RefusalCode];

/** What every call answers: a value, or a refusal with its name. Nothing is ever thrown across the door. */
export type Answer<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export const yes = <T>(value: T): Answer<T> => ({ ok: true, value });
export const no = (refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal });
