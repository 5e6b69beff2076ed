// Opens a store, lists fifty complaints and answers one search, then ends.
import '../../../src/main/no-jit';
import { SealedCatalogue } from '../../../src/main/catalogue/sealed-catalogue';
import { DeskCounts } from '../../../src/main/incidents/desk-records';
import { kdfFloor } from '../../../src/main/vault/kdf';
import { openVaultFolder } from '../../../src/main/vault/vault';

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
  const all = { state: 'all' as const, limit: 50 };
  const listed = catalogue.list({ ...all, query: '' }, viewer);
  const found = catalogue.list({ ...all, query: 'refund gar' }, viewer);
  const answer = { listed: listed.items.length, total: listed.total, found: found.total };
  const { rss } = process.memoryUsage();
  process.stdout.write(JSON.stringify({ ...answer, rss }), () => process.exit(0));
}
void main();
