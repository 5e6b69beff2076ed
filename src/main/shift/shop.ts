// Who is at the desk of which store: opening, switching people, locking, closing. The only place that knows the keys'
// way in and out; everything else asks it for the open shop and the person, and gets a refusal when there is none.
import { dirname, join } from 'node:path';
import { usualPreferences, type AppState, type Preferences } from '#contract/app-state';
import type { Saved } from '#contract/doorway';
import type { Job } from '#contract/records';
import { no, yes, type Answer } from '#contract/refusal';
import { may } from '#domain/shift/who-may';
import { deviceIdOf, VaultError, type Vault } from '../vault/vault';
import { isPinOf, strengthenPassphrase, strengthenPin } from './key-strength';
import { quietly, sweepLeftKeys, type Staffing } from './people';
import { appStateOf } from './app-state-of';
import { openShop, type OpenShop, type ShopTools } from './open-shop';
import { enterPremises, survey, type Premises } from './premises';
import { areTypedBack, askAbout, type PendingRecovery } from './recovery-asking';
import { openSample, sampleKeys } from './sample/sample-branch';
import { checkSetUp, createShop, tilesOf, type SetUpArgs } from './set-up';
import { dayIn, instantIn, zoneOfThisComputer } from '../incidents/branch-time';
import { LetterFolder } from '../letterbox/letter-folder';
import { Letterbox, type Typed } from '../letterbox/letterbox';
import type { FilePort } from '../vault/file-port';
import { nodeFiles } from '../vault/node-files';
import type { PersonRecord } from './store-records';
import { clearUnfinishedSetUp, markSetUp, unmarkSetUp } from './unfinished-set-up';

export interface ShopOptions extends ShopTools {
  home: string;
  version: string;
  keyring: { secret: Uint8Array | null; name: string; changed: boolean };
  /** For tests: a disk that stops or fails. */
  files?: FilePort;
  /** The long piece of work on the records that is under way. */
  job?: () => Job | null;
}
type Key = { passphrase: string } | { recoveryKey: string };

const nowhere: Premises = { folder: null, problem: null, report: null, tiles: [] };

export class Shop {
  private premises: Premises = nowhere;
  private opened: OpenShop | null = null;
  private person: PersonRecord | null = null;
  private pending: PendingRecovery | null = null;
  private isSample = false;
  private isShutByPins = false;
  private managerSeen: { id: string; day: string } | null = null;
  private readonly letterboxes = new Map<string, Letterbox>();

  constructor(private readonly options: ShopOptions) {}

  state(): AppState {
    const { version, keyring } = this.options;
    return appStateOf({
      version,
      job: this.options.job?.() ?? null,
      keyring: { available: keyring.secret !== null, name: keyring.name, changed: keyring.changed },
      sample: this.isSample ? sampleKeys : null,
      premises: this.premises,
      open: this.opened,
      person: this.person,
      isRecoveryShown: this.isFirstKeyShown(),
      isShutByPins: this.isShutByPins,
      // Looked at on the disk: not while somebody works.
      letterbox: this.person ? { isOpen: false, waiting: 0 } : this.letterbox().state(this.secret()),
    });
  }

  /** The open shop and who is at its desk; without a person nothing of any incident is within reach. */
  atTheDesk(): Answer<{ shop: OpenShop; person: PersonRecord }> {
    if (this.opened && this.person && !this.isFirstKeyShown())
      return yes({ shop: this.opened, person: this.person });
    return no({ code: this.opened || this.state().phase === 'tiles' ? 'nobodyAtTheDesk' : 'notOpen' });
  }

  /** Takes hold of the real store and looks what is there. */
  async goToReal(): Promise<void> {
    await this.leave();
    const { home, kdf, files } = this.options;
    clearUnfinishedSetUp(home, this.path());
    const how = { ...(kdf ? { kdf } : {}), ...(files ? { files } : {}) };
    this.premises = await enterPremises(this.path(), { secret: this.secret(), ...how });
  }

  async goToSample(): Promise<void> {
    await this.leave();
    this.isSample = true;
    const { premises, opened } = await openSample(this.path(), this.options);
    this.premises = premises;
    this.opened = opened;
    if (opened) await this.settleLetterbox(opened);
  }

