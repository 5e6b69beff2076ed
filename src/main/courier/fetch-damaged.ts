// Heals incidents whose documents can't be read here: all their events are asked of the register once more, and put in the
// place of what was set aside. What arrived of them meanwhile is among those, so nothing that came was ever let go.
import { readEvent, storedEvent, type ReadEvent } from '#domain/event/envelope';
import type { PulledEvent } from '#contract/register-api/events';
import { eventCrypto } from '../incidents/event-crypto';
import type { InboxParts } from './inbox';
import { pageSize } from './pages-behind';
import { RegisterSaidNo, type Register } from './register-port';
import type { RegisterRecord } from './register-record';

export interface FetchingParts extends Pick<InboxParts, 'memory' | 'takeIn'> {
  register: Pick<Register, 'pull' | 'incident'>;
  /** Incidents that nobody can open just now. */
  damaged(): readonly string[];
  /** Not where a newer Amends wrote its document, or only the disk failed: that one waits. */
  canTakeIn(incident: string): Promise<boolean>;
  /** Whatever of it has no receipt is to be sent. @param there all that the register has of it */
  healed(incident: string, there: readonly ReadEvent[]): Promise<void>;
  /** Incidents that somebody may be looking at. */
  arrived(incidents: readonly string[]): void;
  isStopped(): boolean;
}

/** More than this many are quicker found by reading the whole branch than by asking for each. */
const mostAskedAlone = 100;

/** What is to be fetched, with these too: all there is of them, from the beginning. */
export function toFetchToo(
  { toFetch }: RegisterRecord,
  incidents: readonly string[],
): RegisterRecord['toFetch'] {
  const known = new Set(toFetch.map(({ incident }) => incident));
  const added = incidents.filter((incident) => !known.has(incident));
  return added.length === 0 ? toFetch : [...toFetch, ...added.map((incident) => ({ incident, from: 0 }))];
}

/** To be asked when everything behind the cursor was taken in. @throws RegisterSaidNo, Unreachable, VaultError: later again */
export async function fetchDamaged(parts: FetchingParts): Promise<void> {
  const { memory } = parts;
  const wanted: RegisterRecord['toFetch'] = [];
  for (const one of toFetchToo(memory.now, parts.damaged()))
    if (one.from < memory.now.cursor && (await parts.canTakeIn(one.incident))) wanted.push(one);
  if (wanted.length === 0) return;
  const arrivals = new Map<string, ReadEvent[]>(wanted.map(({ incident }) => [incident, []]));
  const end = await readWanted(parts, Math.min(...wanted.map(({ from }) => from)), arrivals);
  if (end === null) return;
  const { damaged } = await parts.takeIn(arrivals, { areAll: true });
  const healed = [...arrivals.keys()].filter((incident) => !damaged.includes(incident));
  for (const incident of healed) await parts.healed(incident, arrivals.get(incident) ?? []);
  await memory.change((record) => {
    const others = toFetchToo(record, damaged).filter(
      ({ incident }) => !arrivals.has(incident) || damaged.includes(incident),
    );
    const isNowhere = (incident: string) => arrivals.get(incident)?.length === 0;
    const toFetch = others.map((one) => (isNowhere(one.incident) ? { ...one, from: end } : one));
    return { ...record, toFetch };
  });
  if (healed.length > 0) parts.arrived(healed);
}

/** Adds what the register has of the incidents that `into` names. Answers up to where; null: not to the end. */
async function readWanted(
  parts: FetchingParts,
  from: number,
  into: ReadonlyMap<string, ReadEvent[]>,
): Promise<number | null> {
  if (into.size > mostAskedAlone) return readAll(parts, from, into);
  try {
    return await readEach(parts, into);
  } catch (error) {
    // A register of before this could be asked.
    if (error instanceof RegisterSaidNo && error.code === 'notFound') return readAll(parts, from, into);
    throw error;
  }
}

async function readEach(
  { register, memory, isStopped }: FetchingParts,
  into: ReadonlyMap<string, ReadEvent[]>,
): Promise<number | null> {
  let end = Infinity;
  for (const incident of into.keys()) {
    if (isStopped()) return null;
    const whole = await register.incident(incident);
    if (whole.incarnation !== memory.now.incarnation) return null;
    addTo(into, whole.events);
    end = Math.min(end, whole.cursor);
  }
  return end;
}

async function readAll(
  { register, memory, isStopped }: FetchingParts,
  from: number,
  into: ReadonlyMap<string, ReadEvent[]>,
): Promise<number | null> {
  for (let after = from; ;) {
    if (isStopped()) return null;
    const page = await register.pull(after, pageSize);
    if (page.incarnation !== memory.now.incarnation || page.cursor < after) return null;
    addTo(into, page.events);
    if (!page.more) return page.cursor;
    after = page.cursor;
  }
}

function addTo(into: ReadonlyMap<string, ReadEvent[]>, events: readonly PulledEvent[]): void {
  for (const { header, salt, payload } of events) {
    const stored = storedEvent.safeParse({ header, salt, payload });
    const event = stored.success ? readEvent(stored.data, eventCrypto) : null;
    if (event) into.get(event.header.incident)?.push(event);
  }
}
