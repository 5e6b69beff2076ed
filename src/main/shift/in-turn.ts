// Records of an open shop that more than one hand changes: a manager at the desk, and what comes from other desks meanwhile.
// One change after the other, so that neither is written over by a copy of before.
import { Turns } from '../vault/turns';
import type { OpenShop } from './open-shop';
import type { BranchRecord, PersonRecord } from './store-records';

const turns = new WeakMap<OpenShop, Turns>();

function inTurn(shop: OpenShop, what: 'people' | 'branch', work: () => Promise<void>): Promise<void> {
  const own = turns.get(shop) ?? new Turns();
  turns.set(shop, own);
  return own.take(what, work);
}

/** Nothing is saved where `change` answers what it was given. @throws VaultError; then they stay as they were */
export function savePeople(
  shop: OpenShop,
  change: (people: PersonRecord[]) => PersonRecord[],
): Promise<void> {
  return inTurn(shop, 'people', async () => {
    const people = change(shop.people);
    if (people === shop.people) return;
    await shop.vault.saveRecord('people', { v: 1, people });
    shop.people = people;
  });
}

/** As above. */
export function saveBranch(shop: OpenShop, change: (branch: BranchRecord) => BranchRecord): Promise<void> {
  return inTurn(shop, 'branch', async () => {
    const branch = change(shop.branch);
    if (branch === shop.branch) return;
    await shop.vault.saveRecord('branch', branch);
    shop.branch = branch;
  });
}
