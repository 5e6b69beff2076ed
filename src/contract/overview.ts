/**
 * What the computer of an area manager or of head office asks the register for its screens: the same calls as in
 * register-api, by name. Nothing of what comes back is kept on the computer.
 */
import { z } from 'zod';
import type { Incident } from '#domain/incident/state';
import type { Paper } from '#domain/paper/paper';
import type { Route } from './register-api/route';
import { routes, type Reply as RegisterReply, type Sent } from './register-api/routes';

/** Reading for both; what changes something is head office's alone, and the register sees to that. */
export const overviewNames = [
  'overview.incidents',
  'overview.trends',
  'overview.quiet',
  'approvals.list',
  'branches.list',
  'branches.add',
  'branches.change',
  'codes.make',
  'devices.list',
  'devices.revoke',
  'devices.move',
  'people.list',
  'playbooks.list',
  'playbooks.readers',
  'webhooks.list',
  'webhooks.make',
  'webhooks.stop',
  'webhooks.deliveries',
  'webhooks.replay',
] as const;
export type OverviewName = (typeof overviewNames)[number];

const none = z.undefined().optional();
const asked = <N extends OverviewName>(name: N) => {
  const { params, query, body } = routes[name] as Route;
  // What a call needs is asked for by its own schema; the types of each stand in app/ask-register.
  const sent = z.object({ params: params ?? none, query: query ?? none, body: body ?? none });
  return z.object({ name: z.literal(name), sent: sent as unknown as z.ZodType<SentLoosely> });
};
type SentLoosely = { params?: unknown; query?: unknown; body?: unknown };

/** One question, held against the register's own schema before it leaves the window's side of the door. */
export const overviewAsked = z.union(
  overviewNames.map(asked) as [
    ReturnType<typeof asked>,
    ReturnType<typeof asked>,
    ...ReturnType<typeof asked>[],
  ],
);

export type OverviewSent<N extends OverviewName> = Sent<N>;
export type OverviewReply<N extends OverviewName = OverviewName> = RegisterReply<N>;

/** One complaint of a branch, retold from its events and forgotten when the screen is left. `report`: null while it is open. */
export interface SeenFromAfar {
  now: Incident;
  report: Paper | null;
}

/** `found`: why it wasn't published, file by file. Both null: nobody chose a folder. */
export interface Published {
  playbook: { name: string; version: string } | null;
  found: string[] | null;
}
