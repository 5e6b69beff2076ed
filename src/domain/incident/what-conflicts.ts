/**
 * When two desks told of one thing without knowing of each other: what of it really says something else. Reading something
 * out twice, or asking twice, is no contradiction, and nobody is bothered with it.
 */
import { kindOf } from '../event/catalogue';
import type { EventType } from '../event/catalogue';
import type { KnownEvent, ReadEvent } from '../event/envelope';
import type { Incident } from './state';

/** Two people who each took the incident in hand. */
export const holderSubject = 'holder';

/** What an event is about; a taking in hand is also about who holds the incident. */
export function subjectsOf(event: ReadEvent): string[] {
  if (!event.known) return [];
  const own = kindOf(event.known.type).subject?.(event.known.payload);
  const isTaking = own !== holderSubject && takerOf(event) !== null;
  return [...(own === undefined ? [] : [own]), ...(isTaking ? [holderSubject] : [])];
}

/** Whose the incident is once this is told; null: it says nothing of that. */
export function takerOf({ known, header: { actor } }: ReadEvent): { id: string; name: string } | null {
  if (known?.type === 'incidentHandedOver.v1') return { id: known.payload.to, name: known.payload.toName };
  const takes = known?.type === 'incidentResumed.v1' || known?.type === 'handOverAccepted.v1';
  return takes ? { id: actor.id, name: actor.name } : null;
}

/** These stand side by side, or the later one simply counts: a yes to a hand-over wins over its lapse by rule. */
const never: ReadonlySet<EventType> = new Set<EventType>([
  'referenceGiven.v1',
  'lengthChanged.v1',
  'writeUpAfterChosen.v1',
  'writtenUpAfter.v1',
  'restatementSpoken.v1',
  'readThroughConfirmed.v1',
  'aspectsOrdered.v1',
  'missedAsked.v1',
  'promiseKept.v1',
  // The till's answer of another minute is the newer one, and nobody's word against somebody else's.
  'lookedUp.v1',
  'approvalAsked.v1',
  'handOverOffered.v1',
  'handOverAccepted.v1',
  'handOverRefused.v1',
  'handOverLapsed.v1',
  'handOverWithdrawn.v1',
  // For managers alone, in the customer's history, where the latest word stands with who said it.
  'figureContested.v1',
  'figureContestTakenBack.v1',
  'figureReviewed.v1',
]);

/** The same text: the same answer. Null: it contradicts nothing. @param event about `subject` */
export function answerOf(event: ReadEvent, subject: string): string | null {
  if (!event.known) return null;
  if (subject === holderSubject) return takerOf(event)?.id ?? null;
  return never.has(event.known.type) ? null : gist(event.known, event.hash);
}

/** Without what may differ although both say the same. */
function gist({ type, payload }: KnownEvent, hash: string): string {
  switch (type) {
    // Two reports were filed, whatever stands in them.
    case 'incidentSealed.v1':
      return hash;
    case 'approvalGranted.v1':
    case 'approvalGranted.v2':
      return 'granted';
    case 'approvalRefused.v1':
    case 'incidentVoided.v1':
    case 'incidentRestored.v1':
    case 'retentionHeld.v1':
    case 'retentionHoldLifted.v1':
    case 'incidentLinked.v1':
    case 'incidentUnlinked.v1':
    case 'publicityTakenBack.v1':
    case 'seriousTakenBack.v1':
    case 'staffLeftOut.v1':
    case 'aspectTakenOff.v1':
    case 'factTakenOff.v1':
    case 'remedyWithdrawn.v1':
    case 'ledgerRowTakenOff.v1':
    case 'attachmentTakenOff.v1':
      return type;
    case 'incidentMerged.v1':
      return `into ${payload.into}`;
    case 'seriousAccepted.v1':
      return payload.who;
    case 'customerMatched.v1':
      return payload.decided;
    case 'noRemedyOffered.v1':
      return payload.reason;
    case 'summaryWritten.v1':
      // As it was composed it says what the record says.
      return payload.edited ? payload.text : 'composed';
    case 'aspectNoted.v1':
    case 'aspectReworded.v1':
      return JSON.stringify([payload.label, payload.words, payload.category]);
    default:
      return JSON.stringify(payload);
  }
}

/** What somebody has put out of the way meanwhile needs no decision any more. */
export function isStillOpen(subject: string, incident: Incident): boolean {
  const [kind = '', id, part] = subject.split('/');
  const of = <T extends { id: string }>(things: readonly T[]) => things.find((one) => one.id === id);
  switch (kind) {
    case holderSubject:
      // Once it is filed or set aside nobody holds it any more.
      return incident.state === 'open' || incident.state === 'parked';
    case 'aspect':
      // Which aspects there are stays a question of its own.
      return part === 'wording' || of(incident.aspects)?.takenOff === null;
    case 'remedy':
      return part === undefined || of(incident.remedies)?.withdrawn === false;
    case 'promise':
      return of(incident.promises)?.kept === null;
    case 'staff':
      return part === undefined || of(incident.staff)?.leftOut === null;
    default:
      return true;
  }
}
