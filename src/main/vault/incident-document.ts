// What one incident's document holds. The maker's bytes are kept verbatim; unknown fields of newer versions survive.
import { z } from 'zod/mini';

export const storedEvent = z.looseObject({
  header: z.string(),
  salt: z.nullable(z.string()),
  payload: z.nullable(z.string()),
});
export const draft = z.looseObject({ value: z.string(), at: z.string() });

export const incidentDocument = z.looseObject({
  v: z.literal(1),
  incident: z.string(),
  events: z.array(storedEvent),
  drafts: z.record(z.string(), draft),
  place: z.optional(z.unknown()),
});

/** The maker's bytes of one event. An event's hash is SHA-256 of `header`; salt and payload are null once erased. */
export interface StoredEvent {
  header: string;
  salt: string | null;
  payload: string | null;
}

/** The latest value of one field that is still being typed. Local, never synced, dropped when an event follows. */
export interface Draft {
  value: string;
  /** ISO instant. */
  at: string;
}

export interface IncidentDocument {
  v: 1;
  incident: string;
  events: StoredEvent[];
  drafts: Record<string, Draft>;
  /** Where on the screens this incident was left; the incidents layer knows its shape. */
  place?: unknown;
}

export function emptyDocument(incident: string): IncidentDocument {
  return { v: 1, incident, events: [], drafts: {} };
}
