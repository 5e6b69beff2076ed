// What the branch knows of a customer, told from the entries that the catalogue keeps of every incident.
import type { Role } from '#domain/incident/authority';
import type { Incident } from '#domain/incident/state';
import type { HistoryEntry } from '#domain/history/customer-history';
import { guessPlan } from '#domain/history/phone-plans';
import { tellHistory, type CustomerHistory } from '#domain/history/tell-history';
import type { Playbook } from '#domain/playbook/playbook';

interface Around {
  branch: { zone: string; currency: string };
  playbook: Pick<Playbook, 'categories'>;
  /** Epoch milliseconds. */
  now: number;
  role: Role;
}

export function historyFor(
  incident: Incident,
  entries: Iterable<HistoryEntry>,
  { branch, playbook, now, role }: Around,
): CustomerHistory {
  const asking = { role, now, zone: branch.zone, plan: guessPlan(branch), categories: playbook.categories };
  return tellHistory(incident, [...entries], asking);
}
