// One desk's answer in words, as whoever has to choose between two reads it.
import type { ContestedVersion } from '#domain/incident/state/told';
import type { Playbook } from '#domain/playbook/playbook';
import { dayAndTime, say } from '../../messages/say';
import { shownMoney } from '../conversation/amounts';

type Amount = { minor: number; currency: string } | null;

/** @param playbook null while it isn't there: then ids stand for its words */
export function whatWasTold({ said, at }: ContestedVersion, playbook: Playbook | null): string {
  const { type, payload } = said;
  switch (type) {
    case 'aspectNoted.v1':
    case 'aspectReworded.v1':
      return joined(payload.label, payload.words && say('quoted', { words: payload.words }));
    case 'aspectTakenOff.v1':
    case 'remedyWithdrawn.v1':
    case 'ledgerRowTakenOff.v1':
    case 'factTakenOff.v1':
    case 'attachmentTakenOff.v1':
    case 'representativeTakenOff.v1':
      return say('told.takenOff');
    case 'aspectsMerged.v1':
      return say('told.merged');
    case 'aspectConfirmed.v1':
      return say(`told.confirmed.${payload.answer}`, { theirs: payload.theirs, ours: payload.ours });
    case 'factsNoted.v1':
      return payload.facts || say('told.empty');
    case 'findingMade.v1': {
      const { basis } = payload;
      const fault = playbook?.faults.find(({ id }) => id === payload.fault)?.label ?? payload.fault;
      return joined(fault, basis.kind === 'policy' ? `${basis.clause} ${basis.title}` : basis.reason);
    }
    case 'explanationGiven.v1':
      return payload.choice;
    case 'remedySought.v1':
      return payload.dontKnow ? say('told.dontKnow') : payload.words;
    case 'remedyOffered.v1':
    case 'ledgerRowEntered.v1':
      return joined(payload.label, money(payload.amount));
    case 'remedyAnswered.v1':
      return say(`answer.${payload.answer}`);
    case 'approvalGranted.v1':
      return say('answer.yes');
    case 'approvalGranted.v2':
      return joined(say('answer.yes'), payload.note, payload.from && say(`told.from.${payload.from}`));
    case 'approvalRefused.v1':
      return joined(
        say('told.no', { reason: payload.reason }),
        payload.from && say(`told.from.${payload.from}`),
      );
    case 'noRemedyOffered.v1':
      return payload.reason;
    case 'promiseMade.v1':
      return say('told.promise', {
        ...{ what: payload.what, name: payload.ownerName, when: dayAndTime(payload.due.at) },
      });
    case 'outcomeSet.v1':
      return payload.outcome === 'passedTo' && payload.passedTo
        ? say('told.passedTo', { name: payload.passedTo })
        : say(`state.${payload.outcome}`);
    case 'incidentSealed.v1':
      return say('told.filed', { when: dayAndTime(at) });
    case 'customerNamed.v1':
      return payload.name ?? say('told.unnamed');
    case 'contactNoted.v1':
      return joined(payload.phone, payload.email) || say('told.empty');
    case 'customerMatched.v1':
      return say(`told.${payload.decided}`);
    case 'receivedNoted.v1':
      return dayAndTime(payload.at);
    case 'staffConsulted.v1':
      return say('told.asked', { role: payload.role });
    case 'staffLeftOut.v1':
      return say('told.notAsked', { role: payload.role, reason: payload.reason });
    case 'seriousRaised.v1':
    case 'seriousRaised.v2': {
      const kind = playbook?.serious.find(({ id }) => id === payload.kind)?.label ?? say('told.serious');
      return joined(kind, payload.note);
    }
    case 'seriousTakenBack.v1':
      return say('told.notSerious', { reason: payload.reason });
    case 'seriousAccepted.v1':
      return payload.who;
    case 'publicityTakenBack.v1':
      return say('told.notPublic', { reason: payload.reason });
    case 'incidentVoided.v1':
      return say('told.mistake', { reason: payload.reason });
    case 'incidentMerged.v1':
      return say('state.merged', { reference: payload.reference });
    case 'incidentRestored.v1':
      return say('told.restored', { reason: payload.reason });
    case 'retentionHeld.v1':
      return say('told.held', { reason: payload.reason });
    case 'retentionHoldLifted.v1':
      return say('told.holdLifted', { reason: payload.reason });
    case 'incidentLinked.v1':
      return say('told.linked');
    case 'incidentUnlinked.v1':
      return say('told.unlinked');
    default:
      return textsOf(payload) || say('told.empty');
  }
}

/** Whatever somebody wrote, without the ids beside it. */
function textsOf(payload: object): string {
  const isId = (text: string) => /^[0-9a-f-]{36,}$/i.test(text);
  const { question: _, ...rest } = payload as Record<string, unknown>;
  return joined(...Object.values(rest).filter((one) => typeof one === 'string' && !isId(one)));
}

function joined(...parts: unknown[]): string {
  return parts.filter((part) => typeof part === 'string' && part.trim() !== '').join(' · ');
}

function money(amount: Amount): string {
  return amount ? shownMoney(amount.minor, amount.currency) : '';
}
