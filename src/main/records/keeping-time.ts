// What was kept as long as the playbook says: shown to a manager, and thrown away only when they say so.
import type { DueComplaint, RetentionList } from '#contract/retention';
import { yes, type Answer } from '#contract/refusal';
import { isDue, keptUntil, nothingDueAfter, type KeptUntil } from '#domain/retention/kept-until';
import type { Row } from '../catalogue/record';
import type { OpenShop } from '../shift/open-shop';
import type { PersonRecord } from '../shift/store-records';
import { readHeld } from '../incidents/book-opening';
import { keepingRecord } from './keeping-record';

interface Due {
  row: Row;
  kept: KeptUntil;
}

export class KeepingTime {
  /** @param now epoch milliseconds */
  constructor(private readonly now: () => number) {}

  /** The longest due first. */
  async list(shop: OpenShop, person: PersonRecord, limit: number): Promise<Answer<RetentionList>> {
    const found = await this.#due(shop, person, limit + 1);
    const due: DueComplaint[] = [];
    for (const { row, kept } of found.slice(0, limit)) {
      const { id, reference, sealedAt, touchedAt } = row.summary;
      const hold = (await readHeld(shop.vault, id))?.incident.retentionHold ?? null;
      due.push({
        ...{ id, reference, closedAt: sealedAt ?? touchedAt ?? kept.since, until: kept.until },
        rule: kept.rule.title,
        hold: hold && { name: hold.byName, reason: hold.reason },
      });
    }
    const rules = shop.playbook.privacy.kept.map(({ title, months, from }) => ({ title, months, from }));
    const backedUpAt = (await shop.vault.readRecord('keeping', keepingRecord))?.backup?.at ?? null;
    return yes({ due, isMore: found.length > limit, rules, backedUpAt });
  }

  /** Only what is due at this moment; what is on hold, or was opened again meanwhile, is left. */
  async anonymise(
    shop: OpenShop,
    person: PersonRecord,
    ids: readonly string[],
  ): Promise<Answer<{ erased: number; left: number }>> {
    const rules = new Map<string, string>();
    for (const id of new Set(ids)) {
      const row = shop.closed.row(id, person);
      const kept = row && this.#kept(shop, row);
      if (kept && isDue(kept, this.now())) rules.set(id, kept.rule.id);
    }
    const erased = await shop.erasing.eraseAll(person, [...rules.keys()], (id) => ({
      ...{ why: 'kept', rule: rules.get(id) ?? null },
    }));
    if (erased.length > 0)
      await shop.events.note({ by: person, kind: 'complaintsAnonymised', fields: [String(erased.length)] });
    return yes({ erased: erased.length, left: new Set(ids).size - erased.length });
  }

  async #due(shop: OpenShop, person: PersonRecord, limit: number): Promise<Due[]> {
    const before = nothingDueAfter(shop.playbook.privacy.kept, this.now(), shop.branch.zone);
    const due: Due[] = [];
    await shop.closed.before(before, person, (row) => {
      const kept = this.#kept(shop, row);
      if (kept && isDue(kept, this.now())) due.push({ row, kept });
      return due.length < limit;
    });
    return due.sort((a, b) => Date.parse(a.kept.until) - Date.parse(b.kept.until));
  }

  #kept({ playbook, branch }: OpenShop, { summary, receivedAt }: Row): KeptUntil | null {
    return keptUntil({ ...summary, receivedAt }, playbook.privacy.kept, branch.zone);
  }
}
