// Brings everything that was begun to be erased to its end. Each step may be done again, after whatever cut it short.
import { forgetPapersOf } from '../printing/queue/forget-papers';
import { VaultError, type Vault } from '../vault/vault';
import { readWhole } from './book-opening';
import type { ClosedOnes } from '../catalogue/closed-ones';
import type { Catalogue } from './catalogue';
import { allErased, type ErasedLine, type ErasingRecord } from './erasing-notes';
import { huskOf, withoutSpecial } from './husk';
import type { HeldIncident } from './held-incident';
import type { IncidentKeeper } from './incident-keeper';

/** Where it is written down, besides this store, that something was erased: for the day an older copy is brought back. */
export interface ErasedElsewhere {
  /** @param erased all there ever was. @throws VaultError; then the erasing is ended at the next opening */
  note(erased: readonly ErasedLine[]): Promise<void>;
}

export interface EndingParts {
  vault: Vault;
  keeper: IncidentKeeper;
  catalogue: Catalogue & Pick<ClosedOnes, 'lastKnown'> & { forget(ids: readonly string[]): Promise<void> };
  elsewhere: ErasedElsewhere;
}

/** @param known erased elsewhere, to be noted as well. @throws VaultError; then what was begun still stands in the notes */
export async function endErasing(
  { vault, keeper, catalogue, elsewhere }: EndingParts,
  notes: ErasingRecord,
  known: readonly ErasedLine[] = [],
): Promise<void> {
  const { pending, erased: before } = await notes.read();
  if (pending.length === 0 && known.length === 0) return;
  const lines: ErasedLine[] = [];
  const read = await readNow(vault, pending);
  // Where the event never came nobody was told anything: it stands as it was.
  for (const [id, held] of read) {
    const erasure = held?.incident.erasure;
    if (erasure) lines.push({ incident: id, why: erasure.why, rule: erasure.rule, by: erasure.by });
  }
  const ids = lines.map(({ incident }) => incident);
  if (ids.length > 0) {
    await vault.erase(ids, huskOf);
    await catalogue.forget(ids);
    await forgetPapersOf(vault, ids);
    for (const id of ids) {
      keeper.forget(id);
      const held = await keeper.hold(id);
      if (held.ok) catalogue.put(held.value);
    }
  }
  const all = allErased(before, lines, known);
  if (all.length > before.length || known.length > 0) await elsewhere.note(all);
  await notes.change((now) => ({
    ...now,
    pending: now.pending.filter((id) => !read.has(id)),
    erased: allErased(now.erased, all),
  }));
}

/** K8: the same for what only special data goes of. Each step may be done again. @throws VaultError */
export async function endErasingSpecial(
  { vault, keeper, catalogue }: EndingParts,
  notes: ErasingRecord,
): Promise<void> {
  const { special: pending } = await notes.read();
  if (pending.length === 0) return;
  const read = await readNow(vault, pending);
  // One whose event never came stays as it was; one that is beyond reading is healed without it, or erased as a whole.
  const left = [...read].filter(([, held]) => held?.incident.specialErased.length).map(([id]) => id);
  if (left.length > 0) {
    await vault.redact(left, withoutSpecial);
    for (const id of left) {
      keeper.forget(id);
      const held = await keeper.hold(id);
      if (held.ok) catalogue.put(held.value);
    }
  }
  await notes.change((now) => ({ ...now, special: now.special.filter((id) => !read.has(id)) }));
}

/** Null for one that is beyond reading. What the disk doesn't give just now isn't among them: it is left for another time.
 *  @throws VaultError 'closed', and what the disk says where it gives none of them */
async function readNow(vault: Vault, ids: readonly string[]): Promise<Map<string, HeldIncident | null>> {
  const read = new Map<string, HeldIncident | null>();
  let failure: VaultError | null = null;
  for (const id of ids)
    try {
      read.set(id, await readWhole(vault, id));
    } catch (error) {
      if (!(error instanceof VaultError) || error.code === 'closed') throw error;
      failure = error;
    }
  if (failure && read.size === 0) throw failure;
  return read;
}
