// What is left of an erased incident's document: the headers, on which the chains hang, and the event with its figures.
import { readEvent, type ReadEvent } from '#domain/event/envelope';
import { isSpecial } from '#domain/incident/special';
import type { IncidentDocument, StoredEvent } from '../vault/vault';
import { eventCrypto } from './event-crypto';

export const isErasing = ({ known }: ReadEvent) => known?.type === 'incidentErased.v1';

/** What arrives late for an erased incident leaves its header, on which its maker's chain hangs, and nothing else. */
export function withoutWords(event: ReadEvent): ReadEvent {
  if (isErasing(event)) return event;
  const stored = { header: event.stored.header, salt: null, payload: null };
  return { ...event, stored, known: null, unread: 'erased' };
}

/** What the event says stays, and of every other one its header: the chains hang on it. No drafts, no place. */
export function huskOf({ incident, events }: IncidentDocument): IncidentDocument {
  const kept = events.flatMap((stored): StoredEvent[] => {
    const event = readEvent(stored, eventCrypto);
    if (event?.known?.type === 'incidentErased.v1') return [stored];
    return isOfItsMaker(stored, incident) ? [{ header: stored.header, salt: null, payload: null }] : [];
  });
  return { v: 1, incident, events: kept, drafts: {} };
}

export const isErasingSpecial = ({ known }: ReadEvent) => known?.type === 'specialErased.v1';

/** K8: what special data told is gone where an event says so; its header stays. Everything else is as it was. */
export function withoutSpecial(document: IncidentDocument): IncidentDocument {
  const events = document.events.map((stored) => ({ stored, event: readEvent(stored, eventCrypto) }));
  const gone = new Set(
    events.flatMap(({ event }) =>
      event?.known?.type === 'specialErased.v1' ? event.known.payload.events : [],
    ),
  );
  const kept = events.map(({ stored, event }) =>
    event && gone.has(event.hash) && isSpecial(event)
      ? { header: stored.header, salt: null, payload: null }
      : stored,
  );
  return { ...document, events: kept };
}

/** A header that can't be read could hold anything, and no chain hangs on it. */
function isOfItsMaker({ header }: StoredEvent, incident: string): boolean {
  const event = readEvent({ header, salt: null, payload: null }, eventCrypto);
  return event?.header.incident === incident;
}
