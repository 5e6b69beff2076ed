/** How an erasing is told: everything else of the incident is gone, see retell.ts. */
import type { erasing } from '../../event/payloads/erasing';
import { tellFigures } from '../../retention/tell-figures';
import type { Retellers } from '../reteller';

export const retellErasing: Retellers<keyof typeof erasing> = {
  'incidentErased.v1': (incident, { why, rule, reference, figures }, { done, zone, branch }) => {
    Object.assign(incident, { zone, branch, reference });
    tellFigures(incident, figures, done);
    incident.erasure = { ...done, why, rule };
  },
};
