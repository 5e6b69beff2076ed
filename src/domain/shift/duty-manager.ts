/** Whom something goes to that nobody else took: the duty manager of the day (K5). */
import type { Role } from '../incident/authority';
import type { Temporal } from 'temporal-polyfill';
import { isThereOn, type Rota } from './rota';
import { may } from './who-may';

interface Person {
  id: string;
  name: string;
  role: Role;
  rota?: Rota | null | undefined;
}

/**
 * The manager who was at this desk last today, else the first on the tiles who is there today by the rota, else the first;
 * null where there is no other manager.
 * @param except who can't be it: whoever gives it away, whoever said no, whom it is about
 */
export function dutyManager(
  people: readonly Person[],
  {
    except,
    seenToday,
    today,
  }: { except: readonly string[]; seenToday: string | null; today: Temporal.PlainDate },
): { id: string; name: string } | null {
  const managers = people.filter(({ id, role }) => may(role, 'approve') && !except.includes(id));
  const found =
    managers.find(({ id }) => id === seenToday) ??
    managers.find((one) => isThereOn(one, today)) ??
    managers[0];
  return found ? { id: found.id, name: found.name } : null;
}
