// The office inside its thread: answers every question main may ask. Nothing is thrown out of here, and nothing of an
// incident leaves while nobody is at the desk. The answers themselves: ./answers, by topic.
import type { AppState } from '#contract/app-state';
import { no, yes, type Answer } from '#contract/refusal';
import type { CourierClock } from '../courier/courier';
import { HeadOffice } from '../courier/head-office';
import { realClock } from '../courier/real-clock';
import { noNetwork, type HttpPort } from '../courier/http-port';
import { GrowingIds } from '../incidents/growing-ids';
import { PlaybookShelf } from '../playbook/playbook-shelf';
import { PrintQueue } from '../printing/queue/print-queue';
import { Packing } from '../records/packing';
import { recordsAnswers } from '../records/records-answers';
import { RecordsDesk } from '../records/records-desk';
import { quietly } from '../shift/people';
import { Shop } from '../shift/shop';
import { ShopChanges } from '../shift/shop-changes';
import type { FilePort } from '../vault/file-port';
import { VaultError } from '../vault/vault';
import { aftercareAnswers } from './answers/aftercare-answers';
import { Desk, type Answers } from './answers/answers';
import { doorAnswers } from './answers/door-answers';
import { headOfficeAnswers } from './answers/head-office-answers';
import { incidentAnswers } from './answers/incident-answers';
import { lookUpAnswers } from './answers/look-up-answers';
import { overviewAnswers } from './answers/overview-answers';
import { bringInAnswers } from './answers/bring-in-answers';
import { calendarAnswers } from './answers/calendar-answers';
import { packAnswers } from './answers/pack-answers';
import { paperAnswers } from './answers/paper-answers';
import { papersAnswers } from './answers/papers-answers';
import { printingAnswers } from './answers/printing-answers';
import { restoreAnswers } from './answers/restore-answers';
import { retentionAnswers } from './answers/retention-answers';
import { settingsAnswers } from './answers/settings-answers';
import { twoPeopleAnswers } from './answers/two-people-answers';
import { WaitingTable } from '../bring-in/waiting-table';
import { CustomersScreen } from './customers-screen';
import type { Displaying, OfficeNotice, OfficeQuestions, OfficeSettings, QuestionName } from './office-calls';
import { lapseOverdue } from './passing-on';
import { vaultRefusal } from './vault-refusal';

interface Surroundings {
  /** Epoch milliseconds. */
  now: () => number;
  onState: (state: AppState) => void;
  onNotice?: (told: OfficeNotice) => void;
  /** The way to head office; none: this computer is on its own. */
  http?: HttpPort;
  /** For tests: chance, and pauses that take no time. */
  clock?: CourierClock;
  onDisplay?: (shown: Displaying) => void;
  /** For tests: a disk that stops or fails. */
  files?: FilePort;
}

export class OfficeRoom {
  private readonly shop: Shop;
  private readonly records: RecordsDesk;
  private readonly desk: Desk;
  private readonly headOffice: HeadOffice;
  private readonly answers: Answers;
  private readonly screen: CustomersScreen;
  private readonly packing = new Packing();
  private readonly waiting = new WaitingTable();
  private readonly queue: PrintQueue;
  private lastState = '';
  private personAtDesk: string | undefined;

