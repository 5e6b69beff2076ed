// 13.7: set aside by mistake, or something else after all.
import type { Incident } from '#domain/incident/state';
import { tellAsShown } from '../../app/tell-as-shown';

/** @param incident as it stands on the page */
export function takeUpAgain(incident: Pick<Incident, 'id' | 'heads'>, reason: string) {
  return tellAsShown(incident.id, incident, [{ type: 'incidentRestored.v1', payload: { reason } }]);
}
