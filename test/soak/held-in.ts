// What a desk's store really holds, read from its files: for comparing it with the others.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readEvent, type ReadEvent } from '#domain/event/envelope';
import { retell } from '#domain/incident/retell';
import { eventCrypto } from '#main/incidents/event-crypto';
import { isErasing } from '#main/incidents/husk';
import { kdfFloor } from '#main/vault/kdf';
import { openVaultFolder } from '#main/vault/vault';

export interface Held {
  /** Incident → what is known of it. */
  incidents: Record<string, HeldIncident>;
  /** "incident/attachment" → SHA-256 of its bytes. */
  files: Record<string, string>;
}
export interface HeldIncident {
  /** Of its events, sorted. */
  hashes: string[];
  /** Of the incident as they tell it. */
  told: string;
  state: string;
  isErased: boolean;
  /** Events whose words are there. Erasings have none: only figures, and there are two where two desks erased it at once. */
  withWords: number;
  /** "attachment sha256" of those that stand. */
  attachments: string[];
}

export async function heldIn(home: string, passphrase: string): Promise<Held> {
  const folder = await openVaultFolder(join(home, 'store'), {
    kdf: kdfFloor,
    journal: { segmentBytes: 64 * 1024, quiet: 0, long: Infinity },
  });
  const vault = await folder.openWithPassphrase({ passphrase });
  const held: Held = { incidents: {}, files: {} };
  for (const id of vault.incidentIds()) {
    const document = await vault.read(id);
    const events = document?.events.map((stored) => readEvent(stored, eventCrypto)) ?? [];
    if (events.includes(null)) throw new Error('an event that nobody wrote is on the disk');
    // One that was begun and never told of is nobody's.
    if (events.length > 0) held.incidents[id] = heldOf(id, events as ReadEvent[]);
  }
  for (const place of vault.attachments.all()) {
    const content = await vault.attachments.read(place);
    held.files[`${place.incident}/${place.attachment}`] = content ? sha256(content.whole) : 'unreadable';
  }
  await folder.release();
  return held;
}

export function heldOf(id: string, events: readonly ReadEvent[]): HeldIncident {
  const told = retell(id, events);
  return {
    hashes: events.map(({ hash }) => hash).sort(),
    told: sha256(JSON.stringify(told)),
    state: told.state,
    isErased: told.erasure !== null,
    withWords: events.filter((event) => event.stored.payload !== null && !isErasing(event)).length,
    attachments: told.attachments
      .filter(({ takenOff }) => !takenOff)
      .map(({ id: attachment, sha256: hash }) => `${attachment} ${hash}`)
      .sort(),
  };
}

export const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('base64url');