  constructor(
    settings: OfficeSettings,
    private readonly around: Surroundings,
  ) {
    const { home, appVersion: version, keyring, kdf } = settings;
    const { now, files } = around;
    const shelf = new PlaybookShelf(settings.playbooks);
    const ids = new GrowingIds(now);
    const chosen = { ...(kdf ? { kdf } : {}), ...(files ? { files } : {}) };
    this.records = new RecordsDesk({ now, version, onChange: () => this.tellState() });
    const { job } = this.records;
    this.shop = new Shop({
      ...{ home, version, keyring, shelf, ids, now },
      ...{ job, isBackupOld: () => this.records.isBackupOld, ...chosen },
    });
    this.queue = new PrintQueue(now, () => ids.next());
    this.desk = new Desk(this.shop, { shelf, ids, now });
    this.headOffice = this.headOfficeFor(ids);
    this.screen = new CustomersScreen(this.shop, shelf, (shown) => around.onDisplay?.(shown));
    this.answers = this.allAnswers(new ShopChanges(this.shop, shelf));
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
      await this.screen.tell();
    }
  }

  /** Noticed while the shop is open, also behind the lock screen: an answer nobody gave in time, a backup that is due. */
  async tick(): Promise<void> {
    await this.passOn();
    await this.packALittle();
    const shop = this.shop.whileOpen();
    if (!shop || this.shop.isSample) return;
    // A shop that is closed meanwhile closes its records too; the next look begins anew.
    await quietly(() => this.records.look(shop));
    await quietly(() => this.desk.tools.shelf.putBy(shop.branch.setup.playbook));
    this.tellState();
  }

  /** What nobody took in time goes to the duty manager. Whoever enters waits for it: nothing else belongs here. */
  private async passOn(): Promise<void> {
    const shop = this.shop.whileOpen();
    if (shop) await lapseOverdue(shop, this.desk.nextAround(shop));
  }

  private async packALittle(): Promise<void> {
    const shop = this.shop.whileOpen();
    if (shop) await this.packing.aLittle(shop, this.around.now()).catch(() => 0);
  }

  private allAnswers(changes: ShopChanges): Answers {
    const { desk, records } = this;
    return {
      ...doorAnswers(desk, {
        ...{ entered: () => this.passOn(), closing: () => records.job.stop() },
        preferred: () => this.headOffice.marked(),
      }),
      ...settingsAnswers(desk, changes, () => this.headOffice.peopleToTell()),
      ...incidentAnswers(desk, this.headOffice),
      ...twoPeopleAnswers(desk),
      ...aftercareAnswers(desk),
      ...recordsAnswers(
        () => records,
        (work) => desk.atTheDesk(work),
      ),
      ...calendarAnswers(desk),
      ...bringInAnswers(desk, { job: records.job, waiting: this.waiting }),
      ...packAnswers(desk),
      ...restoreAnswers(desk, records.job),
      ...retentionAnswers(desk),
      ...papersAnswers(desk, this.queue),
      ...paperAnswers(desk, this.queue),
      ...printingAnswers(desk, this.queue),
      ...headOfficeAnswers(desk, this.headOffice),
      ...overviewAnswers(desk, this.headOffice),
      ...lookUpAnswers(desk, this.around.http ?? noNetwork),
      display: ({ incident }) => this.screen.show(incident),
      displayAnswer: (given) => this.screen.answered(given),
      stop: async () => {
        records.job.stop();
        await desk.turns.take('door', () => this.shop.leave());
        this.headOffice.follow();
        await this.headOffice.settled();
        return yes(null);
      },
    };
  }

  private headOfficeFor(ids: GrowingIds): HeadOffice {
    const { now, http, clock, onNotice } = this.around;
    return new HeadOffice({
      ...{ now, clock: clock ?? realClock, http: http ?? noNetwork },
      newId: () => ids.next(),
      open: () => this.shop.whileOpen(),
      reopen: () => this.desk.turns.take('door', () => this.shop.reopen()),
      peopleChanged: () =>
        void this.desk.turns
          .take('door', () => this.shop.peopleChanged())
          .catch(() => undefined)
          .then(() => this.tellState()),
      stands: (value) => onNotice?.({ notice: 'headOffice.changed', value }),
      news: () => onNotice?.({ notice: 'overview.news', value: null }),
      arrived: (incidents) => onNotice?.({ notice: 'incidents.arrived', value: { incidents } }),
    });
  }

  private tellState(): void {
    this.headOffice.follow();
    if (!this.shop.whileOpen()) this.waiting.letGo();
    const state = this.shop.state();
    if (state.person?.id !== this.personAtDesk) this.desk.onScreen = null;
    this.personAtDesk = state.person?.id;
    const text = JSON.stringify(state);
    if (text === this.lastState) return;
    this.lastState = text;
    this.around.onState(state);
  }
}
