// Who is at the desk of which store: opening, switching people, locking, closing. What everything else asks for the open
// shop and the person at its desk; it gets a refusal when there is none.
import type { AppState, Wishes } from '#contract/app-state';
import type { Saved } from '#contract/doorway';
import { no, yes, type Answer } from '#contract/refusal';
import { may } from '#domain/shift/who-may';
import { dayIn } from '../incidents/branch-day';
import type { Typed } from '../letterbox/letterbox';
import { appStateOf } from './app-state-of';
import { Letters } from './letters';
import { openShop, type OpenShop } from './open-shop';
import { Opening, type Key } from './opening';
import { quietly, sweepLeftKeys, type Staffing } from './people';
import { preferring } from './preferring';
import { survey } from './premises';
import { Proving } from './proving';
import { Restoring } from './restoring';
import { RecoveryKeys, type RecoveryShown } from './recovery-keys';
import { sampleKeys } from './sample/sample-branch';
import { checkSetUp, createShop, type SetUpArgs } from './set-up';
import { Situation, type ShopOptions } from './situation';
import type { PersonRecord } from './store-records';
import { markSetUp, unmarkSetUp } from './unfinished-set-up';

export class Shop {
  private readonly now: Situation;
  private readonly letters: Letters;
  private readonly opening: Opening;
  readonly proving: Proving;
  readonly recovery: RecoveryKeys;
  readonly restoring: Restoring;
  private managerSeen: { id: string; day: string } | null = null;

  constructor(private readonly options: ShopOptions) {
    this.now = new Situation(options);
    this.letters = new Letters(this.now);
    this.opening = new Opening(this.now, this.letters);
    this.proving = new Proving(this.now, this.opening);
    this.recovery = new RecoveryKeys(this.now);
    this.restoring = new Restoring(this.now, this.opening, options.job);
  }

  state(): AppState {
    const { version, keyring } = this.options;
    const { isSample, premises, opened, person, isShutByPins } = this.now;
    return appStateOf({
      version,
      job: this.options.job.current,
      keyring: { available: keyring.secret !== null, name: keyring.name, changed: keyring.changed },
      sample: isSample ? sampleKeys : null,
      premises,
      open: opened,
      person,
      isRecoveryShown: this.now.isFirstKeyShown(),
      isShutByPins,
      isBackupOld: this.options.isBackupOld(),
      // Looked at on the disk: not while somebody works.
      letterbox: person ? { isOpen: false, waiting: 0 } : this.letters.state(),
    });
  }

  /** The open shop and who is at its desk; without a person nothing of any incident is within reach. */
  atTheDesk(): Answer<{ shop: OpenShop; person: PersonRecord }> {
    const { opened, person } = this.now;
    if (opened && person && !this.now.isFirstKeyShown()) return yes({ shop: opened, person });
    return no({ code: opened || this.state().phase === 'tiles' ? 'nobodyAtTheDesk' : 'notOpen' });
  }

  /** The open shop, for what goes on while nobody is at the desk; null while it is closed. */
  whileOpen(): OpenShop | null {
    return this.now.opened;
  }

  get isSample(): boolean {
    return this.now.isSample;
  }

  async goToReal(): Promise<void> {
    await this.restoring.drop();
    await this.opening.goToReal();
  }

  async goToSample(): Promise<void> {
    await this.restoring.drop();
    await this.opening.goToSample();
  }

  async setUp(args: SetUpArgs): Promise<Answer<RecoveryShown>> {
    const { folder, report } = this.now.premises;
    if (!folder || report?.state !== 'empty' || this.now.isSample) return no({ code: 'alreadySetUp' });
    await this.restoring.drop();
    const checked = await checkSetUp(args, this.options);
    if (!checked.ok) return checked;
    markSetUp(this.options.home);
    try {
      const secret = this.now.secret();
      const { vault, recoveryKey } = await createShop(folder, args, this.options, secret);
      this.now.opened = await openShop(vault, this.options, false);
      unmarkSetUp(this.options.home);
      this.now.premises = await survey(folder, secret);
      await this.letters.settle(this.now.opened);
      return yes(this.recovery.showFirst(recoveryKey));
    } catch (error) {
      // Half a set-up helps nobody: the mark still stands, so the folder is emptied and first run is there again.
      await this.goToReal();
      throw error;
    }
  }

