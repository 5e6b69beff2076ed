// Opening and closing the store: the only place that takes hold of its folder and lets its key go.
import { no, yes, type Answer } from '#contract/refusal';
import { nodeFiles } from '../vault/node-files';
import type { Vault } from '../vault/vault';
import { strengthenPassphrase } from './key-strength';
import type { Letters } from './letters';
import { openShop, type OpenShop } from './open-shop';
import { quietly, sweepLeftKeys } from './people';
import { enterPremises, survey } from './premises';
import { openSample } from './sample/sample-branch';
import { nowhere, type Situation } from './situation';
import { clearRestore } from '../backup/restore-place';
import { clearUnfinishedSetUp } from './unfinished-set-up';

export type Key = { passphrase: string } | { recoveryKey: string };

export class Opening {
  constructor(
    private readonly now: Situation,
    private readonly letters: Letters,
  ) {}

  /** Takes hold of the real store and looks what is there. */
  async goToReal(): Promise<void> {
    await this.leave();
    const { home, kdf, files } = this.now.options;
    clearUnfinishedSetUp(home, this.now.path());
    clearRestore(files ?? nodeFiles, home);
    const how = { ...(kdf ? { kdf } : {}), ...(files ? { files } : {}) };
    this.now.premises = await enterPremises(this.now.path(), { secret: this.now.secret(), ...how });
  }

  async goToSample(): Promise<void> {
    await this.leave();
    this.now.isSample = true;
    const { premises, opened } = await openSample(this.now.path(), this.now.options);
    this.now.premises = premises;
    this.now.opened = opened;
    if (opened) await this.letters.settle(opened);
  }

  /** Opens the store with a keyholder's passphrase or the recovery key; then the tiles stand there. */
  async openWith(key: Key): Promise<Answer<null>> {
    if (this.now.opened) return yes(null);
    if (this.now.premises.problem && !this.now.isSample) await this.goToReal();
    const { folder, problem } = this.now.premises;
    if (problem) return no(problem);
    if (!folder) return no({ code: 'notOpen' });
    const secret = this.now.secret();
    const deviceSecret = secret ? { deviceSecret: secret } : {};
    const vault =
      'passphrase' in key
        ? await folder.openWithPassphrase({ passphrase: key.passphrase, ...deviceSecret })
        : await folder.openWithRecoveryKey({ recoveryKey: key.recoveryKey, ...deviceSecret });
    const shop = await this.moveIn(vault);
    if ('passphrase' in key) await strengthenPassphrase(shop, key.passphrase);
    else await shop.events.note({ by: null, kind: 'openedWithRecoveryKey' });
    await quietly(() => this.now.writeTiles());
    return yes(null);
  }

  async moveIn(vault: Vault): Promise<OpenShop> {
    try {
      const shop = await openShop(vault, this.now.options, this.now.isSample);
      this.now.opened = shop;
      this.now.isShutByPins = false;
      await sweepLeftKeys(shop);
      await this.letters.settle(shop);
      return shop;
    } catch (error) {
      await vault.close();
      throw error;
    }
  }

  /**
   * The branch's playbook, this desk's chain or its register is another one: what is begun from now on goes by it. One book
   * takes the other's place while the store stands still. @throws VaultError; the shop is closed then, unless it was refused before
   */
  async reopen(): Promise<void> {
    const { opened } = this.now;
    if (!opened) return;
    const { vault } = opened;
    await opened.book.settled();
    await vault.standStill(async () => {
      await opened.letGo();
      try {
        this.now.opened = await openShop(vault, this.now.options, this.now.isSample);
      } catch (error) {
        this.now.opened = null;
        // Not awaited here: closing waits for the store to move again.
        void vault.close();
        throw error;
      }
    });
  }

  /** Screen lock: the key stays, nothing is within reach. What was being saved is saved first. */
  async lock(): Promise<void> {
    this.now.person = null;
    this.now.pending = null;
    await this.now.opened?.book.settled();
  }

  /** Closing the shop: the key is wiped. */
  async close(): Promise<void> {
    await this.lock();
    const { opened } = this.now;
    this.now.opened = null;
    await opened?.vault.close();
    const { folder } = this.now.premises;
    if (folder) this.now.premises = await survey(folder, this.now.secret());
  }

  /** Lets the folder go as well. */
  async leave(): Promise<void> {
    await this.lock();
    this.now.opened = null;
    this.now.isShutByPins = false;
    const { folder } = this.now.premises;
    this.now.premises = nowhere;
    this.now.isSample = false;
    await folder?.release();
  }
}
