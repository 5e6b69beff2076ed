// Managers who may decide this complaint: never one whom it is about (K4), and of those it is closed to, the lead first.
import type { Tile } from '#contract/app-state';
import { may } from '#domain/shift/who-may';
import { useShop } from '../../app/desk-state';
import { useIncident } from './conversation-store';

export function useManagersHere(): Tile[] {
  const { people } = useShop();
  const { restricted } = useIncident();
  const managers = people.filter(({ role }) => may(role, 'approve'));
  if (!restricted) return managers;
  return managers
    .filter(({ id }) => !restricted.subjects.includes(id))
    .sort((a, b) => Number(b.leadsComplaints ?? false) - Number(a.leadsComplaints ?? false));
}
