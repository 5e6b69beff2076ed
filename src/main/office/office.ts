// The office inside its thread: answers every question main may ask. Nothing is thrown out of here, and nothing of an
// incident leaves while nobody is at the desk.
import type { AppState } from '#contract/app-state';
import type { PaperPage } from '#contract/paper';
import { no, yes, type Answer } from '#contract/refusal';
import { countAbuse } from '#domain/safety/abuse-record';
import { offeredDebriefs, ownDebriefs } from '#domain/safety/debrief';
import { maySee } from '#domain/incident/who-may-see';
import { may } from '#domain/shift/who-may';
import { GrowingIds } from '../incidents/growing-ids';
import { instantIn } from '../incidents/branch-time';
import { PlaybookShelf } from '../playbook/playbook-shelf';
import type { OpenShop } from '../shift/open-shop';
import { Shop } from '../shift/shop';
import { ShopChanges } from '../shift/shop-changes';
import type { PersonRecord } from '../shift/store-records';
import type { FilePort } from '../vault/file-port';
import { recordsAnswers } from '../records/records-answers';
import { RecordsDesk } from '../records/records-desk';
import { Turns } from '../vault/turns';
import { recoveryKeyGroups, VaultError } from '../vault/vault';
import { answered, lapseOverdue, swapAway, type HandOverAnswer, type NextAround } from './passing-on';
import type { OfficeQuestions, OfficeSettings, PaperAsked, QuestionName } from './office-calls';
import { vaultRefusal } from './vault-refusal';

type Answers = {
  [Q in QuestionName]: (args: OfficeQuestions[Q]['args']) => Promise<Answer<OfficeQuestions[Q]['reply']>>;
};
interface Surroundings {
  /** Epoch milliseconds. */
  now: () => number;
  onState: (state: AppState) => void;
  /** For tests: a disk that stops or fails. */
  files?: FilePort;
}

export class OfficeRoom {
  private readonly shelf: PlaybookShelf;
  private readonly shop: Shop;
  private readonly changes: ShopChanges;
  private readonly records: RecordsDesk;
  private readonly turns = new Turns();
  private readonly ids: GrowingIds;
  private lastState = '';
  /** The incident that stands on the desk's screen: photos of no other one are shown. */
  private openAtDesk: string | null = null;
  private personAtDesk: string | undefined;

