// Takes in what other computers told of incidents: on disk first, then in memory and in lists.
import type { ReadEvent } from '#domain/event/envelope';
import { VaultError, type Vault } from '../vault/vault';
import type { Catalogue } from './catalogue';
import type { Maker } from './event-series';
import { addForeign, asKept, freshOf, withForeign } from './foreign-events';
import type { Arrivals, Completeness, TakenIn } from './foreign-events';
import { healWith } from './healing';
import type { HeldIncident } from './held-incident';
import type { HeldIncidents } from './held-incidents';
import type { ReferenceCounter } from './reference-counter';

/** What whoever keeps incidents works with. */
export interface KeeperParts {
  readonly vault: Vault;
  readonly maker: Maker;
  readonly catalogue: Catalogue;
  readonly references: ReferenceCounter;
}

export class TakingIn {
  constructor(private readonly parts: KeeperParts & { readonly held: HeldIncidents }) {}

  /**
   * Events that other computers made, as many incidents at once as there are: on disk and flushed together when this
   * resolves. What is here already changes nothing. An incident whose document can't be read takes nothing in, unless
   * these are all the events there are of it: then it is healed with them. Run it while nothing else is written.
   * @throws VaultError; then some of it may be here, and taking it in again is right
   */
  async takeIn(arrivals: Arrivals, { areAll = false }: Completeness = {}): Promise<TakenIn> {
    const { vault, catalogue, references, maker, held } = this.parts;
    const taken: TakenIn = { changed: [], damaged: [] };
    const saves: Promise<void>[] = [];
    const grown: HeldIncident[] = [];
    for (const [id, events] of arrivals) {
      const found = await held.hold(id);
      if (!found.ok && found.refusal.code !== 'noSuchIncident') {
        const healed = areAll ? await healWith(vault, id, events) : null;
        if (healed) this.healed(healed);
        (healed ? taken.changed : taken.damaged).push(id);
        continue;
      }
      // It stood there as damaged, and can be read after all.
      if (found.ok && areAll) catalogue.put(found.value);
      const before = found.ok ? found.value : null;
      const fresh = asKept(before, freshOf(before, events));
      if (fresh.length === 0) continue;
      grown.push(addForeign(id, before, fresh));
      const saved = vault.save(id, (document) => withForeign(document, fresh));
      saves.push(saved.catch((error: unknown) => this.saveFromMemory(before, fresh, error)));
      taken.changed.push(id);
      for (const event of fresh) {
        references.saw(event);
        if (event.header.device === maker.device) maker.ids.startAfter(event.header.id);
      }
    }
    await Promise.all(saves);
    for (const one of grown) {
      held.keep(one);
      catalogue.put(one);
    }
    return taken;
  }

  /** The document was damaged since it was read, and memory still has all of it. @throws what failed otherwise */
  private async saveFromMemory(
    before: HeldIncident | null,
    fresh: readonly ReadEvent[],
    failure: unknown,
  ): Promise<void> {
    if (!before || !(failure instanceof VaultError) || failure.code !== 'damaged') throw failure;
    const { id, events } = before;
    if (!(await healWith(this.parts.vault, id, [...events, ...fresh], before))) throw failure;
  }

  private healed(held: HeldIncident): void {
    this.parts.held.keep(held);
    this.parts.catalogue.put(held);
    for (const event of held.events) this.parts.references.saw(event);
  }
}
