/** May this be recorded? A refusal that says why, or the payload to seal into an event. Pure: it knows no clock and no disk. */
import { catalogue, kindOf, type EventType, type Proposal } from '../event/catalogue';
import type { GestureLimits, Role } from './authority';
import type { DecideRefusal } from './decide-refusal';
import { guard } from './guard';
import type { Incident } from './state';
import { holderSubject } from './what-conflicts';

/** Who asks, and what only the desk can know. */
export interface Asking {
  person: string;
  role: Role;
  /** K4. */
  leadsComplaints?: boolean;
  limits: GestureLimits;
  /** Gestures this person gave today, in minor units of the branch's currency. */
  gesturesToday: number;
}

export type Decision =
  { ok: true; type: EventType; payload: unknown } | { ok: false; refusal: DecideRefusal };

/** Whatever may still be told of one that was set aside. */
const whenSetAside: ReadonlySet<EventType> = new Set<EventType>([
  'incidentRestored.v1',
  'incidentLinked.v1',
  'incidentUnlinked.v1',
  'contestSettled.v1',
]);

export function decide(incident: Incident, proposal: Proposal, asking: Asking): Decision {
  const kind = kindOf(proposal.type);
  if (kind.by === 'house') return refuse({ code: 'madeByAmends' });
  if (incident.erasure) return refuse({ code: 'erased' });
  if (incident.state === 'sealed' && !kind.afterSealing) return refuse({ code: 'sealed' });
  if (incident.state === 'void' && !whenSetAside.has(proposal.type)) return refuse({ code: 'void' });
  if (kind.by === 'holder' && !mayGoOn(incident, asking.person)) return refuse({ code: 'notHolder' });

  const filledIn = kind.covers ? { ...proposal.payload, covers: incident.heads } : proposal.payload;
  const payload = catalogue[proposal.type].payload.safeParse(filledIn);
  if (!payload.success)
    return refuse({ code: 'notValid', field: payload.error.issues[0]?.path.join('.') ?? '' });

  const refusal = guard(incident, { type: proposal.type, payload: payload.data } as Proposal, asking);
  return refusal ? refuse(refusal) : { ok: true, type: proposal.type, payload: payload.data };
}

/**
 * Whoever holds it; while two desks differ about who that is, each of the two: neither of them is sent away in the middle
 * of a conversation because of the order in which their events are told.
 */
function mayGoOn({ holder, contested }: Incident, person: string): boolean {
  if (holder === null || holder.id === person) return true;
  const asked = contested.find(({ subject }) => subject === holderSubject);
  return asked?.versions.some(({ by }) => by === person) ?? false;
}

function refuse(refusal: DecideRefusal): Decision {
  return { ok: false, refusal };
}
