// Opens a store, lists fifty complaints and answers one search, then ends.
import '../../../src/main/no-jit';
import { SealedCatalogue } from '../../../src/main/catalogue/sealed-catalogue';
import { DeskCounts } from '../../../src/main/incidents/desk-records';
import { kdfFloor } from '../../../src/main/vault/kdf';
import { openVaultFolder } from '../../../src/main/vault/vault';
import { tellAndEnd } from '../told';

const [store = '', recoveryKey = ''] = process.argv.slice(2);
const viewer = {
  id: '0190a5f0-0000-7000-8000-00000000a000',
  role: 'manager' as const,
  leadsComplaints: false,
};

async function main(): Promise<void> {
  const folder = await openVaultFolder(store, { kdf: kdfFloor });
  const vault = await folder.openWithRecoveryKey({ recoveryKey });
  await DeskCounts.read(vault);
  const catalogue = new SealedCatalogue({
    ...{ files: vault.blocks, plan: null, zone: 'Europe/London', now: () => Date.now() },
  });
  // As the desk asks when it has just been opened (0064); the peer counts no states either.
  const all = { state: 'all' as const, limit: 50, counts: false };
  const listed = catalogue.list({ ...all, query: '' }, viewer);
  const found = catalogue.list({ ...all, query: 'refund gar' }, viewer);
  tellAndEnd({ listed: listed.items.length, total: listed.total, found: found.total });
}
void main();
