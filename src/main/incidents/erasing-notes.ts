// What this store knows of erasing: what was begun and has to be brought to its end, and everything that ever was erased,
// so that no older copy brings it back.
import { z } from 'zod';
import { Turns } from '../vault/turns';
import type { Vault } from '../vault/vault';

/** One complaint that was erased: ids, why, and by which of the playbook's rules. No name, no word. */
export const erasedLine = z.looseObject({
  incident: z.uuid(),
  why: z.enum(['asked', 'kept']),
  rule: z.string().max(80).nullable(),
  /** The person's id; empty: nobody knows. */
  by: z.string().max(60),
});
export type ErasedLine = Pick<z.infer<typeof erasedLine>, 'incident' | 'why' | 'rule' | 'by'>;

const erasingRecord = z.looseObject({
  v: z.literal(1),
  pending: z.array(z.string()),
  /** Incidents of which only special data is to go (K8). */
  special: z.array(z.string()).default([]),
  /** Never gets shorter: nobody knows which older copies there are. */
  erased: z.array(erasedLine).default([]),
});
export interface ErasingNotes {
  pending: readonly string[];
  special: readonly string[];
  erased: readonly ErasedLine[];
}

export async function readErasing(vault: Pick<Vault, 'readRecord'>): Promise<ErasingNotes> {
  return (await vault.readRecord('erasing', erasingRecord)) ?? { pending: [], special: [], erased: [] };
}

/** Each complaint once, as it was noted first. */
export function allErased(...lists: readonly (readonly ErasedLine[])[]): ErasedLine[] {
  const known = new Map<string, ErasedLine>();
  for (const { incident, why, rule, by } of lists.flat())
    if (!known.has(incident)) known.set(incident, { incident, why, rule, by });
  return [...known.values()];
}

export class ErasingRecord {
  readonly #turns = new Turns();

  constructor(private readonly vault: Pick<Vault, 'readRecord' | 'saveRecord'>) {}

  read(): Promise<ErasingNotes> {
    return readErasing(this.vault);
  }

  /** @throws VaultError */
  change(change: (notes: ErasingNotes) => ErasingNotes): Promise<void> {
    return this.#turns.take('record', async () => {
      const record = (await this.vault.readRecord('erasing', erasingRecord)) ?? { v: 1 as const };
      const before: ErasingNotes = { pending: [], special: [], erased: [], ...record };
      const next = change(before);
      if (next !== before) await this.vault.saveRecord('erasing', { ...record, ...next });
    });
  }
}
