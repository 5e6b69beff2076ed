// What lies in this store, read again to be sent.
import { readEvent, type ReadEvent } from '#domain/event/envelope';
import { eventCrypto } from '../incidents/event-crypto';
import { VaultError, type IncidentDocument, type Vault } from '../vault/vault';

/**
 * Whatever of it verifies: what isn't what its maker wrote stays here and is sent to nobody. None where it can't be read
 * just now. @throws VaultError 'closed'
 */
export async function eventsIn(store: Pick<Vault, 'read'>, incident: string): Promise<ReadEvent[]> {
  const document = await documentOf(store, incident);
  const read = document?.events.map((stored) => readEvent(stored, eventCrypto)) ?? [];
  return read.filter(
    (event) => event !== null && event.header.incident === document?.incident,
  ) as ReadEvent[];
}

async function documentOf(store: Pick<Vault, 'read'>, incident: string): Promise<IncidentDocument | null> {
  try {
    return await store.read(incident);
  } catch (error) {
    if (error instanceof VaultError && error.code !== 'closed') return null;
    throw error;
  }
}
