// What the desk and main say to each other about printers, papers on their way, and what became of them.
import { z } from 'zod';
import { paperChoice } from './doorway/paper-calls';
import { reportPaper } from '#domain/paper/paper';
import { line } from '#domain/wording/clean-text';

/** What somebody has to do something about, at the printer itself. */
export type PrinterTrouble = 'paper' | 'jam' | 'open' | 'ink' | 'offline' | 'paused';

export interface Printer {
  /** The system's; never shown where there is a label. */
  name: string;
  label: string;
  /** Where it stands, as the system was told. */
  place: string;
  isDefault: boolean;
  isTwoSided: boolean;
  /** `unknown`: the system doesn't say, as on Windows for most drivers. */
  state: 'ready' | 'busy' | 'stopped' | 'unknown';
  trouble: PrinterTrouble | null;
  /** False: whoever looks after it has switched it off. */
  takesJobs: boolean;
}

export const sides = z.enum(['one', 'long', 'short']);
export type Sides = z.infer<typeof sides>;
export const rollWidth = z.union([z.literal(80), z.literal(58)]);
export type RollWidth = z.infer<typeof rollWidth>;

/** Which printer takes which kind of paper, and where people find it. Of this computer: the one beside it has others. */
const chosen = {
  /** Null: the system's dialog asks each time. */
  printer: z.string().max(300).nullable().default(null),
  /** As it was called when it was chosen, to be named once it is gone. */
  label: line(120).default(''),
  /** "Office, behind the desk": for the line "collect it from …". */
  place: line(120).default(''),
};
export const paperSettings = z.object({
  report: z.object({ ...chosen, sides: sides.default('one') }).prefault({}),
  slip: z.object({ ...chosen, roll: rollWidth.default(80) }).prefault({}),
});
export type PaperSettings = z.infer<typeof paperSettings>;
export type PaperKind = keyof PaperSettings;

/** One thing that goes on paper. */
const slip = z.object({ kind: z.literal('slip'), id: z.uuid() });
/** Any paper of the playbook. */
const ofPlaybook = paperChoice.extend({ kind: z.literal('paper') });
/** What can be looked at page by page. */
export const onePaper = z.discriminatedUnion('kind', [slip, ofPlaybook]);
export const wantedPaper = z.discriminatedUnion('kind', [
  slip,
  ofPlaybook,
  /** Several reports as one run, numbered "sheet n of N". */
  z.object({ kind: z.literal('reports'), ids: z.array(z.uuid()).min(1).max(200) }),
]);
export type WantedPaper = z.infer<typeof wantedPaper>;

/** The incident report goes the way of every other paper. */
export const reportOf = (id: string) =>
  ({ kind: 'paper', paper: reportPaper, of: id, own: {} }) satisfies WantedPaper;

/** A paper that is being looked at before it is printed. */
export interface Looked {
  look: string;
  pages: number;
}
/** One of its pages as it comes out, in dots, and what it says for whoever doesn't see it. */
export interface LookedPage {
  png: Uint8Array;
  width: number;
  height: number;
  text: string;
}

/**
 * `waiting`: here, until its printer goes on or somebody is at the desk · `atPrinter`: the system has it and it isn't out
 * yet · `printed`: the system says so · `handedOn`: the system took it and tells no more · `failed`, `cancelled`: over.
 */
export type JobState = 'waiting' | 'atPrinter' | 'printed' | 'handedOn' | 'failed' | 'cancelled';
/** `gone`: no such printer any more · `away`: the system refused or doesn't answer · `notDrawn`: the page itself. */
export type JobTrouble = PrinterTrouble | 'gone' | 'away' | 'notDrawn' | 'nobodyHere' | 'tooLong';

export interface JobLine {
  id: string;
  kind: WantedPaper['kind'];
  /** Of a paper of the playbook. */
  title: string;
  /** Null: it has none, or it can't be read. */
  reference: string | null;
  /** Of `reports`: how many. */
  count: number;
  printer: string;
  label: string;
  place: string;
  copies: number;
  by: string;
  askedAt: string;
  changedAt: string;
  state: JobState;
  trouble: JobTrouble | null;
}
