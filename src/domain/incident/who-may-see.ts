/**
 * K4: who may know that a complaint exists. One predicate for the whole house: every list, search, count, history,
 * offer, print and answer goes through it, and whoever may not see one is told what they'd be told of one that isn't there.
 */
import { may } from '../shift/who-may';
import type { Role } from './authority';
import type { Incident } from './state';
import type { Restriction } from './state/held';

export interface Viewer {
  id: string;
  role: Role;
  /** The branch's marking on a person. Asked of everybody, so that nobody's is forgotten on the way here. */
  leadsComplaints: boolean;
}

/** An incident, or whatever was kept of it for a list. */
export type Seen =
  | Pick<Incident, 'restricted' | 'holder' | 'opened'>
  | { restricted: Restriction | null; holder: { id: string } | null; writer: string | null };

/**
 * A complaint about a colleague is seen by whoever wrote it, whoever holds it, the complaints lead, and managers, because
 * whichever of them is at the desk is the manager on duty; never by whom it is about, lead and managers among them.
 * All others aren't restricted.
 */
export function maySee(seen: Seen, viewer: Viewer): boolean {
  const { restricted, holder } = seen;
  if (!restricted) return true;
  if (restricted.subjects.includes(viewer.id)) return false;
  const writer = 'writer' in seen ? seen.writer : (seen.opened?.by ?? null);
  return may(viewer, 'seeRestricted') || writer === viewer.id || holder?.id === viewer.id;
}