  async setUp(args: SetUpArgs): Promise<Answer<{ recoveryKey: string; askBack: number[] }>> {
    const { folder, report } = this.premises;
    if (!folder || report?.state !== 'empty' || this.isSample) return no({ code: 'alreadySetUp' });
    const checked = await checkSetUp(args, this.options);
    if (!checked.ok) return checked;
    markSetUp(this.options.home);
    try {
      const { vault, recoveryKey } = await createShop(folder, args, this.options, this.secret());
      this.opened = await openShop(vault, this.options, false);
      unmarkSetUp(this.options.home);
      this.premises = await survey(folder, this.secret());
      await this.settleLetterbox(this.opened);
      return yes(this.show(recoveryKey, { keep: null, isFirst: true }));
    } catch (error) {
      // Half a set-up helps nobody: the mark still stands, so the folder is emptied and first run is there again.
      await this.goToReal();
      throw error;
    }
  }

  async confirmRecovery(groups: readonly string[]): Promise<Answer<AppState>> {
    if (!this.opened || !this.pending) return no({ code: 'noSuchThing' });
    if (!areTypedBack(this.pending, groups)) return no({ code: 'recoveryNotTyped' });
    const recoveryConfirmedAt = instantIn(this.opened.branch.zone, this.options.now());
    const settings = { ...this.opened.settings, recoveryConfirmedAt };
    // Only now: whoever was called away from the new key still has the former one.
    await this.pending.keep?.();
    await this.opened.vault.saveRecord('settings', settings);
    this.opened.settings = settings;
    this.pending = null;
    return yes(this.state());
  }

  /** A new one in place of the one nobody typed back; later ones are a manager's to make (ShopChanges). */
  async newRecoveryKey(): Promise<Answer<{ recoveryKey: string; askBack: number[] }>> {
    if (!this.opened) return no({ code: 'notOpen' });
    if (this.opened.settings.recoveryConfirmedAt !== null) return no({ code: 'alreadySetUp' });
    if (!this.isFirstKeyShown()) {
      if (!this.person) return no({ code: 'nobodyAtTheDesk' });
      if (!may(this.person.role, 'makeRecoveryKey')) return no({ code: 'managersOnly' });
    }
    return yes(await this.showNewKey(this.opened, this.isFirstKeyShown()));
  }

  /** Shows a new recovery key; it takes the former one's place once part of it was typed back. */
  async showNewKey({ vault, events }: OpenShop, isFirst = false) {
    const { recoveryKey, keep } = await vault.slots.prepareRecoveryKey();
    const by = this.person;
    const change = async () => {
      await events.note({ by, kind: 'recoveryKeyMade' });
      await keep();
    };
    return this.show(recoveryKey, { keep: change, isFirst });
  }

  /** The recovery key while it is being asked back, for printing. */
  recoveryOnShow(): (PendingRecovery & { branchName: string }) | null {
    return this.pending && this.opened
      ? { ...this.pending, branchName: this.opened.branch.setup.name }
      : null;
  }

  /** Opens the store with a keyholder's passphrase or the recovery key; then the tiles stand there. */
  async openWith(key: Key): Promise<Answer<AppState>> {
    if (this.opened) return yes(this.state());
    if (this.premises.problem && !this.isSample) await this.goToReal();
    const { folder, problem } = this.premises;
    if (problem) return no(problem);
    if (!folder) return no({ code: 'notOpen' });
    const secret = this.secret();
    const deviceSecret = secret ? { deviceSecret: secret } : {};
    const vault =
      'passphrase' in key
        ? await folder.openWithPassphrase({ passphrase: key.passphrase, ...deviceSecret })
        : await folder.openWithRecoveryKey({ recoveryKey: key.recoveryKey, ...deviceSecret });
    const shop = await this.moveIn(vault);
    if ('passphrase' in key) await strengthenPassphrase(shop, key.passphrase);
    else await shop.events.note({ by: null, kind: 'openedWithRecoveryKey' });
    await quietly(() => this.writeTiles());
    return yes(this.state());
  }

  /** Tile and PIN. With the OS keyring this opens a closed store too. */
  async enter(id: string, pin: string): Promise<Answer<AppState>> {
    if (this.isFirstKeyShown()) return no({ code: 'recoveryNotTyped' });
    const proved = await this.provePin(id, pin);
    if (!proved.ok) return proved;
    this.pending = null;
    this.nowAtTheDesk(proved.value);
    await quietly(() => this.emptyLetterbox(proved.value));
    const secret = this.secret();
    if (secret) await quietly(() => this.rememberPin(secret, id, pin));
    return yes(this.state());
  }

