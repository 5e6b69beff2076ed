// What papers of the branch are told: its lists, its complaints and its people, as far as whoever prints may see them.
import type { Incident } from '../incident/state';
import type { IncidentSummary } from '../incident/summary';
import type { SeriousKind } from '../playbook/branch-rules';
import type { AbuseRecord } from '../safety/abuse-record';
import type { OnRota } from '../shift/rota';

export type ListedSummary = IncidentSummary & { damaged?: true };

export interface AboutDesk {
  zone: string;
  /** An instant. */
  now: string;
  /** Days of the branch, "2026-11-21": what was asked for. */
  day: string;
  from: string;
  to: string;
  received: readonly ListedSummary[];
  closed: readonly ListedSummary[];
  open: readonly ListedSummary[];
  register: readonly ListedSummary[];
  /** Whatever is open, and whatever is filed and still owes something. */
  incidents: readonly Incident[];
  kinds: readonly SeriousKind[];
  /** Everybody who works here, with their days where they have some. */
  people: readonly OnRota[];
  abuse: readonly AbuseRecord[];
  /** K7: initials and a line of what it is about, or neither. */
  isReferenceOnly: boolean;
  one: string;
  many: string;
}
