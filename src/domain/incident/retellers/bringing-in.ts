/** How a row of a table becomes an incident of the past, and how it is taken back. */
import type { bringingIn } from '../../event/payloads/bringing-in';
import type { Retellers } from '../reteller';

export const retellBringingIn: Retellers<keyof typeof bringingIn> = {
  'broughtIn.v1': (incident, payload, { done }) => {
    if (incident.broughtIn) return;
    const { run, file, row, receivedOn, closedOn, closedAt, theirReference } = payload;
    incident.broughtIn = {
      ...{ ...done, run, file, row, receivedOn, closedOn, closedAt, theirReference },
      ...{ done: payload.done, undone: null },
    };
    // Nobody here had it in hand, or is whom its customer knows.
    Object.assign(incident, { holder: null, contact: null });
    const { name, phone, email } = payload;
    if (name && !incident.customer.named) Object.assign(incident.customer, { name, named: true });
    if (!incident.customer.phone && !incident.customer.email)
      Object.assign(incident.customer, { phone, email });
    if (payload.words && !incident.words) incident.words = payload.words;
    const { aspect: id, label, category } = payload;
    if (!incident.aspects.some((one) => one.id === id))
      incident.aspects.push({
        ...{ id, label, words: '', category, worded: done.hash, takenOff: null, answer: null },
        ...{ facts: '', finding: null },
      });
    if (payload.outcome && !incident.outcome)
      incident.outcome = {
        ...{ ...done, outcome: payload.outcome, happy: null, passedTo: '', acceptedAt: null, whereNext: '' },
      };
    for (const text of payload.notes) incident.notes.push({ ...done, text });
  },
  'bringingInUndone.v1': (incident, { run, reason }, { done }) => {
    const { broughtIn } = incident;
    if (broughtIn?.run !== run || broughtIn.undone) return;
    broughtIn.undone = { ...done, reason };
    incident.state = 'void';
    incident.setAside = { ...done, reason, into: null };
  },
};
