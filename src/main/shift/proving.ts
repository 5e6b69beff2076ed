// Showing who one is: a PIN, a passphrase or the recovery key. Tries are counted on disk before they are answered, and
// ten wrong PINs close the store.
import { no, yes, type Answer } from '#contract/refusal';
import { deviceIdOf, VaultError } from '../vault/vault';
import { isPinOf, strengthenPin } from './key-strength';
import type { Key, Opening } from './opening';
import { quietly } from './people';
import type { Situation } from './situation';
import type { PersonRecord } from './store-records';

export class Proving {
  constructor(
    private readonly now: Situation,
    private readonly opening: Opening,
  ) {}

  /** That person's PIN is right, and the store is open. With the OS keyring it opens a closed store too. */
  async pin(id: string, pin: string): Promise<Answer<PersonRecord>> {
    const { folder, problem } = this.now.premises;
    if (problem) return no(problem);
    if (!folder) return no({ code: 'notOpen' });
    const secret = this.now.secret();
    if (this.now.opened) {
      const checked = await this.check(id, pin);
      if (checked.ok) await strengthenPin(this.now.opened, checked.value, pin, secret);
      return checked;
    }
    const { isShutByPins, options } = this.now;
    if (!secret || isShutByPins) return no({ code: isShutByPins ? 'closedByWrongPins' : 'notOpen' });
    const key = { deviceSecret: secret, person: id, pin, now: options.now() };
    const shop = await this.opening.moveIn(await this.counting(() => folder.openWithDevice(key)));
    const person = this.now.standing(id);
    if (person && (await isPinOf(person, pin))) {
      await strengthenPin(shop, person, pin, secret);
      return yes(person);
    }
    // They have left, or their PIN was changed and this slot is of before: the list of people is what counts.
    await quietly(() => shop.vault.slots.forgetPins(id));
    await this.opening.close();
    return no({ code: 'noPinHere' });
  }

  /**
   * A keyholder's passphrase, or the recovery key, is right, and the store is open. Answers the keyholder, null for the
   * recovery key.
   */
  async key(key: Key): Promise<Answer<PersonRecord | null>> {
    if (!this.now.opened) {
      const opened = await this.opening.openWith(key);
      if (!opened.ok) return opened;
    } else if (!(await this.now.opened.vault.slots.ownerOf(key)))
      return no({ code: 'passphrase' in key ? 'wrongPassphrase' : 'wrongRecoveryKey' });
    if ('recoveryKey' in key) return yes(null);
    const owner = await this.now.opened?.vault.slots.ownerOf(key);
    const person = owner?.person ? this.now.standing(owner.person) : null;
    return person ? yes(person) : no({ code: 'managersOnly' });
  }

  /** Is this that person's PIN? Of an open store only. */
  async check(id: string, pin: string): Promise<Answer<PersonRecord>> {
    const { opened, options } = this.now;
    const person = this.now.standing(id);
    if (!opened || !person) return no({ code: opened ? 'noPinHere' : 'notOpen' });
    // They came from another desk, and no manager has given them one here yet.
    if (person.verifier === '') return no({ code: 'noPinHere' });
    const attempt = { person: id, pin, verifier: person.verifier, now: options.now() };
    await this.counting(() => opened.vault.pins.check(attempt));
    return yes(person);
  }

  /** So that this PIN opens the store after a restart too, on this OS account. */
  async remember(person: string, pin: string): Promise<void> {
    const secret = this.now.secret();
    const slots = this.now.opened?.vault.slots;
    if (!secret || !slots) return;
    const device = deviceIdOf(secret);
    if (slots.list().some((slot) => slot.person === person && slot.device === device)) return;
    await slots.setDevicePin({ deviceSecret: secret, person, pin });
    await this.now.writeTiles();
  }

  /** The tenth wrong PIN closes the vault by itself: nothing here may go on as if it were open. */
  private async counting<T>(attempt: () => Promise<T>): Promise<T> {
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof VaultError && error.code === 'closed-by-wrong-pins') {
        await this.opening.close();
        this.now.isShutByPins = true;
      }
      throw error;
    }
  }
}