  /** That person's PIN is right, and the store is open. Counted on disk first; ten wrong ones close the store. */
  async provePin(id: string, pin: string): Promise<Answer<PersonRecord>> {
    const { folder, problem } = this.premises;
    if (problem) return no(problem);
    if (!folder) return no({ code: 'notOpen' });
    const secret = this.secret();
    if (this.opened) {
      const checked = await this.checkPin(id, pin);
      if (checked.ok) await strengthenPin(this.opened, checked.value, pin, secret);
      return checked;
    }
    if (!secret || this.isShutByPins)
      return no({ code: this.isShutByPins ? 'closedByWrongPins' : 'notOpen' });
    const key = { deviceSecret: secret, person: id, pin, now: this.options.now() };
    const shop = await this.moveIn(await this.counting(() => folder.openWithDevice(key)));
    const person = this.standing(id);
    if (person && (await isPinOf(person, pin))) {
      await strengthenPin(shop, person, pin, secret);
      return yes(person);
    }
    // They have left, or their PIN was changed and this slot is of before: the list of people is what counts.
    await quietly(() => shop.vault.slots.forgetPins(id));
    await this.close();
    return no({ code: 'noPinHere' });
  }

  /**
   * A keyholder's passphrase, or the recovery key, is right, and the store is open. Answers the keyholder, null for the
   * recovery key.
   */
  async proveKey(key: Key): Promise<Answer<PersonRecord | null>> {
    if (!this.opened) {
      const opened = await this.openWith(key);
      if (!opened.ok) return opened;
    } else if (!(await this.opened.vault.slots.ownerOf(key)))
      return no({ code: 'passphrase' in key ? 'wrongPassphrase' : 'wrongRecoveryKey' });
    if ('recoveryKey' in key) return yes(null);
    const owner = await this.opened?.vault.slots.ownerOf(key);
    const person = owner?.person ? this.standing(owner.person) : null;
    return person ? yes(person) : no({ code: 'managersOnly' });
  }

  /** Is this that person's PIN? Counted on disk first; ten wrong ones close the store. */
  async checkPin(id: string, pin: string): Promise<Answer<PersonRecord>> {
    const { opened } = this;
    const person = this.standing(id);
    if (!opened || !person) return no({ code: opened ? 'noPinHere' : 'notOpen' });
    const attempt = { person: id, pin, verifier: person.verifier, now: this.options.now() };
    await this.counting(() => opened.vault.pins.check(attempt));
    return yes(person);
  }

  /** K5: the manager who was at this desk last today; null when none was. */
  managerSeenToday(): string | null {
    const { opened, managerSeen, options } = this;
    if (!opened || !managerSeen) return null;
    return managerSeen.day === dayIn(opened.branch.zone, options.now()) ? managerSeen.id : null;
  }

  /** The open shop, for what goes on while nobody is at the desk; null while it is closed. */
  whileOpen(): OpenShop | null {
    return this.opened;
  }

  /** Before the desk is open: something can be put down, and nothing can be read. */
  beginLetter(): Answer<{ id: string }> {
    return this.canWriteLetters() ? yes(this.letterbox().begin()) : no({ code: 'notForThisWindow' });
  }
  async writeLetter(id: string, typed: Typed): Promise<Answer<Saved>> {
    if (!this.canWriteLetters()) return no({ code: 'noSuchThing' });
    return this.letterbox().write(id, typed, this.secret());
  }

  /** How the person at the desk likes the conversation shown. Kept before it is answered. */
  async prefer(wish: Partial<Preferences>): Promise<Answer<AppState>> {
    const desk = this.atTheDesk();
    if (!desk.ok) return desk;
    const { shop, person } = desk.value;
    const before = shop.preferences.of[person.id];
    const understood = [...new Set([...(before?.understood ?? []), ...(wish.understood ?? [])])];
    const marks = understood.length > 0 ? { understood } : {};
    const mine = { ...usualPreferences, ...before, ...wish, ...marks };
    const preferences = { ...shop.preferences, of: { ...shop.preferences.of, [person.id]: mine } };
    await shop.vault.saveRecord('preferences', preferences);
    shop.preferences = preferences;
    return yes(this.state());
  }

  /** Screen lock: the key stays, nothing is within reach. What was being saved is saved first. */
  async lock(): Promise<void> {
    this.person = null;
    this.pending = null;
    await this.opened?.book.settled();
  }

  /** Closing the shop: the key is wiped. */
  async close(): Promise<void> {
    await this.lock();
    const { opened } = this;
    this.opened = null;
    await opened?.vault.close();
    if (this.premises.folder) this.premises = await survey(this.premises.folder, this.secret());
  }

  /** Lets the folder go as well. */
  async leave(): Promise<void> {
    await this.lock();
    this.opened = null;
    this.isShutByPins = false;
    const { folder } = this.premises;
    this.premises = nowhere;
    this.isSample = false;
    await folder?.release();
  }

