// Which complaints are still to be told that another one was linked to them, or taken apart from them. Ids and who said it; no words.
import { z } from 'zod';
import type { Vault } from '../vault/vault';

const stillToTell = z.object({
  /** The one that says it. */
  incident: z.uuid(),
  /** The one to be told. */
  other: z.uuid(),
  way: z.enum(['linked', 'unlinked']),
  by: z.object({
    id: z.string().max(60),
    name: z.string(),
    role: z.enum(['staff', 'manager']),
    leadsComplaints: z.boolean(),
  }),
});
export type StillToTell = z.infer<typeof stillToTell>;

const linkingRecord = z.looseObject({ v: z.literal(1), pending: z.array(stillToTell) });

/** Whoever uses it lets one change follow the other. Everything may throw VaultError. */
export class LinkingRecord {
  constructor(private readonly vault: Pick<Vault, 'readRecord' | 'saveRecord'>) {}

  async read(): Promise<readonly StillToTell[]> {
    return (await this.vault.readRecord('linking', linkingRecord))?.pending ?? [];
  }

  async add(more: readonly StillToTell[]): Promise<void> {
    await this.write([...(await this.read()), ...more]);
  }

  async write(pending: readonly StillToTell[]): Promise<void> {
    await this.vault.saveRecord('linking', { v: 1, pending: [...pending] });
  }
}