  async confirmRecovery(groups: readonly string[]): Promise<Answer<AppState>> {
    return this.thenState(await this.recovery.confirm(groups));
  }

  async openWith(key: Key): Promise<Answer<AppState>> {
    return this.thenState(await this.opening.openWith(key));
  }

  /** Tile and PIN. */
  async enter(id: string, pin: string): Promise<Answer<AppState>> {
    if (this.now.isFirstKeyShown()) return no({ code: 'recoveryNotTyped' });
    const proved = await this.proving.pin(id, pin);
    if (!proved.ok) return proved;
    this.now.pending = null;
    this.nowAtTheDesk(proved.value);
    await quietly(() => this.letters.takeIn(proved.value));
    await quietly(() => this.proving.remember(id, pin));
    return yes(this.state());
  }

  /** K5: the manager who was at this desk last today; null when none was. */
  managerSeenToday(): string | null {
    const { managerSeen, options } = this;
    const { opened } = this.now;
    if (!opened || !managerSeen) return null;
    return managerSeen.day === dayIn(opened.branch.zone, options.now()) ? managerSeen.id : null;
  }

  /** Before the desk is open: something can be put down, and nothing can be read. */
  beginLetter(): Answer<{ id: string }> {
    return this.canWriteLetters() ? yes(this.letters.begin()) : no({ code: 'notForThisWindow' });
  }
  async writeLetter(id: string, typed: Typed): Promise<Answer<Saved>> {
    return this.canWriteLetters() ? this.letters.write(id, typed) : no({ code: 'noSuchThing' });
  }

  /** How the person at the desk likes the conversation shown. */
  async prefer(wish: Wishes): Promise<Answer<AppState>> {
    const desk = this.atTheDesk();
    if (!desk.ok) return desk;
    await preferring(desk.value.shop, desk.value.person.id, wish);
    return yes(this.state());
  }

  /**
   * Other desks or head office changed who works here. Whoever has left opens nothing with their keys any more; somebody who
   * stands at this desk in that moment finishes what they are typing, and doesn't come back once it is locked.
   */
  async peopleChanged(): Promise<void> {
    const { opened, person } = this.now;
    if (!opened) return;
    if (person) this.now.person = opened.people.find(({ id }) => id === person.id) ?? person;
    await sweepLeftKeys(opened);
    await quietly(() => this.now.writeTiles());
  }

  lock(): Promise<void> {
    return this.opening.lock();
  }

  close(): Promise<void> {
    return this.opening.close();
  }

  async leave(): Promise<void> {
    await this.restoring.drop();
    await this.opening.leave();
  }

  reopen(): Promise<void> {
    return this.opening.reopen();
  }

  /** The open shop with what its people's keys hang on; null while it is closed. */
  staffing(): Staffing | null {
    const { opened } = this.now;
    if (!opened) return null;
    const newId = () => this.options.ids.next();
    return { shop: opened, secret: this.now.secret(), newId, writeTiles: () => this.now.writeTiles() };
  }

  private thenState(done: Answer<null>): Answer<AppState> {
    return done.ok ? yes(this.state()) : done;
  }

  private canWriteLetters(): boolean {
    return !this.now.person && ['tiles', 'closed', 'stuck'].includes(this.state().phase);
  }

  private nowAtTheDesk(person: PersonRecord): void {
    this.now.person = person;
    const zone = this.now.opened?.branch.zone;
    if (zone && may(person.role, 'approve'))
      this.managerSeen = { id: person.id, day: dayIn(zone, this.options.now()) };
  }
}
