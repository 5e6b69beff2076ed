// What was kept as long as the playbook says: shown to a manager, and thrown away only when they say so. Of a complaint that is
// still kept it may be its special data alone, which has an end of its own (K8).
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
  /** An instant with its offset. */
  until: string;
  /** Null: its special data alone. */
  kept: KeptUntil | null;
}

export class KeepingTime {
  /** @param now epoch milliseconds */
  constructor(private readonly now: () => number) {}

  /** The longest due first. */
  async list(shop: OpenShop, person: PersonRecord, limit: number): Promise<Answer<RetentionList>> {
    const found = await this.#due(shop, person, limit + 1);
    const due: DueComplaint[] = [];
    for (const { row, kept, until } of found.slice(0, limit)) {
      const { id, reference, sealedAt, touchedAt } = row.summary;
      const hold = (await readHeld(shop.vault, id))?.incident.retentionHold ?? null;
      due.push({
        ...{ id, reference, closedAt: sealedAt ?? touchedAt ?? kept?.since ?? until, until },
        ...{ part: kept ? 'all' : 'special', rule: kept?.rule.title ?? '' },
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
  ): Promise<Answer<{ erased: number; parts: number; left: number }>> {
    const rules = new Map<string, string>();
    const special: string[] = [];
    for (const id of new Set(ids)) {
      const row = shop.closed.row(id, person);
      const kept = row && this.#kept(shop, row);
      if (kept && isDue(kept, this.now())) rules.set(id, kept.rule.id);
      else if (row?.specialUntil && Date.parse(row.specialUntil) <= this.now()) special.push(id);
    }
    const erased = await shop.erasing.eraseAll(person, [...rules.keys()], (id) => ({
      ...{ why: 'kept', rule: rules.get(id) ?? null },
    }));
    if (erased.length > 0)
      await shop.events.note({ by: person, kind: 'complaintsAnonymised', fields: [String(erased.length)] });
    const parts = special.length > 0 ? await shop.erasing.eraseSpecial(person, special) : [];
    if (parts.length > 0)
      await shop.events.note({ by: person, kind: 'specialErased', fields: [String(parts.length)] });
    const left = new Set(ids).size - erased.length - parts.length;
    return yes({ erased: erased.length, parts: parts.length, left });
  }

  async #due(shop: OpenShop, person: PersonRecord, limit: number): Promise<Due[]> {
    const before = nothingDueAfter(shop.playbook.privacy.kept, this.now(), shop.branch.zone);
    const due = new Map<string, Due>();
    const isEnough = () => due.size >= limit;
    await shop.closed.before(before, person, (row) => {
      const kept = this.#kept(shop, row);
      if (kept && isDue(kept, this.now())) due.set(row.summary.id, { row, until: kept.until, kept });
      return !isEnough();
    });
    shop.closed.withSpecialUntil(this.now(), person, (row) => {
      const { specialUntil: until, summary } = row;
      const kept = this.#kept(shop, row);
      // Where all of it is due, its special data goes with it.
      const isWhole = kept !== null && isDue(kept, this.now());
      if (until !== undefined && !isWhole) due.set(summary.id, { row, until, kept: null });
      return !isEnough();
    });
    return [...due.values()].sort((a, b) => Date.parse(a.until) - Date.parse(b.until));
  }

  #kept({ playbook, branch }: OpenShop, { summary, receivedAt }: Row): KeptUntil | null {
    return keptUntil({ ...summary, receivedAt }, playbook.privacy.kept, branch.zone);
  }
}
