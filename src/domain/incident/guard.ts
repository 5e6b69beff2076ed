/** What speaks against recording something, one case for each event that needs one. */
import type { Proposal } from '../event/catalogue';
import type { Due } from '../event/values';
import { standingAttachments } from './attachments';
import { stillComing } from './before-arrival';
import type { Asking } from './decide';
import { firstOf, gate, known, type DecideRefusal } from './decide-refusal';
import { missingToAgree, missingToSeal, standingAspects, standingRemedies } from './gates';
import { offerGuard, rowGuard } from './guard-remedy';
import { may } from '../shift/who-may';
import { isNeverWhenSerious } from './serious-rules';
import type { Incident } from './state';
import { mayRing } from './talking';

export function guard(incident: Incident, proposal: Proposal, asking: Asking): DecideRefusal | null {
  if (isNeverWhenSerious(incident, proposal)) return { code: 'notWhenSerious' };
  const { type, payload } = proposal;
  switch (type) {
    case 'aspectConfirmed.v1':
    case 'aspectReworded.v1':
    case 'aspectTakenOff.v1':
    case 'findingMade.v1':
    case 'factsNoted.v1':
    case 'explanationGiven.v1':
      return known(incident.aspects, payload.aspect);
    case 'aspectsMerged.v1':
      return payload.into === payload.from
        ? { code: 'noSuchThing' }
        : firstOf([payload.into, payload.from].map((id) => known(standingAspects(incident), id)));
    case 'aspectsOrdered.v1':
      return firstOf(payload.aspects.map((id) => known(incident.aspects, id)));
    case 'staffConsulted.v1':
    case 'staffLeftOut.v1':
      return firstOf(payload.aspects.map((aspect) => known(incident.aspects, aspect)));
    case 'staffAccountHeard.v1':
      return known(incident.staff, payload.person);
    case 'staffAccountConfirmed.v1':
      // Nothing was said yet that could be confirmed.
      return known(
        incident.staff.filter((one) => one.account),
        payload.person,
      );
    case 'factWeighed.v1':
      return firstOf([
        known(incident.aspects, payload.aspect),
        ...payload.staff.map(({ person }) => known(incident.staff, person)),
      ]);
    case 'factTakenOff.v1':
      return known(incident.facts, payload.fact);
    case 'remedyAnswered.v1':
    case 'remedyWithdrawn.v1':
      return known(incident.remedies, payload.remedy);
    case 'customerMatched.v1':
      // Nobody is somebody else's earlier self within one incident.
      return payload.other === incident.id ? { code: 'noSuchThing' } : null;
    case 'promiseMade.v1':
      // K6: a promise that can't be kept is none. They are told in writing.
      if (payload.kind === 'call' && !mayRing(incident)) return { code: 'notByVoice' };
      return payload.kind === 'check' ? checkGuard(incident, payload.due) : null;
    case 'representativeNoted.v1':
      return payload.mayBeTold && (payload.papers ?? []).length === 0 ? { code: 'authorityNotSeen' } : null;
    case 'acknowledgementGiven.v1':
      // 2.12: nobody answers a message that nobody has read to its end.
      if (isMessage(incident) && incident.readThrough === null) return { code: 'notReadThrough' };
      return known(incident.promises, payload.promise);
    case 'incidentMerged.v1':
      return payload.into === incident.id ? { code: 'noSuchThing' } : null;
    case 'incidentRestored.v1':
      return incident.setAside ? null : { code: 'noSuchThing' };
    case 'retentionHeld.v1':
    case 'retentionHoldLifted.v1':
      return may(asking.role, 'holdRetention') ? null : { code: 'managersOnly' };
    case 'incidentLinked.v1':
    case 'incidentUnlinked.v1':
      return payload.other === incident.id ? { code: 'noSuchThing' } : null;
    case 'attachmentCaptioned.v1':
    case 'attachmentTakenOff.v1':
      return known(standingAttachments(incident), payload.attachment);
    case 'figureContested.v1':
    case 'figureContestTakenBack.v1':
    case 'figureReviewed.v1':
      // Nobody else is shown them; a contest of theirs comes to a manager.
      return may(asking.role, 'seeIndicators') ? null : { code: 'managersOnly' };
    case 'promiseKept.v1':
      return known(incident.promises, payload.promise);
    case 'noRemedyOffered.v1':
      return payload.promise ? known(incident.promises, payload.promise) : null;
    case 'recapRowRead.v1':
      return known([...incident.ledger, ...incident.promises], payload.row);
    case 'ledgerRowTakenOff.v1':
      return known(incident.ledger, payload.row);
    case 'ledgerRowEntered.v1':
      return rowGuard(incident, payload);
    case 'remedyOffered.v1':
      return offerGuard(incident, payload, asking);
    case 'contestSettled.v1': {
      // A settlement that keeps nothing would hide a contest without deciding it.
      const contested = incident.contested.find((one) => one.subject === payload.subject);
      return known(contested?.versions.map(({ hash }) => ({ id: hash })) ?? [], payload.keep);
    }
    case 'approvalGranted.v2':
    case 'approvalRefused.v1':
      if (!may(asking.role, 'approve')) return { code: 'managersOnly' };
      // Nobody at a desk speaks as head office.
      return payload.from ? { code: 'madeByAmends' } : known(standingRemedies(incident), payload.remedy);
    case 'approvalAsked.v1':
      return known(standingRemedies(incident), payload.remedy);
    case 'handOverOffered.v1':
      if (payload.to === asking.person) return { code: 'notValid', field: 'to' };
      return incident.restricted?.subjects.includes(payload.to) ? { code: 'noSuchThing' } : null;
    case 'handOverWithdrawn.v1':
      return incident.handOver?.id === payload.handOver ? null : { code: 'noSuchThing' };
    case 'seriousAccepted.v1':
    case 'seriousTakenBack.v1':
      return known(incident.serious?.matters.map(({ kind }) => ({ id: kind })) ?? [], payload.kind);
    case 'complaintRestricted.v1':
      return restrictionGuard(incident, payload, asking);
    case 'restrictionLifted.v1':
      if (!may(asking, 'liftRestriction')) return { code: 'managersOnly' };
      return incident.restricted ? null : { code: 'noSuchThing' };
    case 'incidentHandedOver.v1':
      return incident.restricted?.subjects.includes(payload.to) ? { code: 'noSuchThing' } : null;
    case 'agreementGiven.v1':
      return payload.answer === 'yes' ? gate(missingToAgree(incident)) : null;
    case 'incidentSealed.v1':
      return payload.reference === incident.reference
        ? gate(missingToSeal(incident))
        : { code: 'noSuchThing' };
    default:
      return null;
  }
}

/** 11.1: refused with what is still on its way and until when. */
function checkGuard(incident: Incident, due: Due): DecideRefusal | null {
  const coming = stillComing(incident, due);
  return coming && { code: 'beforeArrival', ...coming };
}

/**
 * K4. Where the person it is about holds it, whoever says so takes it in hand; "This is about me" has a call of its own,
 * because somebody else's PIN is asked there.
 */
function restrictionGuard(
  { holder }: Incident,
  { person, to }: Extract<Proposal, { type: 'complaintRestricted.v1' }>['payload'],
  asking: Asking,
): DecideRefusal | null {
  if (person === asking.person) return { code: 'notValid', field: 'person' };
  const taker = person !== null && holder?.id === person ? asking.person : undefined;
  return to?.id === taker ? null : { code: 'notValid', field: 'to' };
}

function isMessage({ channel }: Incident): boolean {
  return channel === 'email' || channel === 'letter';
}