  constructor(
    settings: OfficeSettings,
    private readonly around: Surroundings,
  ) {
    this.shelf = new PlaybookShelf(settings.playbooks);
    this.ids = new GrowingIds(around.now);
    const { home, appVersion: version, keyring, kdf } = settings;
    const { shelf, ids } = this;
    const chosen = { ...(kdf ? { kdf } : {}), ...(around.files ? { files: around.files } : {}) };
    const { now } = around;
    this.records = new RecordsDesk({ now, version, onChange: () => this.tellState() });
    const job = () => this.records.job.current;
    this.shop = new Shop({ home, version, keyring, shelf, ids, now, job, ...chosen });
    this.changes = new ShopChanges(this.shop, shelf);
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
    'shift.enter': async ({ person, pin }) => {
      const entered = await this.atTheDoor(() => this.shop.enter(person, pin));
      if (entered.ok) await this.tick();
      return entered;
    },
    'shift.lock': async () => {
      // At once, also while something slow is under way; then again, in case that was somebody entering.
      await this.shop.lock();
      return this.thenState(() => this.shop.lock());
    },
    'shift.close': async () => {
      this.records.job.stop();
      await this.shop.lock();
      return this.thenState(() => this.shop.close());
    },
    'letterbox.begin': async () => this.shop.beginLetter(),
    'letterbox.write': ({ id, ...typed }) => this.atTheDoor(() => this.shop.writeLetter(id, typed)),
    'settings.read': () => this.atTheDoor(() => this.changes.settings()),
    'branch.change': (args) => this.atTheDoor(() => this.changes.branch(args)),
    'people.add': (args) => this.atTheDoor(() => this.changes.add(args)),
    'people.remove': (args) => this.atTheDoor(() => this.changes.remove(args)),
    'people.changePin': (args) => this.atTheDoor(() => this.changes.changePin(args)),
    'people.resetPin': (args) => this.atTheDoor(() => this.changes.resetPin(args)),
    'keys.changePassphrase': (args) => this.atTheDoor(() => this.changes.changePassphrase(args)),
    'keys.newRecoveryKey': (args) => this.atTheDoor(() => this.changes.newRecoveryKey(args)),
    'shift.prefer': (wish) => this.atTheDoor(() => this.shop.prefer(wish)),
    'playbook.read': ({ name }) =>
      this.atTheDesk(async ({ playbook }) => {
        const asked = name === undefined ? playbook : await this.shelf.playbook(name);
        return asked ? yes(asked) : no({ code: 'noSuchThing' });
      }),
    'incident.begin': (how) =>
      this.atTheDesk(async ({ book }, person) => {
        const begun = book.begin(person, how);
        this.openAtDesk = begun.incident.id;
        return yes(begun);
      }),
    'incident.open': ({ id }) =>
      this.onTheScreen(id, () => this.atTheDesk(({ book }, person) => book.open(person, id))),
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
    'incident.aboutMe': ({ id, taker }) =>
      this.atTheDesk((shop, person) => this.aboutMe(shop, person, id, taker)),
    'handOver.answer': ({ id, pin, ...answer }) =>
      this.atTheDesk((shop, person) => this.answerHandOver(shop, person, id, answer, pin)),
    'abuse.note': (noted) =>
      this.atTheDesk(async ({ aftercare, branch: { zone } }, person) =>
        yes(
          await aftercare.note(person, noted, { zone, now: this.around.now(), newId: () => this.ids.next() }),
        ),
      ),
    'abuse.count': () =>
      this.atTheDesk(async ({ aftercare }, { role }) =>
        may(role, 'seeAbuseFigures')
          ? yes(countAbuse(await aftercare.records()))
          : no({ code: 'managersOnly' }),
      ),
    'debrief.list': () =>
      this.atTheDesk(async ({ aftercare }, { id, role }) => {
        const all = await aftercare.debriefs();
        return yes({
          own: ownDebriefs(all, id),
          offered: may(role, 'offerDebrief') ? offeredDebriefs(all, id) : [],
        });
      }),
    'debrief.answer': ({ id, state }) =>
      this.atTheDesk(({ aftercare }, person) =>
        aftercare.answer(person, id, state, may(person.role, 'offerDebrief')),
      ),
    'history.of': ({ id }) => this.atTheDesk(({ book }, person) => book.history(person, id)),
    'register.list': (filter) => this.atTheDesk(async ({ book }, person) => yes(book.list(person, filter))),
    'report.read': ({ id }) =>
      this.onTheScreen(id, () => this.atTheDesk(({ book }, person) => book.report(person, id))),
    attach: ({ id, file }) => this.atTheDesk(({ book }, person) => book.attach(person, id, file)),
    attachmentBytes: ({ incident, attachment, part }) =>
      this.atTheDesk(async ({ book }, person) =>
        incident === this.openAtDesk
          ? book.attachment(person, incident, attachment, part)
          : no({ code: 'noSuchIncident' }),
      ),
    ...recordsAnswers(
      () => this.records,
      (work) => this.atTheDesk(work),
    ),
    paperPage: (what) => this.paperPage(what),
    notePrinted: ({ id, ...how }) =>
      this.atTheDesk(async ({ book }, person) => {
        const noted = await book.notePrinted(person, id, how);
        return noted.ok ? yes(null) : noted;
      }),
    stop: async () => {
      this.records.job.stop();
      await this.turns.take('door', () => this.shop.leave());
      return yes(null);
    },
  };

