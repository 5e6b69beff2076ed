/**
 * One event as it is kept and sent. The maker's bytes are never written again by anybody:
 * `header` is hashed as it stands, `payload` is bound to it by a commitment, so payload and salt
 * can be erased later without breaking a single hash. See docs/events.md.
 */
import { z } from 'zod';
import { catalogue, isEventType, type EventType, type PayloadOf } from './catalogue';
import { hash, id, instant } from './values';

/** The maker's bytes, verbatim. Salt and payload are null once erased. */
export const storedEvent = z.object({
  header: z.string().max(20_000),
  salt: z.string().max(100).nullable(),
  payload: z.string().max(400_000).nullable(),
});
export type StoredEvent = z.infer<typeof storedEvent>;

const header = z.looseObject({
  v: z.number().int().min(1),
  id,
  incident: id,
  branch: z.string().max(60),
  device: z.string().max(60),
  /** The desk's letter, as on its references, so that people know which desk it was. Events of before have none. */
  desk: z.string().max(4).optional(),
  /** The device's own count, from 1, and the hash of its event before this one. */
  seq: z.number().int().min(1),
  prev: hash.nullable(),
  actor: z.object({ id: z.string().max(60), name: z.string().max(200) }),
  /** When the maker's clock said so, and in which zone: for display only, never for order. */
  at: instant,
  zone: z.string().max(60),
  /** The incident's heads that the maker had seen. */
  after: z.array(hash).max(64),
  type: z.string().max(80),
  commit: hash,
});
export type EventHeader = z.infer<typeof header>;

/** Crypto that is handed in, so that the domain needs neither Node nor a browser. All answers are base64url. */
export interface EventCrypto {
  sha256(text: string): string;
  hmacSha256(key: string, text: string): string;
  /** 32 fresh random bytes. */
  salt(): string;
}

/** An event whose bytes were checked. `known` is null when this version of Amends can't read it; it is kept all the same. */
export interface ReadEvent<T extends EventType = EventType> {
  hash: string;
  header: EventHeader;
  stored: StoredEvent;
  known: KnownEvent<T> | null;
  /** Why it isn't known: a newer kind, a payload this version can't read, or erased. */
  unread: 'newer' | 'unreadable' | 'erased' | null;
}
export type KnownEvent<T extends EventType = EventType> = { [K in T]: { type: K; payload: PayloadOf<K> } }[T];

export type NewHeader = Omit<EventHeader, 'v' | 'commit'>;

/** Makes an event's bytes. The payload must already have passed its schema. */
export function sealEvent(about: NewHeader, payload: unknown, crypto: EventCrypto): StoredEvent {
  const salt = crypto.salt();
  const bytes = JSON.stringify(payload);
  const { id, incident, branch, device, desk, seq, prev, actor, at, zone, after, type } = about;
  const commit = crypto.hmacSha256(salt, bytes);
  const made = { v: 1, id, incident, branch, device, ...(desk === undefined ? {} : { desk }) };
  const whole = { ...made, seq, prev, actor, at, zone, after, type, commit };
  return { header: JSON.stringify(whole), salt, payload: bytes };
}

/** Reads an event's bytes. Answers null when they are not what their maker wrote: damage, never shown as content. */
export function readEvent(
  stored: StoredEvent,
  crypto: Pick<EventCrypto, 'sha256' | 'hmacSha256'>,
): ReadEvent | null {
  const read = readHeader(stored.header);
  return read && readBehind(read, crypto.sha256(stored.header), stored, crypto);
}

/** The header alone: null for what is none. Nothing of the payload is looked at. */
export function readHeader(text: string): EventHeader | null {
  const parsed = header.safeParse(parseJson(text));
  return parsed.success ? parsed.data : null;
}

/**
 * The rest of an event whose header was read just now, so that nothing is read twice. Null as of `readEvent`.
 * @param hash of this event's header
 */
export function readBehind(
  header: EventHeader,
  hash: string,
  stored: StoredEvent,
  crypto: Pick<EventCrypto, 'hmacSha256'>,
): ReadEvent | null {
  const event: ReadEvent = { hash, header, stored, known: null, unread: 'erased' };
  if (stored.payload === null || stored.salt === null) return event;
  if (crypto.hmacSha256(stored.salt, stored.payload) !== header.commit) return null;
  const { type } = header;
  if (header.v !== 1 || !isEventType(type)) return { ...event, unread: 'newer' };
  const payload = catalogue[type].payload.safeParse(parseJson(stored.payload));
  if (!payload.success) return { ...event, unread: 'unreadable' };
  return { ...event, unread: null, known: { type, payload: payload.data } as KnownEvent };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
