/** How paper changes the incident: it is known what left the house, and which letter a manager said yes to. */
import type { onPaper } from '../../event/payloads/on-paper';
import type { Retellers } from '../reteller';

export const retellOnPaper: Retellers<keyof typeof onPaper> = {
  'paperPrinted.v1': (incident, payload, { done }) => {
    incident.papers.push({ ...done, ...payload, addressed: false });
  },
  'paperPrinted.v2': (incident, payload, { done }) => {
    incident.papers.push({ ...done, ...payload });
  },
  'letterApproved.v1': (incident, payload, { done }) => {
    incident.lettersApproved.push({ ...done, ...payload });
  },
};
