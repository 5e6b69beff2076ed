// The trends of everything that is here as a table, for managers: how many, a month a line. Each complaint is read for it,
// since rows of lists don't hold what was found; an erased one is counted by its figures.
import type { Cell } from '#domain/register-extract/cell';
import { countComplaint, type Counted } from '#domain/register-extract/count-complaint';
import { trendsTable } from '#domain/register-extract/trends-table';
import type { Playbook } from '#domain/playbook/playbook';
import { documentOf } from '../../audit/verify-store';
import { eventCrypto } from '../../incidents/event-crypto';
import { holdDocument } from '../../incidents/held-incident';
import type { OpenShop } from '../../shift/open-shop';
import type { PersonRecord } from '../../shift/store-records';

/** Null: it was stopped. `complaints`: how many were counted. */
export async function trendsOf(
  shop: OpenShop,
  person: PersonRecord,
  onProgress: (done: number, total: number) => boolean,
): Promise<{ table: Cell[][]; complaints: number } | null> {
  const ids = shop.vault.incidentIds();
  const counted: Counted[] = [];
  const unreadable = new Set<string>();
  for (const [at, id] of ids.entries()) {
    if (at % 20 === 0) {
      if (!onProgress(at, ids.length)) return null;
      await new Promise((others) => setImmediate(others));
    }
    const document = await documentOf(shop.vault, id);
    const incident = document && holdDocument(document, eventCrypto).incident;
    const one = incident && countComplaint(incident, shop.branch.zone);
    if (one) counted.push(one);
    else if (!incident) unreadable.add(id);
  }
  const known =
    unreadable.size > 0 ? damagedInList(shop, person).filter((id) => unreadable.has(id)).length : 0;
  return { table: trendsTable(counted, titlesOf(shop.playbook), known), complaints: counted.length + known };
}

/** K4: one that can't be read is counted where the list shows it, which asks what was last known of it. */
function damagedInList(shop: OpenShop, person: PersonRecord): string[] {
  const { items } = shop.book.list(person, { state: 'all', query: '', limit: 10_000_000 });
  return items.flatMap(({ id, damaged }) => (damaged ? [id] : []));
}

function titlesOf({ categories, outcomes, faults, causes }: Playbook) {
  const labels = (all: readonly { id: string; label: string }[]) =>
    new Map(all.map(({ id, label }) => [id, label]));
  return {
    kinds: new Map(categories.map(({ id, title }) => [id, title])),
    ...{ outcomes: labels(outcomes), faults: labels(faults), causes: labels(causes) },
  };
}
