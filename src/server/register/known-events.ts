// Which of these events the branch has already: by id, and by the number in their maker's chain; and which of their
// incidents were erased.
import { numbersIn, uuidIn, uuidsIn } from '../database/database';
import type { CheckedEvent } from './check-event';

interface Known {
  hash: string;
  /** Null: new in this batch, not numbered yet. */
  cursor: number | null;
}

type Row =
  | { id: string; device: string; seq: number; hash: string; cursor: number; erased: null }
  | { id: null; device: null; seq: null; hash: null; cursor: null; erased: string };

export class KnownEvents {
  private readonly ids = new Map<string, Known>();
  private readonly numbers = new Set<string>();
  private readonly places = new Map<number, string>();
  /** Incidents among these that were erased. */
  readonly erased = new Set<string>();

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

/** What asks for it, for the message that begins a push (`Database.beginning`). */
export function askingForKnown(branch: string, events: readonly CheckedEvent[]): string {
  const own = uuidIn(branch);
  const found = 'select e.id, e.device, e.seq, e.hash, e.cursor, null::uuid as erased';
  const devices = uuidsIn(events.map(({ device }) => device));
  const numbers = numbersIn(events.map(({ read }) => read.header.seq));
  const incidents = [...new Set(events.map(({ incident }) => incident))];
  return `${found} from amends.event e where e.branch = ${own} and e.id = any (${uuidsIn(events.map(({ id }) => id))})
     union
    ${found} from unnest(${devices}, ${numbers}) as asked (device, seq)
      join amends.event e on e.branch = ${own} and e.device = asked.device and e.seq = asked.seq
     union all
    select null, null, null, null, null, incident from amends.erasure
     where branch = ${own} and incident = any (${uuidsIn(incidents)})`;
}

/** @param rows what it answered */
export function knownIn(rows: readonly unknown[]): KnownEvents {
  const known = new KnownEvents();
  for (const row of rows as readonly Row[]) {
    if (row.erased !== null) known.erased.add(row.erased);
    else known.note(row.id, row.device, row.seq, { hash: row.hash, cursor: row.cursor });
  }
  return known;
}
