/**
 * The slip somebody takes home when we have to look into it (6.3): what was understood, who rings by when, and how long
 * it takes. Data, not words: whoever shows or prints it knows the language.
 */
import { standingAspects } from '../incident/gates';
import type { Incident } from '../incident/state';
import { mayRing } from '../incident/talking';
import type { ClockPack } from '../playbook/playbook';
import { staffNames, type StaffNaming } from '../report/staff-naming';

export type Clock = ClockPack['clocks'][number];

export interface RingsBack {
  ownerName: string;
  standIn: string;
  dueAt: string;
  zone: string;
  /** Where we ring, as they said it; empty when they gave none. */
  number: string;
}

export type SlipLine =
  | { line: 'branch'; text: string }
  | { line: 'reference'; text: string }
  | { line: 'understood'; text: string; seenDifferently: boolean }
  /** `inWriting`: they can't be rung (K6). */
  | ({ line: 'rings'; inWriting?: true } & Omit<RingsBack, 'number'>)
  | { line: 'number'; text: string }
  | { line: 'answerWithin'; length: number; unit: Clock['unit'] }
  | { line: 'recordNotice'; text: string };

/**
 * Holds no name of the customer, no contact but the number they gave, nothing private (K7). Of a serious matter it doesn't
 * say what it is about: a slip gets left on counters (K8).
 */
export function callBackSlip(
  incident: Incident,
  rings: RingsBack,
  about: { branch: string; recordNotice: string; clocks: readonly ClockPack[]; staff: StaffNaming },
): SlipLine[] {
  const { number, ...whole } = rings;
  const who = { ...whole, ...named(whole, about.staff) };
  const within = answerClock(about.clocks);
  return [
    { line: 'branch', text: about.branch },
    ...(incident.reference ? [{ line: 'reference' as const, text: incident.reference }] : []),
    ...(incident.serious ? [] : understood(incident)),
    { line: 'rings', ...(mayRing(incident) ? {} : { inWriting: true as const }), ...who },
    ...(number.trim() ? [{ line: 'number' as const, text: number }] : []),
    ...(within ? [{ line: 'answerWithin' as const, length: within.length, unit: within.unit }] : []),
    { line: 'recordNotice', text: about.recordNotice },
  ];
}

function named({ ownerName, standIn }: Omit<RingsBack, 'number'>, staff: StaffNaming) {
  const onPaper = staffNames([{ name: ownerName }, { name: standIn }], staff);
  return { ownerName: onPaper(ownerName), standIn: onPaper(standIn) };
}

/** The branch's clocks, as they are told right after confirming (6.5): the first pack is the one it runs under. */
export function clocksToTell(packs: readonly ClockPack[]): Clock[] {
  return packs[0]?.clocks ?? [];
}

/** The clock that the answer itself runs under: from when it was received, the longest. */
export function answerClock(packs: readonly ClockPack[]): Clock | null {
  const ofReceiving = clocksToTell(packs).filter(({ starts }) => starts === 'received');
  return ofReceiving.toSorted((a, b) => hours(b) - hours(a))[0] ?? null;
}

function understood(incident: Incident): SlipLine[] {
  return standingAspects(incident).map(({ label, answer }) => ({
    line: 'understood',
    text: label,
    seenDifferently: answer?.answer === 'differently' && answer.stands,
  }));
}

/** Only to compare clocks: a working day counts a little longer than a calendar day. */
function hours({ length, unit }: Clock): number {
  return length * { businessHours: 1, calendarDays: 24, workingDays: 34 }[unit];
}
