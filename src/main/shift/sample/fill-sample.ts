import type { Vault } from '../../vault/vault';
import type { ShopTools } from '../open-shop';
import type { BranchRecord, PersonRecord } from '../store-records';

export async function fillSample(
  _vault: Vault,
  _about: { branch: BranchRecord; people: PersonRecord[]; tools: ShopTools },
): Promise<void> {}
