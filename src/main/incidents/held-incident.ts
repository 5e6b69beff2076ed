// One incident as the office holds it in memory: the events of its document that verify, and what is being typed.
import type { EventCrypto, ReadEvent } from '#domain/event/envelope';
import { readEvent } from '#domain/event/envelope';
import { place as placeShape, type Place } from '#domain/event/values';
import { retell } from '#domain/incident/retell';
import type { Incident } from '#domain/incident/state';
import type { Draft, IncidentDocument } from '../vault/vault';

export interface HeldIncident {
  readonly id: string;
  readonly events: readonly ReadEvent[];
  /** Stored events that aren't what their maker wrote. They stay in the document, byte for byte, and tell nothing. */
  readonly unverified: number;
  readonly incident: Incident;
  readonly drafts: Readonly<Record<string, Draft>>;
  readonly place: Place | null;
  /** False until the first content: until then there is nothing on disk. */
  readonly onDisk: boolean;
}

export function holdDocument(
  document: IncidentDocument,
  crypto: Pick<EventCrypto, 'sha256' | 'hmacSha256'>,
): HeldIncident {
  const read = document.events.map((stored) => readEvent(stored, crypto));
  const events = read.filter((event) => event !== null && event.header.incident === document.incident);
  const place = placeShape.safeParse(document.place);
  return {
    id: document.incident,
    events: events as ReadEvent[],
    unverified: read.length - events.length,
    incident: retell(document.incident, events as ReadEvent[]),
    drafts: document.drafts,
    place: place.success ? place.data : null,
    onDisk: true,
  };
}

/** The same incident with one more event; not on disk yet. */
export function withEvent(held: HeldIncident, event: ReadEvent): HeldIncident {
  const events = [...held.events, event];
  return { ...held, events, incident: retell(held.id, events) };
}

/** An incident that was begun and has no content yet: it lives in memory only. */
export function holdNew(incident: Incident): HeldIncident {
  return { id: incident.id, events: [], unverified: 0, incident, drafts: {}, place: null, onDisk: false };
}
