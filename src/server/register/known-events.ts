// Which of these events the branch has already: by id, and by the number in their maker's chain.
import type { Statements } from '../database/database';
import type { CheckedEvent } from './check-event';

interface Known {
  hash: string;
  /** Null: new in this batch, not numbered yet. */
  cursor: number | null;
}

export class KnownEvents {
  private readonly ids = new Map<string, Known>();
  private readonly numbers = new Set<string>();
  private readonly places = new Map<number, string>();

  byId(id: string): Known | undefined {
    return this.ids.get(id);
  }
  /** The number stands for another event. */
  hasNumber({ device, read }: CheckedEvent): boolean {
    return this.numbers.has(`${device}/${read.header.seq}`);
  }
  add({ id, device, read, index }: CheckedEvent, cursor: number | null): void {
    this.note(id, device, read.header.seq, { hash: read.hash, cursor });
    this.places.set(index, id);
  }
  note(id: string, device: string, seq: number, known: Known): void {
    this.ids.set(id, known);
    this.numbers.add(`${device}/${seq}`);
  }
  numbered(index: number, cursor: number): void {
    const known = this.ids.get(this.places.get(index) ?? '');
    if (known) known.cursor = cursor;
  }
}

export async function findKnown(
  statements: Statements,
  branch: string,
  events: readonly CheckedEvent[],
): Promise<KnownEvents> {
  const rows = await statements.query<{
    id: string;
    device: string;
    seq: number;
    hash: string;
    cursor: number;
  }>(
    `select e.id, e.device, e.seq, e.hash, e.cursor from amends.event e
      where e.branch = $1 and e.id = any ($2::uuid[])
      union
     select e.id, e.device, e.seq, e.hash, e.cursor
       from unnest($3::uuid[], $4::bigint[]) as asked (device, seq)
       join amends.event e on e.branch = $1 and e.device = asked.device and e.seq = asked.seq`,
    [
      branch,
      events.map(({ id }) => id),
      events.map(({ device }) => device),
      events.map(({ read }) => read.header.seq),
    ],
  );
  const known = new KnownEvents();
  for (const { id, device, seq, hash, cursor } of rows) known.note(id, device, seq, { hash, cursor });
  return known;
}
