// What main may ask of the office: the doorway's own calls, and a few for printing and for the end.
import type { AppState } from '#contract/app-state';
import { callsOf } from '#contract/channels';
import type { Notices, ParsedArgs, Reply } from '#contract/doorway';
import type { TableChosen } from '#contract/bring-in';
import type { PaperChoice } from '#contract/doorway/paper-calls';
import type { PaperPage } from '#contract/paper';
import type { WantedPaper } from '#contract/printing';
import type { RecordsState } from '#contract/records';
import type { Answer } from '#contract/refusal';
import type { BackupFound } from '#contract/restore';
import type { ToMain, ToThread } from '../courier/http-across';
import type { DisplayAnswer, DisplayPage } from '#domain/customer-view/display-page';
import type { Published } from '#contract/overview';
import type { PlaybookFiles } from '#domain/playbook/assemble-playbook';
import type { Signature } from '#domain/event/values';
import type { AttachmentBytes, AttachmentPart, NewAttachment } from '../incidents/attaching';
import type { EmailDraft } from '../printing/email-message';
import type { JobAsked, JobMove } from '../printing/queue/print-queue';
import type { PrintJob } from '../printing/queue/queue-record';
import type { CalendarAsked, CalendarMade } from '../records/calendar/due-calendar';
import type { ExtractAsked, Extracted } from '../records/extract/register-extract';
import type { KdfParameters } from '../vault/kdf';

/** What main answers by itself or puts something of its own to: a dialog, a printer, another window. */
const answeredByMain = [
  ...(['setup.printRecovery', 'shift.awake', 'page.failed', 'restore.choose'] as const),
  ...(['attachment.choose', 'attachment.begin', 'attachment.piece', 'attachment.finish'] as const),
  ...([
    'overview.publish',
    'attachment.saveCopy',
    'person.givePack',
    'calendar.save',
    'bringIn.choose',
  ] as const),
  ...(['paper.print', 'paper.savePdf', 'paper.look', 'paper.lookPage', 'paper.lookEnd'] as const),
  ...(['papers.saveEmail', 'printers.list', 'printQueue.again', 'printQueue.drop'] as const),
  ...(['printAll.begin', 'printAll.stop'] as const),
  ...(['display.state', 'display.choose', 'display.show', 'display.clear'] as const),
  ...(['records.backUp', 'records.exportAll', 'records.exportRegister', 'records.exportOne'] as const),
];
type DeskCall = (typeof callsOf)['desk'][number];
/** Every other call of the desk the office answers as it is, already parsed by the door; the compiler asks it for each. */
export type OfficeCallName = Exclude<DeskCall, (typeof answeredByMain)[number]>;
const ofMain: ReadonlySet<DeskCall> = new Set(answeredByMain);
export const officeCalls = callsOf.desk.filter((name): name is OfficeCallName => !ofMain.has(name));

/** `job`: its place in the queue; it is drawn for whoever asked for it, and its copies are numbered from there. */
export type PaperAsked =
  | { kind: 'slip'; id: string; width: 80 | 58; job?: string }
  | { kind: 'recovery' }
  | ({ kind: 'paper'; job?: string } & PaperChoice)
  | ({ kind: 'pack' } & ParsedArgs<'person.pack'>);
export interface AttachmentAsked {
  incident: string;
  attachment: string;
  part: AttachmentPart;
}
/** As after any telling: when it was on disk, and the incident retold. */
export type Attached = Reply<'incident.tell'>;
export type PrintedHow = 'pdf' | 'dialog';

/** An answer or a signature from the customer's own screen, to what stood there. */
export type DisplayGiven = { shown: string } & ({ answer: DisplayAnswer } | { signature: Signature });
export interface Displaying {
  incident: string | null;
  page: DisplayPage;
}

export interface PlaybookFolders {
  common: PlaybookFiles;
  own: PlaybookFiles;
}

