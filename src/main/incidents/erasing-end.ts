// Brings everything that was begun to be erased to its end. Each step may be done again, after whatever cut it short.
import { forgetPapersOf } from '../printing/queue/forget-papers';
import type { Vault } from '../vault/vault';
import { readHeld } from './book-opening';
import type { ClosedOnes } from '../catalogue/closed-ones';
import type { Catalogue } from './catalogue';
import { allErased, type ErasedLine, type ErasingRecord } from './erasing-notes';
import { huskOf, withoutSpecial } from './husk';
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
  // Where the event never came nobody was told anything: it stands as it was.
  for (const id of pending) {
    const erasure = (await readHeld(vault, id))?.incident.erasure;
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
    pending: now.pending.filter((id) => !pending.includes(id)),
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
  const left: string[] = [];
  // One whose event never came stays as it was; one that can't be read is healed without it, or erased as a whole.
  for (const id of pending) if ((await readHeld(vault, id))?.incident.specialErased.length) left.push(id);
  if (left.length > 0) {
    await vault.redact(left, withoutSpecial);
    for (const id of left) {
      keeper.forget(id);
      const held = await keeper.hold(id);
      if (held.ok) catalogue.put(held.value);
    }
  }
  await notes.change((now) => ({ ...now, special: now.special.filter((id) => !pending.includes(id)) }));
}
