/** How the events of talking and of reaching us change the incident. */
import type { talking } from '../../event/payloads/talking';
import type { Retellers } from '../reteller';

export const retellTalking: Retellers<keyof typeof talking> = {
  'waysOfTalkingSet.v1': (incident, payload, { done }) => {
    incident.ways = { ...done, ...payload };
  },
  'representativeNoted.v1': (incident, payload, { done }) => {
    // Whatever was claimed: nobody is told anything on the strength of papers that nobody saw.
    const mayBeTold = payload.mayBeTold && payload.papers.length > 0;
    incident.representative = { ...done, ...payload, mayBeTold };
  },
  'representativeTakenOff.v1': (incident) => {
    incident.representative = null;
  },
  'customerWrote.v1': (incident, payload, { done }) => {
    incident.wrote.push({ ...done, ...payload });
  },
  'receivedNoted.v1': (incident, { at }) => {
    incident.receivedAt = at;
  },
  'readThroughConfirmed.v1': (incident, _payload, { done }) => {
    incident.readThrough ??= done;
  },
  'acknowledgementGiven.v1': (incident, { how, promise, text }, { done }) => {
    incident.acknowledged.push({ ...done, how, promise, text });
  },
};
