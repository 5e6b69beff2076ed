/**
 * K8: everything the shop holds about one person, to be checked by a manager and given to them. What is theirs is in it
 * word for word; what is about somebody else isn't, and the pack says what was left out and why.
 */
import type { Incident } from '../incident/state';
import { packLines, specialLines, type PackLine, type PackNames, type QuestionAsked } from './pack-lines';

export interface PackCase {
  incident: string;
  reference: string | null;
  receivedAt: string | null;
  zone: string;
  state: Incident['state'];
  lines: PackLine[];
}

/** Why something isn't in it; `count` where there is something to count. */
export const leftOutReasons = [
  'byHand',
  'health',
  'colleagues',
  'files',
  'maybeTheirs',
  'unreadable',
  'erased',
  'aboutOneOfUs',
  'temperature',
  'figures',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];
/** Said in every pack, whatever there was: to say it only where it is so would tell that it is so. */
const always: readonly LeftOutReason[] = ['aboutOneOfUs', 'temperature', 'figures'];
export interface LeftOut {
  why: LeftOutReason;
  /** Null: said of every pack, and nothing is counted. */
  count: number | null;
}

export interface PersonPack {
  name: string | null;
  cases: PackCase[];
  leftOut: LeftOut[];
}

export interface PackAsked {
  /** Complaints that are surely this person's, each as its reader may see it; restricted ones among them are left out here. */
  theirs: readonly Incident[];
  /** How many more may be theirs, and nobody has said so. */
  maybe: number;
  /** How many are theirs and can't be read on this computer. */
  unreadable: number;
  questions: readonly QuestionAsked[];
  staff: PackNames;
  /** Ids of lines that a manager took out, because they are about somebody else. */
  without: ReadonlySet<string>;
  withHealth: boolean;
}

export function personPack(asked: PackAsked): PersonPack {
  // A complaint about a colleague is as much about them: it is never given out by this way (K4).
  const open = asked.theirs.filter(({ restricted }) => restricted === null);
  const all = open.map((incident) => ({ incident, lines: linesFor(incident, asked) }));
  const kept = (lines: readonly PackLine[]) => lines.filter(({ id }) => !asked.without.has(id));
  const everyLine = all.flatMap(({ lines }) => lines);
  return {
    name: open.map(({ customer }) => customer.name).find((name) => name !== null) ?? null,
    cases: all.map(({ incident, lines }) => ({
      incident: incident.id,
      reference: incident.reference,
      receivedAt: incident.receivedAt ?? incident.opened?.at ?? null,
      zone: incident.zone,
      state: incident.state,
      lines: kept(lines),
    })),
    leftOut: whatIsOut(open, asked, everyLine.length - kept(everyLine).length),
  };
}

function linesFor(incident: Incident, { questions, staff, withHealth }: PackAsked): PackLine[] {
  return [...packLines(incident, { questions, staff }), ...(withHealth ? specialLines(incident, staff) : [])];
}

function whatIsOut(open: readonly Incident[], asked: PackAsked, byHand: number): LeftOut[] {
  const sum = (of: (incident: Incident) => number) => open.reduce((all, one) => all + of(one), 0);
  const counts: Partial<Record<LeftOutReason, number>> = {
    byHand,
    health: asked.withHealth ? 0 : sum(({ special }) => special.length),
    colleagues: sum(({ staff, facts }) => staff.filter(({ account }) => account).length + facts.length),
    files: sum(({ attachments }) => attachments.filter(({ takenOff }) => !takenOff).length),
    maybeTheirs: asked.maybe,
    unreadable: asked.unreadable,
    erased: sum(({ erased }) => erased),
  };
  return leftOutReasons.flatMap((why): LeftOut[] => {
    if (always.includes(why)) return [{ why, count: null }];
    const count = counts[why] ?? 0;
    return count > 0 ? [{ why, count }] : [];
  });
}
