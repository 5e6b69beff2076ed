// Opens the book on an open store: who this desk is, what is in the store, and where its counts go on.
import { guessPlan } from '#domain/history/phone-plans';
import { eventCrypto } from './event-crypto';
import { beginNewChain, readDevice, readReserve, saveReserve } from './desk-records';
import { emptyChain } from './device-chain';
import { readWholeStore } from './book-opening';
import { IncidentBook, type BookParts } from './incident-book';
import { IncidentKeeper } from './incident-keeper';
import { MemoryCatalogue } from './memory-catalogue';
import { ReferenceCounter } from './reference-counter';
import type { Vault } from '../vault/vault';

/** Reads the whole store. A damaged incident is listed as damaged. @throws VaultError where nothing can be read */
export async function openBook(
  vault: Vault,
  about: Pick<BookParts, 'branch' | 'playbook' | 'ids' | 'now'>,
): Promise<IncidentBook> {
  const { branch, ids } = about;
  const newId = () => ids.next();
  const catalogue = new MemoryCatalogue(guessPlan(branch));
  const kept = await readDevice(vault, newId);
  const references = new ReferenceCounter(
    { code: branch.code, zone: branch.zone, letter: kept.letter },
    await readReserve(vault),
    (reserve) => saveReserve(vault, reserve),
  );
  const found = await readWholeStore(vault, kept, { catalogue, ids, references });
  if (found.damaged.length > 0) references.trustReserve();
  const isNewDamage = found.damaged.some((id) => !kept.unreadable.includes(id));
  const device = isNewDamage ? await beginNewChain(vault, kept, found.damaged, newId) : kept;
  const maker = { branch: branch.id, device: device.id, zone: branch.zone, ids, crypto: eventCrypto };
  const keeper = new IncidentKeeper(
    { vault, maker, catalogue, references },
    isNewDamage ? emptyChain : found.chainEnd,
  );
  const { attachments } = vault;
  const book = new IncidentBook({ ...about, keeper, attachments, catalogue, references });
  // In its own time: nobody waits for it, and what fails is tried at the next opening.
  void book.sweepAttachments().catch(() => undefined);
  return book;
}
