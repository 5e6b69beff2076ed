// Finds out where this desk's counts go on: from the last checkpoint and what came after it, or, in a store that never
// had one, from every document.
import { eventCrypto } from './event-crypto';
import { emptyChain, type ChainEnd } from './device-chain';
import type { Catalogue } from './catalogue';
import { countOn, startFrom, type Counts, type DeskEnd } from './desk-end';
import { holdDocument, type HeldIncident } from './held-incident';
import { VaultError, type Vault } from '../vault/vault';
import { isOfBytes } from '../vault/vault-error';

export interface BookFound {
  chainEnd: ChainEnd;
  /** Incidents whose documents can't be read, as far as anybody has looked. */
  damaged: string[];
  /** Whether a document that can't be read may hold the end of the chain. */
  mayMissEvents: boolean;
}

/** A damaged document stops nobody: it is listed as damaged, everything else opens. */
export async function findEnd(
  vault: Vault,
  device: { id: string; former: readonly string[] },
  end: DeskEnd | null,
  into: Counts & { catalogue: Catalogue },
): Promise<BookFound> {
  let chainEnd = end ? startFrom(end, device.id, into) : emptyChain;
  const damaged: string[] = [];
  const changed = new Set(vault.journalled());
  for (const id of end ? changed : vault.incidentIds()) {
    const held = await readHeld(vault, id);
    if (!held) {
      damaged.push(id);
      into.catalogue.putDamaged(id);
      continue;
    }
    if (changed.has(id)) into.catalogue.put(held);
    chainEnd = countOn(chainEnd, held.events, device, into);
  }
  return { chainEnd, damaged: damaged.sort(), mayMissEvents: damaged.length > 0 };
}

/** Null when the document is there and beyond reading. @throws VaultError where it may be read another time */
export async function readWhole(vault: Vault, id: string): Promise<HeldIncident | null> {
  try {
    const document = await vault.read(id);
    return document && holdDocument(document, eventCrypto);
  } catch (error) {
    if (error instanceof VaultError && isOfBytes(error)) return null;
    throw error;
  }
}

/** Null also where the disk doesn't give it: nobody is kept waiting for one of many. @throws VaultError 'closed', 'busy' */
export async function readHeld(vault: Vault, id: string): Promise<HeldIncident | null> {
  try {
    return await readWhole(vault, id);
  } catch (error) {
    if (error instanceof VaultError && error.code !== 'closed' && error.code !== 'busy') return null;
    throw error;
  }
}
