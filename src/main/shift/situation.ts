// What is true of this computer's store at this moment: which one it is, whether it is open, who stands at it. Read by
// everything in this room; changed only by opening, proving and entering.
import { join } from 'node:path';
import type { JobSlot } from '../records/job';
import type { OpenShop, ShopTools } from './open-shop';
import type { Premises } from './premises';
import type { PendingRecovery } from './recovery-asking';
import { tilesOf } from './set-up';
import type { PersonRecord } from './store-records';

export interface ShopOptions extends ShopTools {
  version: string;
  keyring: { secret: Uint8Array | null; name: string; changed: boolean };
  /** The long piece of work on the records that is under way. */
  job: JobSlot;
  /** As of the last look at the plan for backups. */
  isBackupOld: () => boolean;
}

export const nowhere: Premises = { folder: null, problem: null, report: null, tiles: [] };

export class Situation {
  premises: Premises = nowhere;
  opened: OpenShop | null = null;
  person: PersonRecord | null = null;
  pending: PendingRecovery | null = null;
  isSample = false;
  isShutByPins = false;

  constructor(readonly options: ShopOptions) {}

  standing(id: string): PersonRecord | null {
    return this.opened?.people.find((person) => person.id === id && !person.left) ?? null;
  }

  isFirstKeyShown(): boolean {
    return this.pending?.isFirst ?? false;
  }

  /** Sample data needs no keyring: its passphrase is told on the screen. */
  secret(): Uint8Array | null {
    return this.isSample ? null : this.options.keyring.secret;
  }

  path(): string {
    return this.isSample ? join(this.options.home, 'sample', 'store') : join(this.options.home, 'store');
  }

  /** Names for the tiles that stand there before the records are open. */
  async writeTiles(): Promise<void> {
    const secret = this.secret();
    if (secret && this.opened) await this.premises.folder?.writeTiles(secret, tilesOf(this.opened.people));
  }
}