export interface Office {
  /** Never throws and never hangs: a thread that ended answers 'unexpected'. */
  ask<C extends OfficeCallName>(name: C, args: ParsedArgs<C>): Promise<Answer<Reply<C>>>;
  /** One page's model, for main's own printing. The recovery key's groups are there only until typed back. */
  paperPage(what: PaperAsked): Promise<Answer<PaperPage>>;
  /** Seals a photo or file and records it. */
  attach(id: string, file: NewAttachment): Promise<Answer<Attached>>;
  /** Only of the incident that is open at the desk. */
  attachmentBytes(what: AttachmentAsked): Promise<Answer<AttachmentBytes>>;
  /** What lies in a folder that somebody chose to restore from. */
  restoreLook(folder: string): Promise<Answer<BackupFound>>;
  backUp(folder: string): Promise<Answer<RecordsState>>;
  /** Null incidents: it was stopped. */
  exportAll(file: string): Promise<Answer<{ incidents: number | null }>>;
  exportRegister(asked: ExtractAsked): Promise<Answer<Extracted>>;
  /** A table of earlier complaints, as far as it can be told what is what. */
  readTable(file: string): Promise<Answer<TableChosen>>;
  /** Promises as a calendar; see CalendarAsked. */
  dueCalendar(asked: CalendarAsked): Promise<Answer<CalendarMade>>;
  exportOne(id: string, file: string): Promise<Answer<null>>;
  /** Checks a playbook and publishes it at the register. */
  publish(common: PlaybookFiles, own: PlaybookFiles): Promise<Answer<Published>>;
  /** A letter as the text of an e-mail. */
  letterEmail(choice: PaperChoice): Promise<Answer<EmailDraft>>;
  /** That it was saved for a mail program. */
  noteEmail(choice: PaperChoice, addressed: boolean): Promise<Answer<null>>;
  /** Records that a paper came out some other way than through the queue: with its complaint, or among the shop's own events. */
  notePrinted(paper: WantedPaper, how: PrintedHow, copies: number): Promise<Answer<null>>;
  /** The queue on disk. `printJobs`: what isn't over yet. */
  printJobAdd(asked: JobAsked): Promise<Answer<PrintJob>>;
  printJobs(): Promise<Answer<PrintJob[]>>;
  printJobMove(job: string, move: JobMove): Promise<Answer<PrintJob>>;
  printJobDrop(job: string): Promise<Answer<null>>;
  /** Null takes it off. Answers what stands there then. */
  display(incident: string | null): Promise<Answer<null>>;
  displayAnswer(given: DisplayGiven): Promise<Answer<Attached>>;
  /** What may stand before the customer, each time it changes, with the complaint it is of. */
  onDisplayChanged(listener: (shown: Displaying) => void): void;
  onStateChanged(listener: (state: AppState) => void): void;
  onNotice(listener: (told: OfficeNotice) => void): void;
  /** The network is back, or the computer woke. */
  wakeCourier(): void;
  /** Everything typed is on disk, keys wiped, thread ended. */
  stop(): Promise<void>;
}

/** What the thread is started with. */
export interface OfficeSettings {
  home: string;
  appVersion: string;
  /** The folder of playbooks. */
  playbooks: string;
  /** The device secret from the OS keyring, null where there is none; `changed`: it isn't the one of last time. */
  keyring: { secret: Uint8Array | null; name: string; changed: boolean };
  /** For tests: cheaper key derivation, never below the floor. */
  kdf?: KdfParameters;
}

/** Every question that crosses to the thread, with its answer. */
export type OfficeQuestions = {
  [C in OfficeCallName]: { args: ParsedArgs<C>; reply: Reply<C> };
} & {
  paperPage: { args: PaperAsked; reply: PaperPage };
  attach: { args: { id: string; file: NewAttachment }; reply: Attached };
  attachmentBytes: { args: AttachmentAsked; reply: AttachmentBytes };
  restoreLook: { args: { folder: string }; reply: BackupFound };
  recordsBackUp: { args: { folder: string }; reply: RecordsState };
  recordsExportAll: { args: { file: string }; reply: { incidents: number | null } };
  dueCalendar: { args: CalendarAsked; reply: CalendarMade };
  recordsExportRegister: { args: ExtractAsked; reply: Extracted };
  bringInRead: { args: { file: string }; reply: TableChosen };
  recordsExportOne: { args: { id: string; file: string }; reply: null };
  /** A playbook's files as they were read from a folder. */
  overviewPublish: { args: PlaybookFolders; reply: Published };
  letterEmail: { args: PaperChoice; reply: EmailDraft };
  noteEmail: { args: { choice: PaperChoice; addressed: boolean }; reply: null };
  notePrinted: { args: { paper: WantedPaper; how: PrintedHow; copies: number }; reply: null };
  printJobAdd: { args: JobAsked; reply: PrintJob };
  printJobs: { args: null; reply: PrintJob[] };
  printJobMove: { args: JobMove & { job: string }; reply: PrintJob };
  printJobDrop: { args: { job: string }; reply: null };
  /** The network is back, or the computer woke. */
  wakeCourier: { args: null; reply: null };
  display: { args: { incident: string | null }; reply: null };
  displayAnswer: { args: DisplayGiven; reply: Attached };
  stop: { args: null; reply: null };
};
export type QuestionName = keyof OfficeQuestions;

export interface Question {
  id: number;
  name: QuestionName;
  args: unknown;
}
/** What the office tells the desk's window, unasked. */
export type OfficeNotice = {
  [N in OfficeNoticeName]: { notice: N; value: Notices[N] };
}[OfficeNoticeName];
type OfficeNoticeName = 'headOffice.changed' | 'incidents.arrived' | 'overview.news';
export type FromThread =
  | { id: number; answer: Answer<unknown> }
  | { state: AppState }
  | { display: Displaying }
  | OfficeNotice
  | ToMain;
export type ToOffice = Question | ToThread;
