/** How setting an incident aside, and taking it up again, changes it. What was filed is never set aside. */
import type { settingAside } from '../../event/payloads/setting-aside';
import type { Retellers } from '../reteller';

export const retellSettingAside: Retellers<keyof typeof settingAside> = {
  'incidentVoided.v1': (incident, { reason }, { done }) => {
    if (incident.state === 'sealed') return;
    incident.state = 'void';
    incident.setAside = { ...done, reason, into: null };
  },
  'incidentMerged.v1': (incident, { into, reference, reason }, { done }) => {
    if (incident.state === 'sealed' || into === incident.id) return;
    incident.state = 'void';
    incident.setAside = { ...done, reason, into: { id: into, reference } };
  },
  'incidentRestored.v1': (incident, { reason }, { done }) => {
    // Its words are on their way out: nothing of it can be taken up again.
    if (!incident.setAside || incident.broughtIn?.undone) return;
    incident.restored.push({ ...done, reason, was: incident.setAside });
    incident.setAside = null;
    if (!incident.seal) incident.state = incident.parked ? 'parked' : 'open';
  },
};
