// What a manager sees of complaints that were kept as long as the playbook says.

export interface DueComplaint {
  id: string;
  reference: string | null;
  /** Instants with their offset. */
  closedAt: string;
  until: string;
  /** K8: `special`: only its health and similar details, and the complaint stays. */
  part: 'all' | 'special';
  /** The rule's title, as the playbook says it; empty for special data, whose end was written down with it. */
  rule: string;
  /** K8: somebody holds it, so it stays. */
  hold: { name: string; reason: string } | null;
}
export interface RetentionList {
  due: DueComplaint[];
  /** There are more than were asked for. */
  isMore: boolean;
  rules: { title: string; months: number; from: 'received' | 'closed' }[];
  /** When the last backup was made: until the next one it still holds what is thrown away now. Null: there is none. */
  backedUpAt: string | null;
}
