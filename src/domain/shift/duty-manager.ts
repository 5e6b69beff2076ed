/** Whom something goes to that nobody else took: the duty manager of the day (K5). */
import type { Role } from '../incident/authority';
import { may } from './who-may';

interface Person {
  id: string;
  name: string;
  role: Role;
}

/**
 * The manager who was at this desk last today, else the first on the tiles; null where there is no other manager.
 * @param except who can't be it: whoever gives it away, whoever said no, whom it is about
 */
export function dutyManager(
  people: readonly Person[],
  { except, seenToday }: { except: readonly string[]; seenToday: string | null },
): { id: string; name: string } | null {
  const managers = people.filter(({ id, role }) => may(role, 'approve') && !except.includes(id));
  const found = managers.find(({ id }) => id === seenToday) ?? managers[0];
  return found ? { id: found.id, name: found.name } : null;
}
