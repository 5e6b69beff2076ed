// The office inside its thread: answers every question main may ask. Nothing is thrown out of here, and nothing of an
// incident leaves while nobody is at the desk.
import type { AppState } from '#contract/app-state';
import type { PaperPage } from '#contract/paper';
import { no, yes, type Answer } from '#contract/refusal';
import { may } from '#domain/shift/who-may';
import { GrowingIds } from '../incidents/growing-ids';
import { instantIn } from '../incidents/branch-time';
import { PlaybookShelf } from '../playbook/playbook-shelf';
import type { OpenShop } from '../shift/open-shop';
import { Shop } from '../shift/shop';
import type { PersonRecord } from '../shift/store-records';
import { Turns } from '../vault/turns';
import { recoveryKeyGroups, VaultError } from '../vault/vault';
import type { OfficeQuestions, OfficeSettings, PaperAsked, QuestionName } from './office-calls';
import { vaultRefusal } from './vault-refusal';

type Answers = {
  [Q in QuestionName]: (args: OfficeQuestions[Q]['args']) => Promise<Answer<OfficeQuestions[Q]['reply']>>;
};
interface Surroundings {
  /** Epoch milliseconds. */
  now: () => number;
  onState: (state: AppState) => void;
}

export class OfficeRoom {
  private readonly shelf: PlaybookShelf;
  private readonly shop: Shop;
  private readonly turns = new Turns();
  private lastState = '';

  constructor(
    settings: OfficeSettings,
    private readonly around: Surroundings,
  ) {
    this.shelf = new PlaybookShelf(settings.playbooks);
    const { home, appVersion: version, keyring, kdf } = settings;
    const ids = new GrowingIds(around.now);
    const { shelf } = this;
    this.shop = new Shop({ home, version, keyring, shelf, ids, now: around.now, ...(kdf ? { kdf } : {}) });
  }

  async start(): Promise<void> {
    await this.shop.goToReal();
    this.tellState();
  }

  /** A value or a refusal, always. */
  async answer<Q extends QuestionName>(
    name: Q,
    args: OfficeQuestions[Q]['args'],
  ): Promise<Answer<OfficeQuestions[Q]['reply']>> {
    try {
      return await this.answers[name](args);
    } catch (error) {
      return no(error instanceof VaultError ? vaultRefusal(error) : { code: 'unexpected' });
    } finally {
      this.tellState();
    }
  }

  private readonly answers: Answers = {
    'app.state': async () => yes(this.shop.state()),
    'setup.create': (args) => this.atTheDoor(() => this.shop.setUp(args)),
    'setup.confirmRecovery': ({ groups }) => this.atTheDoor(() => this.shop.confirmRecovery(groups)),
    'setup.newRecoveryKey': () => this.atTheDoor(() => this.shop.newRecoveryKey()),
    'sample.open': () => this.thenState(() => this.shop.goToSample()),
    'sample.leave': () => this.thenState(() => this.shop.goToReal()),
    'store.open': (key) => this.atTheDoor(() => this.shop.openWith(key)),
    'shift.enter': ({ person, pin }) => this.atTheDoor(() => this.shop.enter(person, pin)),
    'shift.lock': async () => {
      // At once, also while something slow is under way; then again, in case that was somebody entering.
      await this.shop.lock();
      return this.thenState(() => this.shop.lock());
    },
    'shift.close': async () => {
      await this.shop.lock();
      return this.thenState(() => this.shop.close());
    },
    'playbook.read': ({ name }) =>
      this.atTheDesk(async ({ playbook }) => {
        const asked = name === undefined ? playbook : await this.shelf.playbook(name);
        return asked ? yes(asked) : no({ code: 'noSuchThing' });
      }),
    'incident.begin': (how) => this.atTheDesk(async ({ book }, person) => yes(book.begin(person, how))),
    'incident.open': ({ id }) => this.atTheDesk(({ book }, person) => book.open(person, id)),
    'incident.draft': (args) => this.atTheDesk(({ book }, person) => book.draft(person, args)),
    'incident.tell': ({ id, proposals, settles }) =>
      this.atTheDesk(({ book }, person) => book.tell(person, id, proposals, settles)),
    'incident.approve': ({ id, remedy, manager, pin }) =>
      this.atTheDesk(async ({ book }, person) => {
        const checked = await this.turns.take('door', () => this.shop.checkPin(manager, pin));
        if (!checked.ok) return checked;
        if (!may(checked.value.role, 'approve')) return no({ code: 'managersOnly' });
        return book.grantApproval(person, checked.value, id, remedy);
      }),
    'history.of': ({ id }) => this.atTheDesk(({ book }, person) => book.history(person, id)),
    'register.list': (filter) => this.atTheDesk(async ({ book }, person) => yes(book.list(person, filter))),
    'report.read': ({ id }) => this.atTheDesk(({ book }, person) => book.report(person, id)),
    paperPage: (what) => this.paperPage(what),
    notePrinted: ({ id, ...how }) =>
      this.atTheDesk(async ({ book }, person) => {
        const noted = await book.notePrinted(person, id, how);
        return noted.ok ? yes(null) : noted;
      }),
    stop: async () => {
      await this.turns.take('door', () => this.shop.leave());
      return yes(null);
    },
  };

  private async paperPage(what: PaperAsked): Promise<Answer<PaperPage>> {
    if (what.kind === 'recovery') {
      const shown = this.shop.recoveryOnShow();
      if (!shown) return no({ code: 'noSuchThing' });
      const { branchName, key, madeAt } = shown;
      return yes({ kind: 'recovery', branchName, groups: recoveryKeyGroups(key), madeAt });
    }
    return this.atTheDesk(async ({ book, branch, playbook: own }, person) => {
      const report = await book.report(person, what.id);
      if (!report.ok) return report;
      const { sealed, now } = report.value;
      const playbook = (sealed.playbook && (await this.shelf.playbook(sealed.playbook.name))) ?? own;
      const at = instantIn(branch.zone, this.around.now());
      const copy = 1 + now.prints.reduce((sum, print) => sum + print.copies, 0);
      const printing = { byName: person.name, at, copy };
      const version = sealed.playbook?.version ?? playbook.version;
      const words = { one: playbook.people.one, playbookTitle: playbook.title, playbookVersion: version };
      return yes({ kind: 'report', branch: branch.setup, sealed, now, printing, words });
    });
  }

  /** Opening, switching and closing happen one after the other. */
  private atTheDoor<T>(work: () => Promise<Answer<T>>): Promise<Answer<T>> {
    return this.turns.take('door', work);
  }

  private thenState(work: () => Promise<void>): Promise<Answer<AppState>> {
    return this.atTheDoor(async () => {
      await work();
      return yes(this.shop.state());
    });
  }

  private async atTheDesk<T>(
    work: (shop: OpenShop, person: PersonRecord) => Promise<Answer<T>>,
  ): Promise<Answer<T>> {
    const desk = this.shop.atTheDesk();
    return desk.ok ? work(desk.value.shop, desk.value.person) : desk;
  }

  private tellState(): void {
    const state = this.shop.state();
    const text = JSON.stringify(state);
    if (text === this.lastState) return;
    this.lastState = text;
    this.around.onState(state);
  }
}
