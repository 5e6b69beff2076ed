/** How photos and files change the incident. */
import type { attaching } from '../../event/payloads/attaching';
import type { Retellers } from '../reteller';

export const retellAttaching: Retellers<keyof typeof attaching> = {
  'attachmentAdded.v1': (incident, payload, { done }) => {
    const { attachment: id, name, kind, size, sha256, picture, from, caption, fact } = payload;
    const before = incident.attachments.find((one) => one.id === id);
    if (!before) {
      const about = { id, name, kind, size, sha256, picture, from, caption };
      incident.attachments.push({ ...about, facts: fact ? [fact] : [], added: done, takenOff: null });
      return;
    }
    // The same bytes again: they stand once, and are back where they had been taken off.
    before.takenOff = null;
    if (before.caption === '') before.caption = caption;
    if (fact && !before.facts.includes(fact)) before.facts.push(fact);
  },
  'attachmentCaptioned.v1': (incident, { attachment, caption }) => {
    const captioned = incident.attachments.find((one) => one.id === attachment);
    if (captioned) captioned.caption = caption;
  },
  'attachmentTakenOff.v1': (incident, { attachment, reason }, { done }) => {
    const taken = incident.attachments.find((one) => one.id === attachment);
    if (taken) taken.takenOff = { ...done, reason };
  },
};