  /** Noticed while the shop is open, also behind the lock screen: what nobody took in time goes to the duty manager. */
  async tick(): Promise<void> {
    const shop = this.shop.whileOpen();
    if (shop) await lapseOverdue(shop, this.nextAround(shop));
  }

  private async aboutMe(
    shop: OpenShop,
    person: PersonRecord,
    id: string,
    taker: { person: string; pin: string } | null,
  ): Promise<Answer<OfficeQuestions['incident.aboutMe']['reply']>> {
    const held = await shop.book.open(person, id);
    if (!held.ok) return held;
    const plan = swapAway(
      shop,
      held.value.incident,
      person.id,
      taker?.person ?? null,
      this.shop.managerSeenToday(),
    );
    if (!plan.ok) return plan;
    if (taker) {
      const checked = await this.atTheDoor(() => this.shop.checkPin(taker.person, taker.pin));
      if (!checked.ok) return checked;
    }
    const { to, area } = plan.value;
    const told = await shop.book.record(person, id, () =>
      yes({ type: 'complaintRestricted.v1', payload: { person: person.id, to, area } }),
    );
    if (!told.ok) return told;
    // Out of their sight first, then somebody else at the desk.
    if (taker) await this.atTheDoor(() => this.shop.enter(taker.person, taker.pin));
    return yes({ savedAt: told.value.savedAt, holder: to?.name ?? null, area });
  }

  private async answerHandOver(
    shop: OpenShop,
    person: PersonRecord,
    id: string,
    answer: HandOverAnswer,
    pin: string | null,
  ): Promise<Answer<OfficeQuestions['handOver.answer']['reply']>> {
    const held = await shop.book.open(person, id);
    if (!held.ok) return held;
    const asked = held.value.incident.handOver?.to.id ?? '';
    const taker = shop.people.find((one) => one.id === asked);
    if (taker && !maySee(held.value.incident, taker)) return no({ code: 'noSuchIncident' });
    let by = person;
    if (pin !== null) {
      const checked = await this.atTheDoor(() => this.shop.checkPin(asked, pin));
      if (!checked.ok) return checked;
      by = checked.value;
    }
    const told = await shop.book.record(by, id, (incident) =>
      answered(incident, answer, by.id, this.nextAround(shop)),
    );
    // Whoever took it here goes on here; the other one's session ends.
    if (told.ok && pin !== null && answer.answer === 'accept')
      await this.atTheDoor(() => this.shop.enter(by.id, pin));
    return told;
  }

  private nextAround(shop: OpenShop): NextAround {
    return {
      ...{ shop, seenToday: this.shop.managerSeenToday(), now: this.around.now() },
      newId: () => this.ids.next(),
    };
  }

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
      const { staffOnPaper } = playbook.privacy;
      const { one } = playbook.people;
      const words = { one, playbookTitle: playbook.title, playbookVersion: version, staffOnPaper };
      const pictures = await book.picturesOf(sealed);
      return yes({ kind: 'report', branch: branch.setup, sealed, now, printing, pictures, words });
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

  /** From the moment it is asked for until another is, or the desk is left. */
  private async onTheScreen<T>(id: string, read: () => Promise<Answer<T>>): Promise<Answer<T>> {
    this.openAtDesk = null;
    const answer = await read();
    if (answer.ok) this.openAtDesk = id;
    return answer;
  }

  private async atTheDesk<T>(
    work: (shop: OpenShop, person: PersonRecord) => Promise<Answer<T>>,
  ): Promise<Answer<T>> {
    const desk = this.shop.atTheDesk();
    return desk.ok ? work(desk.value.shop, desk.value.person) : desk;
  }

  private tellState(): void {
    const state = this.shop.state();
    if (state.person?.id !== this.personAtDesk) this.openAtDesk = null;
    this.personAtDesk = state.person?.id;
    const text = JSON.stringify(state);
    if (text === this.lastState) return;
    this.lastState = text;
    this.around.onState(state);
  }
}
