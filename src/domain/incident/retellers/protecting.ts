/** How a complaint is closed to everybody but the few who may see it, and opened again (K4). */
import type { protecting } from '../../event/payloads/protecting';
import type { Retellers } from '../reteller';
import type { Incident } from '../state';

export const retellProtecting: Retellers<keyof typeof protecting> = {
  'complaintRestricted.v1': (incident, { person, to, area }, { done }) => {
    incident.restrictions.push({ ...done, person, area });
    reckon(incident);
    if (person === null) return;
    const taker = to && to.id !== person ? { id: to.id, name: to.name } : null;
    // Whoever it is about is nobody's contact either, and nobody it could be given to.
    if (incident.contact?.id === person) incident.contact = taker;
    if (incident.handOver?.to.id === person) incident.handOver = null;
    if (incident.holder?.id === person) incident.holder = taker;
  },
  'restrictionLifted.v1': (incident, { reason }, { done, stoodOn }) => {
    incident.restrictions = incident.restrictions.filter(({ hash }) => !stoodOn(hash));
    incident.restrictionsLifted.push({ ...done, reason });
    reckon(incident);
  },
};

/** Who takes an incident in hand; somebody it is about never does, whatever a desk that didn't know says. */
export function takeInHand(incident: Incident, { id, name }: { id: string; name: string }): void {
  if (!incident.restricted?.subjects.includes(id)) incident.holder = { id, name };
}

function reckon(incident: Incident): void {
  const { restrictions } = incident;
  incident.restricted =
    restrictions.length === 0
      ? null
      : {
          subjects: restrictions.flatMap(({ person }) => person ?? []),
          area: restrictions.some(({ area }) => area),
        };
}
