// Reads every document of a store once, so that lists, the device's chain and the next reference are known.
import { eventCrypto } from './event-crypto';
import { chainAfter, emptyChain, type ChainEnd } from './device-chain';
import type { Catalogue } from './catalogue';
import type { GrowingIds } from './growing-ids';
import { holdDocument, type HeldIncident } from './held-incident';
import type { ReferenceCounter } from './reference-counter';
import { VaultError, type Vault } from '../vault/vault';

export interface BookFound {
  chainEnd: ChainEnd;
  /** Incidents whose documents can't be read. */
  damaged: string[];
}

/** A damaged document stops nobody: it is listed as damaged, everything else opens. */
export async function readWholeStore(
  vault: Vault,
  device: { id: string; former: readonly string[] },
  into: { catalogue: Catalogue; ids: GrowingIds; references: ReferenceCounter },
): Promise<BookFound> {
  let chainEnd = emptyChain;
  const damaged: string[] = [];
  for (const id of vault.incidentIds()) {
    const held = await readHeld(vault, id);
    if (held === null) {
      damaged.push(id);
      into.catalogue.putDamaged(id);
      continue;
    }
    into.catalogue.put(held);
    for (const event of held.events) {
      const { header } = event;
      if (header.device === device.id || device.former.includes(header.device))
        into.ids.startAfter(header.id);
      into.references.saw(event);
      chainEnd = chainAfter(chainEnd, device.id, event);
    }
  }
  return { chainEnd, damaged: damaged.sort() };
}

/** Null when the document is there and can't be read. @throws VaultError 'closed', 'busy': worth another try */
export async function readHeld(vault: Vault, id: string): Promise<HeldIncident | null> {
  try {
    const document = await vault.read(id);
    return document && holdDocument(document, eventCrypto);
  } catch (error) {
    if (error instanceof VaultError && error.code !== 'closed' && error.code !== 'busy') return null;
    throw error;
  }
}
