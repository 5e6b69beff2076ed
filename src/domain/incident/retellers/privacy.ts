/** How special data and holds change the incident. */
import type { privacy } from '../../event/payloads/privacy';
import type { Retellers } from '../reteller';

export const retellPrivacy: Retellers<keyof typeof privacy> = {
  'specialNoted.v1': (incident, { kind, text, keepUntil, rule }, { done }) => {
    if (incident.specialErased.some(({ events }) => events.includes(done.hash))) return;
    incident.special.push({ ...done, kind, text, keepUntil, rule, isHidden: false });
  },
  'specialErased.v1': (incident, { events }, { done }) => {
    incident.special = incident.special.filter((one) => !events.includes(one.hash));
    incident.specialErased.push({ ...done, events });
  },
  'retentionHeld.v1': (incident, { reason }, { done }) => {
    incident.retentionHold = { ...done, reason };
  },
  'retentionHoldLifted.v1': (incident) => {
    incident.retentionHold = null;
  },
};
