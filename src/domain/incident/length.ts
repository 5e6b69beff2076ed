/** When a complaint needs the full length and why (K1). Changing the length changes nothing else: nothing is ever lost by it. */
import { Temporal } from 'temporal-polyfill';
import type { Proposal } from '../event/catalogue';
import type { Due } from '../event/values';
import { standingAspects, standingRemedies } from './gates';
import type { Incident } from './state';

export const fullReasons = [
  'serious',
  'hot',
  'seenDifferently',
  'overLimit',
  'promiseBeyondToday',
  'representative',
  'managerAsked',
] as const;
export type FullReason = (typeof fullReasons)[number];

/** From this temperature at the end of listening on, in °C of the conversation. */
const hotFrom = 70;
/** Begins the reason of a change to the usual length that staff made; what they knew of follows. */
const nobodyElse = 'nobodyElse';

/** Why this one needs the full length; empty when it doesn't. In the order in which they are said. */
export function reasonsForFull(incident: Incident): FullReason[] {
  const degrees = atEndOfListening(incident);
  const holds: Record<FullReason, boolean> = {
    serious: incident.serious !== null,
    hot: degrees !== null && degrees >= hotFrom,
    seenDifferently: standingAspects(incident).some(
      ({ answer }) => answer?.answer === 'differently' && answer.stands,
    ),
    overLimit: standingRemedies(incident).some(
      ({ gives, answer }) => gives === 'manager' && answer?.answer !== 'no',
    ),
    // 9.4: that a manager looks at it brings nobody else to hear.
    promiseBeyondToday: incident.promises.some(
      ({ id, kept, due, made }) => !kept && id !== incident.noRemedy?.promise && isBeyondToday(due, made.at),
    ),
    // K6: who speaks for them is an answer like any other.
    representative: incident.representative !== null || isYes(incident.answers.representative?.value),
    managerAsked: incident.managerAsked.length > 0,
  };
  return fullReasons.filter((reason) => holds[reason]);
}

/**
 * Proposes the full length where a reason has come up that staff haven't set aside with "Nobody else needed". A small
 * one stays small until it is opened out, unless it is serious: that is never closed as a small one.
 */
export function proposedLength(incident: Incident): Proposal[] {
  if (incident.length === 'full' || incident.state === 'sealed' || incident.state === 'void') return [];
  const aside = setAside(incident);
  const fresh = reasonsForFull(incident).filter((reason) => !aside.has(reason));
  const counts = incident.length === 'small' ? fresh.includes('serious') : fresh.length > 0;
  return counts ? [changed('full', fresh.join(' '))] : [];
}

/** "Nobody else needed": the usual length, and what is known so far won't lengthen it again. */
export function nobodyElseNeeded(incident: Incident): Proposal {
  const known = new Set([...setAside(incident), ...reasonsForFull(incident)]);
  return changed('usual', [nobodyElse, ...known].join(' '));
}

/** "Somebody else needs to be heard". */
export function somebodyElseNeeded(): Proposal {
  return changed('full', 'somebodyElse');
}

/** Due on a later day than the one it was made on, both by the wall clock it was reckoned in. */
export function isBeyondToday({ at, zone }: Due, madeAt: string): boolean {
  const day = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate();
  try {
    return Temporal.PlainDate.compare(day(at), day(madeAt)) > 0;
  } catch {
    // A zone that this computer doesn't know: a day or more apart is beyond today anywhere.
    return Date.parse(at) - Date.parse(madeAt) >= 86_400_000;
  }
}

/** The reading that was asked for once they had said it all (2.4), else the last one before; null while they still speak. */
function atEndOfListening({ storyFinished, temperature, aspects, said }: Incident): number | null {
  // Between "They've said it all" and the first apology somebody is asked how it is now.
  const isHeardOut = aspects.length > 0 || said.some(({ moment }) => moment === 'regret');
  if (!storyFinished || !isHeardOut) return null;
  const end = Date.parse(storyFinished.at);
  const after = temperature.find(({ at }) => Date.parse(at) > end);
  return (after ?? temperature.at(-1))?.degrees ?? null;
}

function setAside({ lengthChanges }: Incident): Set<FullReason> {
  const words = lengthChanges
    .filter(({ why }) => why.split(' ')[0] === nobodyElse)
    .flatMap(({ why }) => why.split(' '));
  return new Set(fullReasons.filter((reason) => words.includes(reason)));
}

function isYes(value: string | undefined): boolean {
  return value !== undefined && value.trim() !== '' && value !== 'no';
}

function changed(length: 'usual' | 'full', why: string): Proposal {
  return { type: 'lengthChanged.v1', payload: { length, why } };
}
