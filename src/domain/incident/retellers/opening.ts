/** How the events of opening, parking, holding and promising change the incident. */
import type { opening } from '../../event/payloads/opening';
import type { Retellers } from '../reteller';
import { takeInHand } from './protecting';

export const retellOpening: Retellers<keyof typeof opening> = {
  'complaintOpened.v1': (incident, payload, { done, zone, branch }) => {
    if (incident.opened) return;
    const { receivedAt, channel, length, playbook, currency, language, sample } = payload;
    Object.assign(incident, {
      receivedAt,
      channel,
      length,
      playbook,
      currency,
      language,
      sample,
      zone,
      branch,
    });
    incident.opened = done;
    incident.holder = { id: done.by, name: done.byName };
    incident.contact = incident.holder;
  },
  'referenceGiven.v1': (incident, { reference }) => {
    incident.reference = reference;
  },
  'heardBeforeOpening.v1': (incident, { begunAt, writtenAt }, { done }) => {
    incident.heardBeforeOpening ??= { ...done, begunAt, writtenAt };
  },
  'lengthChanged.v1': (incident, { length, why }, { done }) => {
    incident.length = length;
    incident.lengthChanges.push({ ...done, length, why });
  },
  'incidentParked.v1': (incident, { reason, note, place, promise }, { done }) => {
    if (incident.state === 'open' || incident.state === 'parked') incident.state = 'parked';
    incident.parked = { ...done, reason, note, place, promise };
  },
  'incidentResumed.v1': (incident, _payload, { done }) => {
    if (incident.state === 'parked') incident.state = 'open';
    // Somebody else took it up: what it was offered to a third for is over.
    if (incident.holder?.id !== done.by) incident.handOver = null;
    takeInHand(incident, { id: done.by, name: done.byName });
  },
  'incidentHandedOver.v1': (incident, { to, toName }) => {
    takeInHand(incident, { id: to, name: toName });
    incident.handOver = null;
  },
  'noteAdded.v1': (incident, { text }, { done }) => {
    incident.notes.push({ ...done, text });
  },
  'customerNamed.v1': (incident, { name, address }) => {
    Object.assign(incident.customer, { name, address, named: true });
  },
  'contactNoted.v1': (incident, { phone, email, prefers }) => {
    Object.assign(incident.customer, { phone, email, prefers });
  },
  'customerMatched.v1': (incident, { other, decided, why }, { done }) => {
    const rest = incident.matched.filter((one) => one.other !== other);
    incident.matched = [...rest, { ...done, other, decided, why }];
  },
  'happenedNoted.v1': (incident, { when }) => {
    incident.happened = when;
  },
  'promiseMade.v1': (incident, payload, { done }) => {
    const { promise: id, what, kind, owner, ownerName, standIn, due, number } = payload;
    const before = incident.promises.find((one) => one.id === id);
    const now = {
      id,
      what,
      kind,
      owner,
      ownerName,
      standIn,
      due,
      number,
      made: done,
      kept: before?.kept ?? null,
      read: false,
    };
    if (before) Object.assign(before, now);
    else incident.promises.push(now);
  },
  'promiseKept.v1': (incident, { promise, how }, { done }) => {
    const kept = incident.promises.find((one) => one.id === promise);
    if (kept) kept.kept = { ...done, how };
  },
};
