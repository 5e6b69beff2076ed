// What was erased leaves no line in the print queue: a letter's line holds the words that somebody wrote into it.
import type { Vault } from '../../vault/vault';
import { incidentsOf } from './print-queue';
import { printingRecord } from './queue-record';

/** May be done again, after whatever cut it short. @throws VaultError */
export async function forgetPapersOf(
  vault: Pick<Vault, 'readRecord' | 'saveRecord'>,
  erased: readonly string[],
): Promise<void> {
  const record = await vault.readRecord('printing', printingRecord);
  const jobs = record?.jobs.filter(({ paper }) => !incidentsOf(paper).some((id) => erased.includes(id)));
  if (!record || !jobs || jobs.length === record.jobs.length) return;
  await vault.saveRecord('printing', { ...record, jobs });
}
