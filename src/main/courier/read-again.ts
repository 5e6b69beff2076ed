// What lies in this store, read again to be sent.
import { readEvent, type ReadEvent, type StoredEvent } from '#domain/event/envelope';
import { eventCrypto } from '../incidents/event-crypto';
import { VaultError, type Vault } from '../vault/vault';

/**
 * Whatever of it verifies: what isn't what its maker wrote stays here and is sent to nobody. Null where it can't be read
 * just now. @throws VaultError 'closed'
 */
export async function eventsIn(store: Pick<Vault, 'read'>, incident: string): Promise<ReadEvent[] | null> {
  const events = await storedIn(store, incident);
  const read = events?.map((stored) => readEvent(stored, eventCrypto));
  return (read?.filter((event) => event?.header.incident === incident) as ReadEvent[] | undefined) ?? null;
}

async function storedIn(store: Pick<Vault, 'read'>, incident: string): Promise<StoredEvent[] | null> {
  try {
    return (await store.read(incident))?.events ?? [];
  } catch (error) {
    if (error instanceof VaultError && error.code !== 'closed') return null;
    throw error;
  }
}
