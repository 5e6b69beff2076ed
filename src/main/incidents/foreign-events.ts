// Events of other computers of the branch, added to an incident: any order, any repeat, and never in another's place.
import type { ReadEvent } from '#domain/event/envelope';
import { retell } from '#domain/incident/retell';
import { isSpecial, specialGone } from '#domain/incident/special';
import { emptyIncident } from '#domain/incident/empty-incident';
import type { IncidentDocument } from '../vault/vault';
import { holdNew, type HeldIncident } from './held-incident';
import { withoutWords } from './husk';

/** Incident → what arrived of it, all of it verified. */
export type Arrivals = ReadonlyMap<string, readonly ReadEvent[]>;
/** Whether nothing else is known of these incidents. */
export interface Completeness {
  areAll?: boolean;
}
export interface TakenIn {
  changed: string[];
  /** Their documents can't be read: what arrived is not in them. */
  damaged: string[];
}

/** What isn't here yet, each once. */
export function freshOf(held: HeldIncident | null, events: readonly ReadEvent[]): ReadEvent[] {
  const known = new Set(held?.events.map(({ hash }) => hash));
  return events.filter(({ hash }) => !known.has(hash) && known.add(hash));
}

/** Of what was erased here only the headers are kept, on which the makers' chains hang: all of an incident, or its special data. */
export function asKept(held: HeldIncident | null, fresh: readonly ReadEvent[]): readonly ReadEvent[] {
  if (!held) return fresh;
  if (held.incident.erasure) return fresh.map(withoutWords);
  const gone = specialGone(held.incident);
  return fresh.map((event) => (gone.has(event.hash) && isSpecial(event) ? withoutWords(event) : event));
}

/** The incident as it is once these are on disk. */
export function addForeign(id: string, held: HeldIncident | null, fresh: readonly ReadEvent[]): HeldIncident {
  const before = held ?? holdNew(emptyIncident(id));
  const events = [...before.events, ...fresh];
  return { ...before, events, incident: retell(id, events), onDisk: true };
}

/** The bytes as they came. By what the disk holds, not by what memory believes: nothing is ever there twice. */
export function withForeign(document: IncidentDocument, fresh: readonly ReadEvent[]): IncidentDocument {
  const known = new Set(document.events.map(({ header }) => header));
  const added = fresh.filter(({ stored }) => !known.has(stored.header)).map(({ stored }) => stored);
  return added.length === 0 ? document : { ...document, events: [...document.events, ...added] };
}
