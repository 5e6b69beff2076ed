// Which of these events the branch has already: by id, and by the number in their maker's chain; and which of their
// incidents were erased.
import { numbersIn, uuidIn, uuidsIn } from '../database/statement-text';
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

/**
 * What asks for it, for the message that begins a push (`Database.beginning`). Each is looked up by its key, one after the
 * other: asked for as one set, all events of the branch were read for it.
 */
export function askingForKnown(branch: string, events: readonly CheckedEvent[]): string {
  const own = uuidIn(branch);
  const found = 'select e.id, e.device, e.seq, e.hash, e.cursor, null::uuid as erased from amends.event e';
  const runs = runsOf(events);
  const incidents = [...new Set(events.map(({ incident }) => incident))];
  return `select known.* from unnest(${uuidsIn(events.map(({ id }) => id))}) as asked (id)
      cross join lateral (${found} where e.branch = ${own} and e.id = asked.id limit 1) as known
     union
    select known.* from unnest(${uuidsIn(runs.map(({ device }) => device))}, ${numbersIn(runs.map(({ from }) => from))},
        ${numbersIn(runs.map(({ to }) => to))}) as asked (device, first, last)
      cross join lateral (${found} where e.branch = ${own} and e.device = asked.device
        and e.seq between asked.first and asked.last order by e.seq limit ${events.length}) as known
     union all
    select null, null, null, null, null, incident from amends.erasure
     where branch = ${own} and incident = any (${uuidsIn(incidents)})`;
}

/** Numbers of one computer that follow on each other: a desk sends hundreds of them, and it is one question. */
function runsOf(events: readonly CheckedEvent[]): { device: string; from: number; to: number }[] {
  const numbers = events.map(({ device, read }) => ({ device, seq: read.header.seq }));
  numbers.sort((a, b) => (a.device === b.device ? a.seq - b.seq : a.device < b.device ? -1 : 1));
  const runs: { device: string; from: number; to: number }[] = [];
  for (const { device, seq } of numbers) {
    const last = runs.at(-1);
    if (last?.device === device && seq <= last.to + 1) last.to = seq;
    else runs.push({ device, from: seq, to: seq });
  }
  return runs;
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
