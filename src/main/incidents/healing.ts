// A document that can't be read any more, written anew from the events that others, or memory, still have. Its own bytes
// were set aside and stay there; drafts that only they held are not brought back.
import type { ReadEvent } from '#domain/event/envelope';
import { VaultError, type Vault } from '../vault/vault';
import { readHeld } from './book-opening';
import { freshOf } from './foreign-events';
import type { HeldIncident } from './held-incident';

/** Whether events could be put into it: it can be read, or its bytes are past reading. Not where a newer Amends wrote it,
 *  or only the disk failed. @throws VaultError 'closed', 'busy' */
export async function canTakeIn(vault: Pick<Vault, 'read'>, incident: string): Promise<boolean> {
  try {
    await vault.read(incident);
    return true;
  } catch (error) {
    if (!(error instanceof VaultError) || error.code === 'closed' || error.code === 'busy') throw error;
    return error.code === 'damaged';
  }
}

/** On disk and flushed when this resolves. Null where it isn't to be healed with these. @throws VaultError */
export async function healWith(
  vault: Vault,
  incident: string,
  events: readonly ReadEvent[],
  typed: Pick<HeldIncident, 'drafts' | 'place'> = { drafts: {}, place: null },
): Promise<HeldIncident | null> {
  const stored = freshOf(null, events).map((event) => event.stored);
  if (stored.length === 0 || !(await canTakeIn(vault, incident))) return null;
  const place = typed.place === null ? {} : { place: typed.place };
  await vault.heal(incident, { v: 1, incident, events: stored, drafts: { ...typed.drafts }, ...place });
  return readHeld(vault, incident);
}
