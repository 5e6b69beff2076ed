// The incidents that were opened lately, retold and in memory; any other is read from disk when somebody asks for it.
import { no, yes, type Answer } from '#contract/refusal';
import { VaultError, type Vault } from '../vault/vault';
import { readWhole } from './book-opening';
import type { Catalogue } from './catalogue';
import type { HeldIncident } from './held-incident';

/** How many are kept. */
const most = 40;

export class HeldIncidents {
  private readonly held = new Map<string, HeldIncident>();

  constructor(private readonly parts: { readonly vault: Vault; readonly catalogue: Catalogue }) {}

  /** `damagedIncident`: its bytes are beyond reading. `incidentNotRead`: nothing is known against them.
   *  @throws VaultError 'closed', 'busy' */
  async hold(id: string): Promise<Answer<HeldIncident>> {
    const kept = this.held.get(id);
    if (kept) return yes(kept);
    const { vault, catalogue } = this.parts;
    if (!(await vault.has(id))) return no({ code: 'noSuchIncident' });
    const read = await this.fromDisk(id);
    if (!read.ok) {
      if (read.refusal.code === 'damagedIncident') catalogue.putDamaged(id);
      return read;
    }
    this.keep(read.value);
    // It stood in the list as damaged.
    if (catalogue.damagedOnes().includes(id)) catalogue.put(read.value);
    return read;
  }

  /** As it is now; the one that wasn't asked for longest goes. */
  keep(held: HeldIncident): void {
    this.held.delete(held.id);
    this.held.set(held.id, held);
    if (this.held.size <= most) return;
    for (const [id, { onDisk }] of this.held) {
      // What was begun and not written yet is nowhere else.
      if (onDisk && id !== held.id) {
        this.held.delete(id);
        return;
      }
    }
  }

  forget(id: string): void {
    this.held.delete(id);
  }

  private async fromDisk(id: string): Promise<Answer<HeldIncident>> {
    try {
      const read = await readWhole(this.parts.vault, id);
      return read ? yes(read) : no({ code: 'damagedIncident' });
    } catch (error) {
      if (!(error instanceof VaultError) || error.code === 'closed' || error.code === 'busy') throw error;
      return no({ code: 'incidentNotRead' });
    }
  }
}
