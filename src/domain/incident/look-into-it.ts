/** "I need to look into it" (6.3, 6.5): the promise, what was said about it, and the parking, all in one telling. */
import type { Proposal } from '../event/catalogue';
import { proposedLength } from './length';
import type { Incident } from './state';

export interface LookingIntoIt {
  promise: Extract<Proposal, { type: 'promiseMade.v1' }>['payload'];
  /** What happens next was said with this phrase of the playbook; null when it was said freely. */
  whatNext: string | null;
  note: string;
  /** The id of the step of kind "finding": whoever picks it up starts there. */
  findingStep: string;
  /** Instant. */
  now: string;
}

export function lookIntoIt(
  incident: Incident,
  { promise, whatNext, note, findingStep, now }: LookingIntoIt,
): Proposal[] {
  // As it will be once this is told: a call that is promised for another day may need the full length.
  const made = { by: promise.owner, byName: promise.ownerName, at: now, hash: '' };
  const promised = {
    ...promise,
    id: promise.promise,
    standIn: '',
    number: '',
    made,
    kept: null,
    read: false,
  };
  const then = { ...incident, promises: [...incident.promises, promised] };
  return [
    { type: 'saidAloud.v1', payload: { moment: 'whatNext', phrase: whatNext } },
    { type: 'promiseMade.v1', payload: promise },
    ...proposedLength(then),
    {
      type: 'incidentParked.v1',
      payload: {
        reason: 'look-into-it',
        note,
        place: { stage: 'putRight', step: findingStep, field: null },
        promise: promise.promise,
      },
    },
  ];
}