  /** The open shop with what its people's keys hang on; null while it is closed. */
  staffing(): Staffing | null {
    if (!this.opened) return null;
    const newId = () => this.options.ids.next();
    return { shop: this.opened, secret: this.secret(), newId, writeTiles: () => this.writeTiles() };
  }

  /** The branch's playbook is another one: what is begun from now on goes by it. */
  async reopen(): Promise<void> {
    const { opened } = this;
    if (!opened) return;
    await opened.book.settled();
    this.opened = await openShop(opened.vault, this.options, this.isSample);
  }

  private show(recoveryKey: string, how: Pick<PendingRecovery, 'keep' | 'isFirst'>) {
    const zone = this.opened?.branch.zone ?? 'UTC';
    this.pending = askAbout(recoveryKey, instantIn(zone, this.options.now()), how);
    return { recoveryKey, askBack: this.pending.askBack };
  }

  /** Beside the store, so that it works while the store can't be opened. */
  private letterbox(): Letterbox {
    const path = join(dirname(this.path()), 'letters');
    const known = this.letterboxes.get(path);
    if (known) return known;
    const { ids, now } = this.options;
    const instant = () => instantIn(this.opened?.branch.zone ?? zoneOfThisComputer(), now());
    const box = new Letterbox(new LetterFolder(this.options.files ?? nodeFiles, path), {
      newId: () => ids.next(),
      instant,
    });
    this.letterboxes.set(path, box);
    return box;
  }

  private canWriteLetters(): boolean {
    return !this.person && ['tiles', 'closed', 'stuck'].includes(this.state().phase);
  }

  /** Its failure must not keep anybody from the records. */
  private async settleLetterbox({ vault, events }: OpenShop): Promise<void> {
    await quietly(async () => {
      const { wasForeign } = await this.letterbox().settle(vault, this.secret());
      if (wasForeign) await events.note({ by: null, kind: 'letterboxKeyWasForeign' });
    });
  }

  private async emptyLetterbox(person: PersonRecord): Promise<void> {
    const { opened } = this;
    if (!opened) return;
    const box = this.letterbox();
    box.close();
    const taken = await box.empty(opened.vault, (letter) => opened.book.takeIn(person, letter));
    for (const _ of taken) await opened.events.note({ by: person, kind: 'letterTakenIn' });
  }

  private isFirstKeyShown(): boolean {
    return this.pending?.isFirst ?? false;
  }

  private async moveIn(vault: Vault): Promise<OpenShop> {
    try {
      this.opened = await openShop(vault, this.options, this.isSample);
      this.isShutByPins = false;
      await sweepLeftKeys(this.opened);
      await this.settleLetterbox(this.opened);
      return this.opened;
    } catch (error) {
      await vault.close();
      throw error;
    }
  }

  /** The tenth wrong PIN closes the vault by itself: nothing here may go on as if it were open. */
  private async counting<T>(attempt: () => Promise<T>): Promise<T> {
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof VaultError && error.code === 'closed-by-wrong-pins') {
        await this.close();
        this.isShutByPins = true;
      }
      throw error;
    }
  }

  /** So that this PIN opens the store after a restart too, on this OS account. */
  private async rememberPin(secret: Uint8Array, person: string, pin: string): Promise<void> {
    const device = deviceIdOf(secret);
    const slots = this.opened?.vault.slots;
    const isKnown = slots?.list().some((slot) => slot.person === person && slot.device === device);
    if (isKnown || !slots) return;
    await slots.setDevicePin({ deviceSecret: secret, person, pin });
    await this.writeTiles();
  }

  /** Names for the tiles that stand there before the records are open. */
  private async writeTiles(): Promise<void> {
    const secret = this.secret();
    if (secret && this.opened) await this.premises.folder?.writeTiles(secret, tilesOf(this.opened.people));
  }

  private nowAtTheDesk(person: PersonRecord): void {
    this.person = person;
    const zone = this.opened?.branch.zone;
    if (zone && may(person.role, 'approve'))
      this.managerSeen = { id: person.id, day: dayIn(zone, this.options.now()) };
  }
  private standing(id: string): PersonRecord | null {
    return this.opened?.people.find((person) => person.id === id && !person.left) ?? null;
  }
  /** Sample data needs no keyring: its passphrase is told on the screen. */
  private secret(): Uint8Array | null {
    return this.isSample ? null : this.options.keyring.secret;
  }
  private path(): string {
    return this.isSample ? join(this.options.home, 'sample', 'store') : join(this.options.home, 'store');
  }
}
