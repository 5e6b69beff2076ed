// What the branch knows of a customer, told from the entries that the catalogue keeps of every incident.
import type { Incident } from '#domain/incident/state';
import { guessPlan } from '#domain/history/phone-plans';
import { traceOf } from '#domain/history/match-people';
import { tellHistory, type CustomerHistory } from '#domain/history/tell-history';
import { topicsSoFar } from '#domain/history/topics';
import type { Viewer } from '#domain/incident/who-may-see';
import type { Playbook } from '#domain/playbook/playbook';
import type { Catalogue } from './catalogue';

interface Around {
  branch: { zone: string; currency: string };
  playbook: Pick<Playbook, 'categories'>;
  /** Epoch milliseconds. */
  now: number;
}

export function historyFor(
  incident: Incident,
  catalogue: Pick<Catalogue, 'histories'>,
  viewer: Viewer,
  { branch, playbook: { categories }, now }: Around,
): CustomerHistory {
  const plan = guessPlan(branch);
  const { id, matched } = incident;
  const asked = {
    id,
    matched,
    now,
    trace: traceOf(incident, plan),
    topics: topicsSoFar(incident, categories),
  };
  const entries = catalogue.histories(asked, viewer);
  return tellHistory(incident, entries, { role: viewer.role, now, zone: branch.zone, plan, categories });
}
