// What was last done for the records' safety, sealed with everything else.
import { z } from 'zod';
import { backupPlan } from '#domain/shift/backup-plan';
import type { OpenShop } from '../shift/open-shop';

export const keepingRecord = z.looseObject({
  v: z.literal(1),
  verified: z
    .object({ at: z.string(), says: z.string(), found: z.array(z.string()) })
    .nullable()
    .default(null),
  backup: z
    .object({
      folder: z.string(),
      at: z.string().nullable(),
      files: z.number(),
      failed: z.enum(['driveMissing', 'driveFull', 'driveFailed', 'otherStore']).nullable(),
    })
    .nullable()
    .default(null),
  plan: backupPlan.nullable().default(null),
});
export type KeepingRecord = z.infer<typeof keepingRecord>;
export const nothingKept: KeepingRecord = { v: 1, verified: null, backup: null, plan: null };

export async function kept(shop: Pick<OpenShop, 'vault'>): Promise<KeepingRecord> {
  return (await shop.vault.readRecord('keeping', keepingRecord)) ?? nothingKept;
}

/** @throws VaultError */
export async function keep(shop: Pick<OpenShop, 'vault'>, change: Partial<KeepingRecord>): Promise<void> {
  await shop.vault.saveRecord('keeping', { ...(await kept(shop)), ...change });
}
