/** K8: an incident as one person may see it. Special data is for whoever wrote it while it is open, then for managers. */
import { may } from '../shift/who-may';
import type { Role } from './authority';
import type { Incident } from './state';

export function forEyes(incident: Incident, person: { id: string; role: Role }): Incident {
  if (incident.special.length === 0 || may(person.role, 'seeSpecial')) return incident;
  const isOpen = incident.state === 'open' || incident.state === 'parked';
  return {
    ...incident,
    special: incident.special.map((one) =>
      isOpen && one.by === person.id ? one : { ...one, text: '', isHidden: true },
    ),
  };
}
